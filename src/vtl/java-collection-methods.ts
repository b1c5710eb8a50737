import { JavaArray } from './java-array.ts'
import type { JavaCollection } from './java-collection.ts'
import { indexOfEqual, javaEquals } from './java-equals.ts'
import { JavaIterator } from './java-iterator.ts'
import { JavaMap } from './java-map.ts'
import { type MethodTable, on } from './overload.ts'
import type { Value } from './value.ts'

/** What a template can call on every collection: a list, and the views of a map. */
export const collectionMethods: MethodTable<JavaCollection> = {
  size: [on([], (collection) => collection.size)],
  isEmpty: [on([], (collection) => collection.size === 0)],
  contains: [on(['object'], (collection, value) => indexOfEqual(collection.items, value) >= 0)],
  containsAll: [
    on(['collection'], (collection, other) => {
      const members = membersOf(collection)
      return other.items.every((item) => members.has(item))
    }),
  ],
  remove: [on(['object'], removeFirst)],
  removeAll: [
    on(['collection'], (collection, other) => {
      const members = membersOf(other)
      return collection.retain((item) => !members.has(item))
    }),
  ],
  retainAll: [
    on(['collection'], (collection, other) => {
      const members = membersOf(other)
      return collection.retain((item) => members.has(item))
    }),
  ],
  clear: [
    on([], (collection) => {
      collection.retain(() => false)
      return ''
    }),
  ],
  iterator: [on([], (collection) => new JavaIterator(collection))],
  toArray: [on([], (collection) => new JavaArray([...collection.items], '[Ljava.lang.Object;'))],
}

function removeFirst(collection: JavaCollection, value: Value): boolean {
  let isRemoved = false
  return collection.retain((item) => {
    if (isRemoved || !javaEquals(item, value)) return true
    isRemoved = true
    return false
  })
}

/** The elements by their keys, so that two large collections are compared in one pass. */
function membersOf(collection: JavaCollection): JavaMap {
  return new JavaMap(collection.items.map((item) => [item, true] as const))
}
