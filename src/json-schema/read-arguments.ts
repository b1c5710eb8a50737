import { isNumber, toDouble } from '../java/number.ts'
import type { Value } from '../java/value.ts'
import { isArray, isObject, isText } from './value-types.ts'

/** Reads the argument of a keyword such as `maxItems`: a whole number from 0 on; undefined for any other argument. */
export function readCount(argument: Value): number | undefined {
  const count = isNumber(argument) ? toDouble(argument) : -1
  return Number.isInteger(count) && count >= 0 ? count : undefined
}

/** Reads the items of a list; none for anything else. */
export function readItems(argument: Value | undefined): readonly Value[] {
  return isArray(argument) ? argument.items : []
}

/** Reads the names and values of an object, sorted by UTF-16 units as Java sorts names; none for anything else. */
export function readMembers(argument: Value | undefined): (readonly [string, Value])[] {
  if (!isObject(argument)) return []
  return Array.from(argument.entries(), ([name, value]) => [String(name), value] as const).sort(
    ([left], [right]) => (left < right ? -1 : 1),
  )
}

/** Reads the strings of a list without repetitions, sorted by UTF-16 units as Java sorts names. */
export function readNames(argument: Value): readonly string[] {
  return [...new Set(readItems(argument).filter(isText))].sort()
}
