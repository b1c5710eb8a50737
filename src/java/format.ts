import { roundDecimal } from './big-decimal.ts'
import { isNumber, toBigInt } from './number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

const specifier = /%(?:(\d+)\$)?([-+ 0,]*)(\d*)(?:\.(\d+))?([a-zA-Z%]?)/g

/**
 * `String.format` with the conversions `%s %d %x %f %n %%`, flags, width and precision.
 *
 * @throws {Error} for another conversion, one that does not fit its argument, and a width of more than three digits.
 * @example
 * formatText('%5d|%-5s|', [3, 'a']) // '    3|a    |'
 */
export function formatText(format: string, args: readonly Value[]): string {
  let next = 0
  const expand = (...parts: readonly (string | undefined)[]): string => {
    const [whole, position, flags = '', width = '', places = '', letter] = parts
    if (letter === '%') return letter
    if (letter === 'n') return '\n'
    const arg = args[position ? Number(position) - 1 : next++]
    const text = arg !== undefined && convert(arg, letter, places)
    if (typeof text !== 'string' || width.length > 3 || places.length > 3) {
      throw new Error(`java.util.IllegalFormatException: ${whole}`)
    }
    const signed = isNumber(arg ?? null) ? sign(text, flags) : text
    if (flags.includes('-')) return signed.padEnd(Number(width))
    if (!flags.includes('0')) return signed.padStart(Number(width))
    const mark = signed.search(/[^-+ ]/)
    return signed.slice(0, mark) + signed.slice(mark).padStart(Number(width) - mark, '0')
  }
  return limitText(format.replace(specifier, expand))
}

/** The text of an argument; undefined when the conversion is not for it. */
function convert(arg: Value, letter: string | undefined, places: string): string | undefined {
  if (letter === 's') return toText(arg).slice(0, places === '' ? undefined : Number(places))
  if (!isNumber(arg)) return arg === null ? 'null' : undefined
  const whole = toBigInt(arg)
  if (whole === undefined) {
    return letter === 'f'
      ? roundDecimal(toText(arg), places === '' ? 6 : Number(places))
      : undefined
  }
  if (letter === 'd') return String(whole)
  const bits = typeof arg === 'number' ? 32 : 64
  return letter === 'x' ? BigInt.asUintN(bits, whole).toString(16) : undefined
}

function sign(text: string, flags: string): string {
  const grouped = flags.includes(',') ? text.replace(/(?<!\..*)\B(?=(?:\d{3})+(?!\d))/g, ',') : text
  const mark = /[+ ]/.exec(flags)?.[0] ?? ''
  return text.startsWith('-') ? grouped : mark + grouped
}
