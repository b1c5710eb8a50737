import { roundDecimal } from './big-decimal.ts'
import { JavaCharacter } from './character.ts'
import { doubleText } from './double-text.ts'
import { formatDate } from './format-date.ts'
import { javaHash } from './hash.ts'
import { type AnyNumber, isNumber, toBigInt, toBits, toDouble } from './number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaNumber, type Value } from './value.ts'

/** A format specifier such as `%2$-8.3f`: position, flags, width, precision and conversion. */
const specifier = /%(?:(\d+)\$)?([-#+ 0,(<]*)(\d*)(?:\.(\d+))?([bBhHsScCdoxXfn%]|[tT][a-zA-Z]|)/g

/**
 * Formats text as `String.format` does, with the conversions `%b %c %d %f %h %n %o %s %t %x %%`, flags, width and
 * precision.
 *
 * @throws {Error} for any other conversion, one that does not fit its argument, and a width or precision of more than
 *   three digits.
 * @example
 * formatText('%5d|%-5s|', [3, 'a']) // '    3|a    |'
 */
export function formatText(format: string, args: readonly Value[]): string {
  let next = 0
  let index = -1
  const expand = (...parts: readonly (string | undefined)[]): string => {
    const [whole, position, flags = '', width = '', precision = '', conversion = ''] = parts
    if (conversion === 'n') return '\n'
    const isPercent = conversion === '%'
    if (!isPercent && !flags.includes('<')) index = position ? Number(position) - 1 : next++
    const arg = isPercent ? conversion : args[index]
    const text = arg === undefined ? undefined : convert(arg, conversion, flags, precision)
    if (text === undefined || width.length > 3 || precision.length > 3) {
      throw new Error(`java.util.IllegalFormatException: ${whole}`)
    }
    return pad(/^[A-Z]/.test(conversion) ? text.toUpperCase() : text, flags, Number(width))
  }
  return limitText(format.replace(specifier, expand))
}

/** Converts an argument to text; undefined when the conversion does not fit the argument. */
function convert(
  arg: Value,
  conversion: string,
  flags: string,
  precision: string,
): string | undefined {
  const length = precision === '' ? undefined : Number(precision)
  const kind = conversion.charAt(0).toLowerCase()
  if (kind === 'b') return String(typeof arg === 'boolean' ? arg : arg !== null).slice(0, length)
  if (arg === null || kind === 's' || kind === '%') return toText(arg).slice(0, length)
  if (kind === 'h') return (javaHash(arg) >>> 0).toString(16)
  if (kind === 'c' && arg instanceof JavaCharacter) return arg.char
  if (!isNumber(arg)) return undefined
  const whole = toBigInt(arg)
  if (whole === undefined) {
    return kind === 'f' ? addSign(roundDecimal(plainText(arg), length ?? 6), flags) : undefined
  }
  switch (kind) {
    case 'c':
      return String.fromCodePoint(Number(whole))
    case 'd':
      return addSign(String(whole), flags)
    case 'o':
      return (flags.includes('#') ? '0' : '') + toBits(arg).toString(8)
    case 'x':
      return (flags.includes('#') ? '0x' : '') + toBits(arg).toString(16)
    case 't':
      return typeof arg === 'number' ? undefined : formatDate(conversion.charAt(1), Number(whole))
    default:
      return undefined
  }
}

/** Returns the text of a number that `%f` rounds: for a Float, the text of the same Double, as it has more digits. */
function plainText(number: AnyNumber): string {
  const isDecimal = number instanceof JavaNumber && number.type === 'BigDecimal'
  return isDecimal ? toText(number) : doubleText(toDouble(number))
}

/** Groups the digits of a number for the flag `,`, and marks its sign for the flags `+`, space and `(`. */
function addSign(text: string, flags: string): string {
  const [, minus = '', whole = '', rest = ''] = /^(-?)(\w*)(.*)$/.exec(text) ?? []
  const first = whole.length % 3
  // Puts the digits left over from groups of three first, and takes the digits behind them in threes.
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])]
  const digits = (flags.includes(',') ? groups.filter(Boolean).join() : whole) + rest
  if (minus && flags.includes('(')) return `(${digits})`
  return (minus || (/[+ ]/.exec(flags)?.[0] ?? '')) + digits
}

/** Pads text to a width: with spaces before it, after it for the flag `-`, or with zeros after the sign for `0`. */
function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0')) return text.padStart(width)
  const signLength = text.search(/[^-+ (]/)
  return text.slice(0, signLength) + text.slice(signLength).padStart(width - signLength, '0')
}
