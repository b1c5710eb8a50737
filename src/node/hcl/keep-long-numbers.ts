import { HclScanner } from './hcl-scanner.ts'

/** Most digits that any JavaScript number has exactly. */
const exactDigits = 15

/**
 * Puts numbers that JavaScript may round in parentheses: the parser then leaves them as they are written.
 *
 * @example
 * keepLongNumbers('id = 12345678901234567890') // 'id = (12345678901234567890)'
 */
export function keepLongNumbers(text: string): string {
  // Hardly any file has such a number.
  if (!/\d[\d.]{15}/.test(text)) return text
  const scanner = new HclScanner(text)
  let result = ''
  let end = 0
  while (!scanner.isAtEnd) {
    // Names may have digits, and after a point stands an index, which is no number of its own.
    if (scanner.skipText() || scanner.match(/\.\d+|[\p{L}_][\p{L}\p{Nd}_-]*/uy) !== '') continue
    const start = scanner.index
    const image = scanner.match(/\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y)
    if (image.replace(/\D|[eE].*/g, '').length > exactDigits) {
      result += `${text.slice(end, start)}(${image})`
      end = scanner.index
    }
    if (image === '') scanner.index += 1
  }
  return result + text.slice(end)
}
