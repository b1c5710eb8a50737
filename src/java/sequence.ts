import { checkRange, outOfBounds } from './check-range.ts'
import { javaEquals } from './equals.ts'
import { JavaIterator, type Sequence } from './iterator.ts'
import type { Methods } from './overload.ts'
import type { Value } from './value.ts'

/** The method table that collections and arrays share, for `toMethodSet`. */
export const sequenceMethods: Methods<Sequence> = {
  '': {
    size: ({ size }) => size,
    isEmpty: ({ size }) => size === 0,
    iterator: (sequence) => new JavaIterator(sequence),
    stream: (sequence) => new JavaIterator(sequence),
  },
  o: {
    contains: ({ items }, value, counter) => items.some((item) => javaEquals(item, value, counter)),
  },
}

/** The method table that lists and arrays share, for `toMethodSet`. */
export const indexedMethods: Methods<Sequence & { readonly items: Value[] }> = {
  '': {
    listIterator: (sequence) => new JavaIterator(sequence, 0),
  },
  i: {
    get: ({ items }, index) => itemAt(items, index),
    listIterator: (sequence, index) => {
      checkRange(index, sequence.size, sequence.size)
      return new JavaIterator(sequence, index)
    },
  },
  o: {
    indexOf: ({ items }, value, counter) =>
      items.findIndex((item) => javaEquals(item, value, counter)),
    lastIndexOf: ({ items }, value, counter) => {
      let index = items.length - 1
      while (index >= 0 && !javaEquals(items[index] ?? null, value, counter)) index -= 1
      return index
    },
  },
  io: {
    set: ({ items }, index, value) => {
      const old = itemAt(items, index)
      items[index] = value
      return old
    },
  },
}

/** Returns the item at an index; throws Java's exception when the index is out of bounds. */
export function itemAt(items: readonly Value[], index: number): Value {
  const item = items[index]
  if (item === undefined) throw outOfBounds(index, items.length)
  return item
}
