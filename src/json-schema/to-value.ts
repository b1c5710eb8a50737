import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'
import { JsonArray } from '../json/array.ts'
import { readNumber } from './read-number.ts'

/**
 * Copies plain data to Java's values. An object that occurs in several places is one value in all of them, so that
 * shared parts are copied once; nesting costs no stack.
 *
 * @example
 * toValue({ minimum: 1, maximum: 1.5 }) // an Integer and a Double
 */
export function toValue(data: unknown): Value {
  const copies = new Map<object, JavaMap | JsonArray>()
  const unfilled: [source: object, copy: JavaMap | JsonArray][] = []
  const copyOf = (source: unknown): Value => {
    if (typeof source !== 'object' || source === null) return toScalar(source)
    const known = copies.get(source)
    if (known) return known
    const copy = Array.isArray(source) ? new JsonArray([]) : new JavaMap()
    copies.set(source, copy)
    unfilled.push([source, copy])
    return copy
  }
  const value = copyOf(data)
  for (let next = unfilled.pop(); next; next = unfilled.pop()) {
    const [source, copy] = next
    if (copy instanceof JavaMap)
      for (const [name, member] of Object.entries(source)) copy.set(name, copyOf(member))
    else if (Array.isArray(source)) for (const item of source) copy.items.push(copyOf(item))
  }
  return value
}

function toScalar(data: unknown): Value {
  // JavaScript does not know whether `1.0` was written: a whole number is an integer, unless it prints an exponent.
  if (typeof data === 'number' || typeof data === 'bigint') return readNumber(String(data))
  return typeof data === 'string' || typeof data === 'boolean' ? data : null
}
