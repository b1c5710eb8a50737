import { checkRange } from './check-range.ts'
import { collectionTables, JavaCollection } from './collection.ts'
import { compareValues } from './compare.ts'
import { equalItems } from './equals.ts'
import { combineHashes, javaHash } from './hash.ts'
import { insert } from './insert.ts'
import { callOverload, type Methods, toMethodSet } from './overload.ts'
import { indexedMethods, itemAt } from './sequence.ts'
import type { StepCounter } from './step-counter.ts'
import type { Value } from './value.ts'

/**
 * A `java.util.ArrayList`, as `[1, 2]` in a template creates.
 *
 * @example
 * new JavaList([1, 'a', null]).toText() // '[1, a, null]'
 */
export class JavaList extends JavaCollection {
  /** The list's own items: changing the array changes the list. */
  override readonly items: Value[]
  readonly #className: string

  constructor(items: Value[] = [], className = 'java.util.ArrayList') {
    super()
    this.items = items
    this.#className = className
  }

  override get className(): string {
    return this.#className
  }

  override retain(isKept: (item: Value) => boolean): boolean {
    const { items } = this
    const { length } = items
    let kept = 0
    for (const item of items) if (isKept(item)) items[kept++] = item
    items.length = kept
    return kept < length
  }

  /** Returns a new list with the same items, for `clone()`; a subclass returns one of its own class. */
  copy(): JavaList {
    return new JavaList([...this.items])
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    return callOverload(methodSet, this, method, args, counter)
  }

  override equals(other: Value, counter?: StepCounter): boolean {
    return other instanceof JavaList && equalItems(this.items, other.items, counter)
  }

  override hash(counter?: StepCounter): number {
    const hashes = this.items.map((item) => javaHash(item, counter))
    return combineHashes(hashes)
  }
}

/** Java's class of the list in which Velocity wraps an array, as the class name of a sublist of it begins. */
export const arrayWrapper = 'java.util.AbstractList'

const listMethods: Methods<JavaList> = {
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

const methodSet = toMethodSet<JavaList>(listMethods, indexedMethods, ...collectionTables)

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
