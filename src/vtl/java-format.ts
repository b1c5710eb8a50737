import { toBigDecimal } from './big-decimal.ts'
import { isNumber, toBigInt } from './java-number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

const maxWidth = 1000

/**
 * `String.format` with the conversions `%s %d %x %f %c %b %n %%`, flags, width and precision.
 *
 * @throws {Error} for another conversion, and for one that does not fit its argument.
 * @example
 * formatText('%5d|%-5s|', [3, 'a']) // '    3|a    |'
 */
export function formatText(format: string, args: readonly Value[]): string {
  let next = 0
  const expand = (whole: string, ...parts: (string | undefined)[]): string => {
    const [position, flags = '', width = '0', precision, letter = ''] = parts
    if (letter === 'n' || letter === '%') return letter === 'n' ? '\n' : letter
    const arg = args[position === undefined ? next++ : Number(position) - 1]
    const text = arg !== undefined && convert(arg, letter.toLowerCase(), precision)
    if (typeof text !== 'string' || Number(width) > maxWidth || Number(precision) > maxWidth) {
      throw new Error(`java.util.IllegalFormatException: ${whole}`)
    }
    const padded = pad(isNumber(arg ?? null) ? sign(text, flags) : text, flags, Number(width))
    return letter === letter.toLowerCase() ? padded : padded.toUpperCase()
  }
  return limitText(format.replace(/%(?:(\d+)\$)?([-+ 0,]*)(\d+)?(?:\.(\d+))?([a-zA-Z%]?)/g, expand))
}

/** The text of an argument; undefined when the conversion is not for it. */
function convert(arg: Value, letter: string, precision: string | undefined): string | undefined {
  const places = precision === undefined ? undefined : Number(precision)
  if (letter === 's') return toText(arg).slice(0, places)
  if (letter === 'b') return String(arg !== null && arg !== false).slice(0, places)
  if (letter === 'c')
    return typeof arg === 'number' ? String.fromCodePoint(arg) : toText(arg).slice(0, 1)
  if (arg === null) return 'null'
  if (!isNumber(arg)) return undefined
  const whole = toBigInt(arg)
  if (letter === 'f') return whole === undefined ? round(toText(arg), places ?? 6) : undefined
  if (whole === undefined || (letter !== 'd' && letter !== 'x')) return undefined
  if (letter === 'd') return String(whole)
  return (whole < 0n ? BigInt.asUintN(typeof arg === 'number' ? 32 : 64, whole) : whole).toString(
    16,
  )
}

/** Rounds the digits that print, halves away from zero. */
function round(text: string, places: number): string {
  if (!/\d/.test(text)) return text
  const { unscaled, scale } = toBigDecimal(text)
  const shift = 10n ** BigInt(Math.abs(scale - places))
  const size = unscaled < 0n ? -unscaled : unscaled
  const digits = String(scale > places ? (size + shift / 2n) / shift : size * shift)
  const padded = digits.padStart(places + 1, '0')
  const point = padded.length - places
  const number = padded.slice(0, point) + (places > 0 ? `.${padded.slice(point)}` : '')
  return text.startsWith('-') ? `-${number}` : number
}

function sign(text: string, flags: string): string {
  const grouped = flags.includes(',') ? text.replace(/(?<!\..*)\B(?=(?:\d{3})+(?!\d))/g, ',') : text
  const mark = /[+ ]/.exec(flags)?.[0] ?? ''
  return text.startsWith('-') ? grouped : mark + grouped
}

function pad(text: string, flags: string, width: number): string {
  if (flags.includes('-')) return text.padEnd(width)
  if (!flags.includes('0')) return text.padStart(width)
  const [mark = ''] = /^[-+ ]/.exec(text) ?? []
  return mark + text.slice(mark.length).padStart(width - mark.length, '0')
}
