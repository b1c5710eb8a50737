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
    contains: ({ items }, value) => items.some((item) => javaEquals(item, value)),
  },
}

/** The method table that lists and arrays share, for `toMethodSet`. */
export const indexedMethods: Methods<{ readonly items: Value[] }> = {
  i: {
    get: ({ items }, index) => itemAt(items, index),
  },
  o: {
    indexOf: ({ items }, value) => items.findIndex((item) => javaEquals(item, value)),
    lastIndexOf: ({ items }, value) => {
      let index = items.length - 1
      while (index >= 0 && !javaEquals(items[index] ?? null, value)) index -= 1
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

/** Makes Java's exception for an index that a list or string of that length does not have. */
export function outOfBounds(index: number, length: number): Error {
  return new Error(
    `java.lang.IndexOutOfBoundsException: Index ${index} out of bounds for length ${length}`,
  )
}

/** Throws Java's exception unless the range from `from` to `to` lies within a list or string of that length. */
export function checkRange(from: number, to: number, length: number): void {
  if (from < 0 || from > to || to > length) throw outOfBounds(to > length ? to : from, length)
}
