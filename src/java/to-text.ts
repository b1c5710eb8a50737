import { doubleText, floatText } from './double-text.ts'
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
  if (typeof value.value !== 'number') return String(value.value)
  return value.type === 'Float' ? floatText(value.value) : doubleText(value.value)
}
