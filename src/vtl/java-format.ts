import { toBigDecimal } from './big-decimal.ts'
import { JavaCharacter } from './java-character.ts'
import { type AnyNumber, isNumber, toBigInt, toDouble } from './java-number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

interface Specifier {
  readonly letter: string
  readonly flags: string
  readonly width: number
  readonly precision: number | undefined
}

const maxWidth = 1000

/**
 * `String.format` for texts, numbers, characters and booleans.
 *
 * @throws {Error} for a conversion that does not fit its argument or is for dates or hashes.
 * @example
 * formatText('%5d|%-5s|', [3, 'a']) // '    3|a    |'
 */
export function formatText(format: string, args: readonly Value[]): string {
  let next = 0
  const expand = (_: string, position?: string, ...parts: (string | undefined)[]): string => {
    const [flags = '', width = '0', precision, letter = ''] = parts
    if (letter === 'n') return '\n'
    if (letter === '%') return '%'
    const index = position === undefined ? next++ : Number(position) - 1
    const arg = args[index]
    if (arg === undefined) throw failure('MissingFormatArgument', letter)
    const places = precision === undefined ? undefined : Number(precision)
    const specifier = { letter, flags, width: Number(width), precision: places }
    if (specifier.width > maxWidth || (places ?? 0) > maxWidth)
      throw failure('IllegalFormat', letter)
    const text = pad(convert(arg, specifier), specifier)
    return /[A-Z]/.test(letter) ? text.toUpperCase() : text
  }
  return limitText(
    format.replace(/%(?:(\d+)\$)?([-#+ 0,(]*)(\d+)?(?:\.(\d+))?([a-zA-Z%]?)/g, expand),
  )
}

function convert(arg: Value, specifier: Specifier): string {
  const { letter, precision } = specifier
  switch (letter.toLowerCase()) {
    case 's':
      return toText(arg).slice(0, precision)
    case 'b':
      return String(arg !== null && arg !== false).slice(0, precision)
    case 'c':
      if (arg instanceof JavaCharacter) return arg.char
      if (typeof arg === 'number') return String.fromCodePoint(arg)
      break
    case 'd':
    case 'x':
    case 'o':
      if (isNumber(arg)) return convertInteger(arg, specifier)
      break
    case 'f':
    case 'e':
      if (isNumber(arg) && toBigInt(arg) === undefined) return convertFraction(arg, specifier)
      break
    default:
      throw failure('UnknownFormatConversion', letter)
  }
  if (arg === null) return 'null'
  throw failure('IllegalFormatConversion', letter)
}

function convertInteger(number: AnyNumber, { letter, flags }: Specifier): string {
  const value = toBigInt(number)
  if (value === undefined) throw failure('IllegalFormatConversion', letter)
  if (letter === 'd') return sign(String(value), flags)
  const isNegative = value < 0n
  const bits = typeof number === 'number' ? 32 : 64
  return (isNegative ? BigInt.asUintN(bits, value) : value).toString(letter === 'o' ? 8 : 16)
}

function convertFraction(number: AnyNumber, { letter, flags, precision = 6 }: Specifier): string {
  const value = toDouble(number)
  if (!Number.isFinite(value)) return sign(String(value), flags)
  if (letter === 'f') return sign(round(toText(number), precision), flags)
  return sign(value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2'), flags)
}

/** Rounds the digits that print, halves away from zero. */
function round(text: string, places: number): string {
  const { unscaled, scale } = toBigDecimal(text)
  const shift = 10n ** BigInt(Math.abs(scale - places))
  const size = unscaled < 0n ? -unscaled : unscaled
  const rounded = scale > places ? (size + shift / 2n) / shift : size * shift
  const digits = String(rounded).padStart(places + 1, '0')
  const point = digits.length - places
  const fraction = places > 0 ? `.${digits.slice(point)}` : ''
  return `${text.startsWith('-') ? '-' : ''}${digits.slice(0, point)}${fraction}`
}

function sign(text: string, flags: string): string {
  const isNegative = text.startsWith('-')
  const digits = isNegative ? text.slice(1) : text
  const grouped = flags.includes(',')
    ? digits.replace(/(?<!\..*)\B(?=(\d{3})+(?!\d))/g, ',')
    : digits
  if (isNegative) return flags.includes('(') ? `(${grouped})` : `-${grouped}`
  if (flags.includes('+')) return `+${grouped}`
  return flags.includes(' ') ? ` ${grouped}` : grouped
}

function pad(text: string, { flags, width }: Specifier): string {
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0')) return text.padStart(width)
  const [prefix = ''] = /^[-+ (]?/.exec(text) ?? []
  return prefix + text.slice(prefix.length).padStart(width - prefix.length, '0')
}

function failure(exception: string, letter: string): Error {
  return new Error(`java.util.${exception}Exception: Format specifier '%${letter}'`)
}
