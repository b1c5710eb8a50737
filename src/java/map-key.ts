import type { StepCounter } from './step-counter.ts'
import { toText } from './to-text.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/**
 * Maps a Java value to a key of a JavaScript Map such that values that are `equals` in Java share a key. Keys made from
 * the text of a number or collection begin with `\0`, which keeps them apart from strings.
 */
export function toMapKey(value: Value, counter?: StepCounter): Value {
  counter?.count()
  // Puts another \0 before a string that begins with one, so that it cannot be the key of a number or collection.
  if (typeof value === 'string') return value.charCodeAt(0) === 0 ? `\0${value}` : value
  if (value === null || typeof value !== 'object') return value
  // Takes an object that equals only itself as its own key, because another object can have the same text.
  if (value instanceof JavaObject && value.equals === JavaObject.prototype.equals) return value
  const text = toText(value)
  counter?.countPrint(text.length)
  return `\0${value instanceof JavaNumber ? value.type : ''} ${text}`
}
