import type { JavaArray } from './java-array.ts'
import { collectionMethods } from './java-collection-methods.ts'
import { indexOfEqual } from './java-equals.ts'
import { JavaIterator } from './java-iterator.ts'
import { JavaList } from './java-list.ts'
import { type MethodTable, on } from './overload.ts'
import type { Value } from './value.ts'

/** More than a template can need: it ends a list that is added to itself again and again. */
const maxSize = 1_000_000

/** What lists and arrays have in common: a `java.util.AbstractList` that keeps its length. */
const indexedMethods: MethodTable<JavaList | JavaArray> = {
  get: [on(['int'], ({ items }, index) => itemAt(items, index))],
  set: [
    on(['int', 'object'], ({ items }, index, value) => {
      const old = itemAt(items, index)
      items[index] = value
      return old
    }),
  ],
  indexOf: [on(['object'], ({ items }, value) => indexOfEqual(items, value))],
  lastIndexOf: [
    on(['object'], ({ items }, value) => {
      const fromEnd = indexOfEqual([...items].reverse(), value)
      return fromEnd < 0 ? -1 : items.length - 1 - fromEnd
    }),
  ],
  subList: [
    on(['int', 'int'], ({ items }, from, to) => {
      if (from < 0 || to > items.length || from > to) throw outOfBounds(from < 0 ? from : to, items)
      return new JavaList(items.slice(from, to))
    }),
  ],
}

/** What a template can call on a list. */
export const listMethods: MethodTable<JavaList> = {
  ...collectionMethods,
  ...indexedMethods,
  add: [
    on(['object'], ({ items }, value) => insert(items, items.length, [value])),
    on(['int', 'object'], ({ items }, index, value) => {
      insert(items, index, [value])
      return ''
    }),
  ],
  addAll: [
    on(['collection'], ({ items }, other) => insert(items, items.length, other.items)),
    on(['int', 'collection'], ({ items }, index, other) => insert(items, index, other.items)),
  ],
  remove: [
    on(['int'], ({ items }, index) => {
      const old = itemAt(items, index)
      items.splice(index, 1)
      return old
    }),
    ...(collectionMethods['remove'] ?? []),
  ],
}

/** What a template can call on an array. */
export const arrayMethods: MethodTable<JavaArray> = {
  ...indexedMethods,
  size: [on([], (array) => array.size)],
  isEmpty: [on([], (array) => array.size === 0)],
  contains: [on(['object'], ({ items }, value) => indexOfEqual(items, value) >= 0)],
  iterator: [on([], (array) => new JavaIterator(array))],
}

function itemAt(items: readonly Value[], index: number): Value {
  const item = items[index]
  if (item === undefined) throw outOfBounds(index, items)
  return item
}

function insert(items: Value[], index: number, added: readonly Value[]): boolean {
  if (index < 0 || index > items.length) throw outOfBounds(index, items)
  if (items.length + added.length > maxSize)
    throw new Error(`A list of more than ${maxSize} elements`)
  const isChanged = added.length > 0
  // The elements after the place wait, so that no call has a million arguments; `added` may be the list itself.
  const tail = items.slice(index)
  const inserted = added.slice()
  items.length = index
  for (const item of inserted) items.push(item)
  for (const item of tail) items.push(item)
  return isChanged
}

function outOfBounds(index: number, { length }: readonly Value[]): Error {
  return new Error(
    `java.lang.IndexOutOfBoundsException: Index ${index} out of bounds for length ${length}`,
  )
}
