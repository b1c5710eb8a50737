import { toText } from './to-text.ts'
import { JavaNumber, type Value } from './value.ts'

/** A key for a JavaScript Map, the same for what Java finds equal: a number or a collection is one by its text. */
export function toMapKey(value: Value): Value {
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? `\0${value}` : value
  if (value === null || typeof value !== 'object') return value
  return `\0${value instanceof JavaNumber ? value.type : ''} ${toText(value)}`
}
