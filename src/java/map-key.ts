import { toText } from './to-text.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/**
 * A key for a JavaScript Map, the same for what Java finds equal: a number or a collection is one by its text, what only
 * equals itself is one as it is.
 */
export function toMapKey(value: Value): Value {
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? `\0${value}` : value
  if (value === null || typeof value !== 'object') return value
  if (value instanceof JavaObject && value.equals === JavaObject.prototype.equals) return value
  return `\0${value instanceof JavaNumber ? value.type : ''} ${toText(value)}`
}
