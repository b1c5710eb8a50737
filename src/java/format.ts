import { roundDecimal } from './big-decimal.ts'
import { type AnyNumber, isNumber, toBigInt } from './number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** A format specifier such as `%2$-8.3f`: position, flags, width, precision and conversion. */
const specifier = /%(?:(\d+)\$)?([-+ 0,]*)(\d*)(?:\.(\d+))?([a-zA-Z%]?)/g

/**
 * Formats text as `String.format` does, with the conversions `%s %d %x %f %n %%`, flags, width and precision.
 *
 * @throws {Error} for any other conversion, one that does not fit its argument, and a width or precision of more than
 *   three digits.
 * @example
 * formatText('%5d|%-5s|', [3, 'a']) // '    3|a    |'
 */
export function formatText(format: string, args: readonly Value[]): string {
  let next = 0
  const expand = (...parts: readonly (string | undefined)[]): string => {
    const [whole, position, flags = '', width = '', precision = '', conversion = ''] = parts
    if (conversion === '%') return '%'
    if (conversion === 'n') return '\n'
    const arg = args[position ? Number(position) - 1 : next++]
    const text = arg === undefined ? undefined : convert(arg, conversion, precision)
    if (arg === undefined || text === undefined || width.length > 3 || precision.length > 3) {
      throw new Error(`java.util.IllegalFormatException: ${whole}`)
    }
    return pad(isNumber(arg) ? addSign(text, flags) : text, flags, Number(width))
  }
  return limitText(format.replace(specifier, expand))
}

/** Converts an argument to text; undefined when the conversion does not fit it. */
function convert(arg: Value, conversion: string, precision: string): string | undefined {
  if (conversion === 's')
    return toText(arg).slice(0, precision === '' ? undefined : Number(precision))
  if (arg === null) return 'null'
  return isNumber(arg) ? convertNumber(arg, conversion, precision) : undefined
}

function convertNumber(
  number: AnyNumber,
  conversion: string,
  precision: string,
): string | undefined {
  const whole = toBigInt(number)
  if (whole === undefined) {
    const places = precision === '' ? 6 : Number(precision)
    return conversion === 'f' ? roundDecimal(toText(number), places) : undefined
  }
  if (conversion === 'd') return String(whole)
  const bits = typeof number === 'number' ? 32 : 64
  return conversion === 'x' ? BigInt.asUintN(bits, whole).toString(16) : undefined
}

/** Groups the digits of a number for the flag `,`, and marks a positive one for the flags `+` and space. */
function addSign(text: string, flags: string): string {
  const grouped = flags.includes(',') ? text.replace(/(?<!\..*)\B(?=(?:\d{3})+(?!\d))/g, ',') : text
  const mark = /[+ ]/.exec(flags)?.[0] ?? ''
  return text.startsWith('-') ? grouped : mark + grouped
}

/** Pads text to a width: with spaces before it, after it for the flag `-`, or with zeros after the sign for `0`. */
function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0')) return text.padStart(width)
  const signLength = text.search(/[^-+ ]/)
  return text.slice(0, signLength) + text.slice(signLength).padStart(width - signLength, '0')
}
