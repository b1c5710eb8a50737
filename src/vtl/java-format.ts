import { roundDecimal } from './big-decimal.ts'
import { isNumber, toBigInt } from './java-number.ts'
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
    const [whole, position, flags = '', width = '', places, letter] = parts
    if (letter === '%') return letter
    if (letter === 'n') return '\n'
    const arg = args[position ? Number(position) - 1 : next++]
    const text = arg !== undefined && convert(arg, letter, places && Number(places))
    if (typeof text !== 'string' || width.length > 3) {
      throw new Error(`java.util.IllegalFormatException: ${whole}`)
    }
    return pad(text, flags, Number(width), isNumber(arg ?? null))
  }
  return limitText(format.replace(specifier, expand))
}
