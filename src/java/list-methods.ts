import { checkRange } from './check-range.ts'
import { JavaCollection } from './collection.ts'
import { collectionTables } from './collection-methods.ts'
import { compareValues } from './compare.ts'
import { insert } from './insert.ts'
import { JavaList } from './list.ts'
import { type MethodSet, type Methods, toMethodSet } from './overload.ts'
import { indexedMethods, itemAt } from './sequence.ts'
import type { StepCounter } from './step-counter.ts'
import type { Value } from './value.ts'

/** Java's class of the list in which Velocity wraps an array, as the class name of a sublist of it begins. */
export const arrayWrapper = 'java.util.AbstractList'

const ownMethods: Methods<JavaList> = {
  '': {
    clone: (list, counter) => {
      counter.count(list.size)
      return list.copy()
    },
  },
  i: {
    remove: ({ items }, index) => {
      const old = itemAt(items, index)
      items.splice(index, 1)
      return old
    },
  },
  o: {
    add: ({ items }, value) => insert(items, items.length, [value]),
    addAll: ({ items }, other, counter) => insertAll(items, items.length, other, counter),
    sort: ({ items }, comparator, counter) => {
      // Only `null`, the natural order, can stand for a comparator in a template.
      if (comparator !== null) return undefined
      items.sort((left, right) => {
        counter.count()
        return compareValues(left, right)
      })
      return ''
    },
  },
  ii: {
    subList: ({ className, items }, from, to, counter) => {
      checkRange(from, to, items.length)
      counter.count(to - from)
      const owner = className.startsWith(arrayWrapper) ? arrayWrapper : 'java.util.ArrayList'
      return new JavaList(items.slice(from, to), `${owner}$SubList`)
    },
  },
  io: {
    add: ({ items }, index, value) => {
      insert(items, index, [value])
      return ''
    },
    addAll: ({ items }, index, other, counter) => insertAll(items, index, other, counter),
  },
}

/** The methods of `java.util.ArrayList`. */
export const listMethods: MethodSet<JavaList> = toMethodSet<JavaList>(
  ownMethods,
  indexedMethods,
  ...collectionTables,
)

function insertAll(
  items: Value[],
  index: number,
  other: Value,
  counter: StepCounter,
): boolean | undefined {
  if (!(other instanceof JavaCollection)) return undefined
  counter.count(other.size)
  return insert(items, index, other.items)
}
