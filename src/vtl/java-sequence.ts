import { javaEquals } from './java-equals.ts'
import { JavaIterator, type Sequence } from './java-iterator.ts'
import { anInt, anObject, type MethodTable, on } from './overload.ts'
import type { Value } from './value.ts'

/** What a template can call on every collection and array. */
export const sequenceMethods: MethodTable<Sequence> = {
  size: [on([], ({ size }) => size)],
  isEmpty: [on([], ({ size }) => size === 0)],
  contains: [on([anObject], ({ items }, value) => indexOf(items, value) >= 0)],
  iterator: [on([], (sequence) => new JavaIterator(sequence))],
}

/** What a template can call on every list and array. */
export const indexedMethods: MethodTable<Sequence & { readonly items: Value[] }> = {
  ...sequenceMethods,
  get: [on([anInt], ({ items }, index) => itemAt(items, index))],
  set: [
    on([anInt, anObject], ({ items }, index, value) => {
      const old = itemAt(items, index)
      items[index] = value
      return old
    }),
  ],
  indexOf: [on([anObject], ({ items }, value) => indexOf(items, value))],
  lastIndexOf: [
    on([anObject], ({ items }, value) => {
      const fromEnd = indexOf([...items].reverse(), value)
      return fromEnd < 0 ? fromEnd : items.length - 1 - fromEnd
    }),
  ],
}

function indexOf(items: readonly Value[], value: Value): number {
  return items.findIndex((item) => javaEquals(item, value))
}

/** The element there; throws Java's exception when there is none. */
export function itemAt(items: readonly Value[], index: number): Value {
  const item = items[index]
  if (item === undefined) throw outOfBounds(index, items)
  return item
}

/** Java's exception for an index. */
export function outOfBounds(index: number, { length }: { readonly length: number }): Error {
  const exception = 'java.lang.IndexOutOfBoundsException'
  return new Error(`${exception}: Index ${index} out of bounds for length ${length}`)
}
