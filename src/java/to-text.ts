import { doubleText } from './double-text.ts'
import { JavaNumber, type Value } from './value.ts'

/**
 * Converts a value to text as Java's `String.valueOf` does.
 *
 * @example
 * toText(new JavaNumber('Double', 10)) // '10.0'
 * toText(null)                         // 'null'
 */
export function toText(value: Value): string {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object') return String(value)
  if (!(value instanceof JavaNumber)) return value.toText()
  return typeof value.value === 'number' ? doubleText(value.value) : String(value.value)
}
