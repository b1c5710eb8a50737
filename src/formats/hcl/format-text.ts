import { joinTexts, sliceText } from '../document/join-texts.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { type BigNumber, magnitude, truncate } from './big-number.ts'
import { encodeJson } from './encode.ts'
import { EvaluationError } from './evaluation-error.ts'
import { printFixed, printGeneral, printScientific } from './number-text.ts'
import { calculate, compareNumbers, fromInteger, isNumber, toBig } from './numbers.ts'
import type { Session } from './scope.ts'
import { splitGraphemes } from './split-graphemes.ts'
import { toBoolean, toNumber, toText, type Value } from './value.ts'

const verbPattern =
  /%(?:%|(?<flags>[-+# 0]*)(?<width>\d*)(?:\.(?<precision>\d*))?(?:\[(?<index>\d+)\])?(?<kind>[a-zA-Z]))/g

/** Widest field that is padded. */
const widest = 1000

/** How a verb of a format prints: `%-5.2f`. */
interface Verb {
  readonly image: string
  readonly kind: string
  readonly flags: string
  readonly width: number
  readonly precision: number | undefined
}

/**
 * Fills the arguments into a format as Terraform's `format` does; undefined for a format that has no such meaning.
 *
 * @example
 * format('pets-%s-%03d', 'cat', 7) // 'pets-cat-007'
 */
export function formatText(
  at: DocumentNode,
  format: Value,
  args: readonly Value[],
  session: Session,
): Value | undefined {
  const source = toText(format)
  if (/%/.test(source.replaceAll(verbPattern, ''))) return undefined
  const parts: DocumentNode[] = []
  let end = 0
  let next = 0
  let used = 0
  for (const match of source.matchAll(verbPattern)) {
    parts.push(sliceText(format, end, match.index))
    end = match.index + match[0].length
    if (match[0] === '%%') {
      parts.push(sliceText(format, match.index, match.index + 1))
      continue
    }
    const { index, kind = '', flags = '', width = '', precision } = match.groups ?? {}
    // `%[2]s` takes the second argument, and the verb after it the third.
    const position = index === undefined ? next : Number(index) - 1
    next = position + 1
    used = Math.max(used, next)
    const value = args[position]
    if (!value) {
      throw new EvaluationError(
        `not enough arguments for ${JSON.stringify(match[0])} at ${match.index}: need index ${next} but have ${args.length} total`,
      )
    }
    const verb: Verb = {
      image: match[0],
      kind,
      flags,
      width: Math.min(Number(width), widest),
      precision: precision === undefined ? undefined : Math.min(Number(precision), widest),
    }
    const text =
      value.unknowns.length > 0 ? toText(value) : print(verb, value, match.index, session)
    parts.push(value.derive({ value: text }))
  }
  if (used < args.length) {
    throw new EvaluationError(`too many arguments; only ${used} used by format string`)
  }
  parts.push(sliceText(format, end))
  return joinTexts(at, parts)
}

function print(verb: Verb, value: Value, offset: number, session: Session): string {
  const { kind, image, precision } = verb
  switch (kind) {
    case 's':
    case 'q': {
      if (isObjectOrList(value.value) && !isNumber(value.value))
        refuse(verb, offset, 'string required')
      const text = toText(value)
      // A precision of zero cuts nothing.
      const cut = precision ? splitGraphemes(text).slice(0, precision).join('') : text
      return pad(verb, kind === 'q' ? quote(value, cut, session) : cut)
    }
    case 't':
      return String(toBoolean(value))
    case 'v': {
      const isPlain = !isObjectOrList(value.value) || isNumber(value.value)
      if (isNumber(value.value)) return printNumberVerb({ ...verb, kind: 'g' }, value, offset)
      return pad(
        verb,
        isPlain && value.value !== null && !verb.flags.includes('#')
          ? toText(value)
          : toText(encodeJson(value, value, session)),
      )
    }
    default:
      if (!/^[bdoxXeEfgG]$/.test(kind)) {
        throw new EvaluationError(
          `unsupported format verb '${kind}' in ${JSON.stringify(image)} at offset ${offset}`,
        )
      }
      return printNumberVerb(verb, value, offset)
  }
}

function refuse({ image }: Verb, offset: number, reason: string): never {
  throw new EvaluationError(
    `unsupported value for ${JSON.stringify(image)} at ${offset}: ${reason}`,
  )
}

function quote(value: Value, text: string, session: Session): string {
  return toText(encodeJson(value, value.derive({ value: text, pieces: [] }), session))
}

const bases: Readonly<Record<string, number>> = { b: 2, d: 10, o: 8, x: 16, X: 16 }

function printNumberVerb(verb: Verb, value: Value, offset: number): string {
  const { kind, flags, precision } = verb
  if (typeof value.value === 'boolean') refuse(verb, offset, 'number required')
  const number = toNumber(value)
  const isNegative = compareNumbers(number, 0) < 0
  const size = toBig(isNegative ? calculate('-', 0, number) : number)
  const sign = isNegative ? '-' : (/[+ ]/.exec(flags.includes('+') ? '+' : flags)?.[0] ?? '')
  const base = bases[kind]
  if (base !== undefined) {
    if (compareNumbers(fromInteger(truncate(toBig(number))), number) !== 0) {
      refuse(verb, offset, 'an integer is required')
    }
    const prefix = flags.includes('#') ? ({ x: '0x', X: '0X', o: '0' }[kind] ?? '') : ''
    const digits = magnitude(truncate(size)).toString(base)
    return pad(verb, kind === 'X' ? digits.toUpperCase() : digits, `${sign}${prefix}`)
  }
  const text = printWithPoint(kind, size, precision)
  return pad(verb, /[EG]/.test(kind) ? text.toUpperCase() : text, sign)
}

function printWithPoint(kind: string, number: BigNumber, precision: number | undefined): string {
  if (kind === 'f') return printFixed(number, precision ?? 6)
  return /e/i.test(kind) ? printScientific(number, precision ?? 6) : printGeneral(number, precision)
}

/** Fills a text to the width of its verb; zeros come after a sign. */
function pad({ width, flags }: Verb, text: string, sign = ''): string {
  const length = splitGraphemes(sign + text).length
  const missing = Math.max(0, width - length)
  if (flags.includes('-')) return sign + text + ' '.repeat(missing)
  return flags.includes('0') ? sign + '0'.repeat(missing) + text : ' '.repeat(missing) + sign + text
}
