import { collectionTables, JavaCollection } from './collection.ts'
import { equalItems } from './equals.ts'
import { combineHashes, javaHash } from './hash.ts'
import { callOverload, type Methods, toMethodSet } from './overload.ts'
import type { PartCounter } from './part-counter.ts'
import { checkRange, indexedMethods, itemAt } from './sequence.ts'
import type { Value } from './value.ts'

/** The most items a list may have, so that a template that adds a list to itself in a loop ends. */
const maxSize = 1_000_000

/**
 * A `java.util.ArrayList`, as `[1, 2]` in a template creates.
 *
 * @example
 * new JavaList([1, 'a', null]).toText() // '[1, a, null]'
 */
export class JavaList extends JavaCollection {
  /** The list's own items: changing the array changes the list. */
  override readonly items: Value[]

  constructor(items: Value[] = []) {
    super()
    this.items = items
  }

  override get className(): string {
    return 'java.util.ArrayList'
  }

  override retain(isKept: (item: Value) => boolean): boolean {
    const { items } = this
    const { length } = items
    let kept = 0
    for (const item of items) if (isKept(item)) items[kept++] = item
    items.length = kept
    return kept < length
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(methodSet, this, method, args)
  }

  override equals(other: Value, counter?: PartCounter): boolean {
    return other instanceof JavaList && equalItems(this.items, other.items, counter)
  }

  override hash(counter?: PartCounter): number {
    const hashes = this.items.map((item) => javaHash(item, counter))
    return combineHashes(hashes, 1)
  }
}

const listMethods: Methods<JavaList> = {
  i: {
    remove: ({ items }, index) => {
      const old = itemAt(items, index)
      items.splice(index, 1)
      return old
    },
  },
  o: {
    add: ({ items }, value) => insert(items, items.length, [value]),
    addAll: ({ items }, other) => insertAll(items, items.length, other),
  },
  ii: {
    subList: ({ items }, from, to) => {
      checkRange(from, to, items.length)
      return new JavaList(items.slice(from, to))
    },
  },
  io: {
    add: ({ items }, index, value) => {
      insert(items, index, [value])
      return ''
    },
    addAll: ({ items }, index, other) => insertAll(items, index, other),
  },
}

const methodSet = toMethodSet<JavaList>(listMethods, indexedMethods, ...collectionTables)

function insertAll(items: Value[], index: number, other: Value): boolean | undefined {
  return other instanceof JavaCollection ? insert(items, index, other.items) : undefined
}

/** Inserts items at an index; returns whether there are any. `added` may be the array of the list itself. */
function insert(items: Value[], index: number, added: readonly Value[]): boolean {
  checkRange(index, items.length, items.length)
  if (items.length + added.length > maxSize) {
    throw new Error(`A list has more than ${maxSize} items`)
  }
  const after = [...added, ...items.slice(index)]
  items.length = index
  // Pushes one by one, because a call with a million arguments overflows the stack.
  for (const item of after) items.push(item)
  return added.length > 0
}
