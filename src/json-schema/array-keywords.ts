import { check } from './check.ts'
import type { Keywords } from './keyword.ts'
import { isArray } from './value-types.ts'

/** The keywords for arrays, without `items`: its schemas are applied to the elements when these are visited. */
export const arrayKeywords: Keywords = {
  additionalItems: (argument, schema) => {
    const items = schema.get('items')
    // When `items` is a single schema for all elements, no element is additional.
    if (argument !== false || !isArray(items)) return []
    return [
      check(
        isArray,
        ({ size }) => size <= items.size,
        ({ size }) =>
          `schema only allows ${items.size} elements in array but instance has ${size} elements`,
      ),
    ]
  },
  uniqueItems: (argument) => {
    if (argument !== true) return []
    return [
      check(
        isArray,
        ({ items }, { orderedIds }) =>
          new Set(items.map((item) => orderedIds.of(item))).size === items.length,
        () => 'array must not contain duplicate elements',
      ),
    ]
  },
}
