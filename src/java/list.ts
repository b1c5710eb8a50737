import { collectionTables, JavaCollection } from './collection.ts'
import { equalItems } from './equals.ts'
import { foldHashes, javaHash } from './hash.ts'
import { callOverload, type Methods, toMethodSet } from './overload.ts'
import { checkRange, indexedMethods, itemAt } from './sequence.ts'
import type { Counter, Value } from './value.ts'

/** More than a template can need: it ends a list that is added to itself again and again. */
const maxSize = 1_000_000

/**
 * A `java.util.ArrayList`.
 *
 * @example
 * new JavaList([1, 'a', null]).toText() // '[1, a, null]'
 */
export class JavaList extends JavaCollection {
  /** The elements themselves: changing the array changes the list. */
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

  override equals(other: Value, compared?: Counter): boolean {
    return other instanceof JavaList && equalItems(this.items, other.items, compared)
  }

  override hash(hashed?: Counter): number {
    const hashes = this.items.map((item) => javaHash(item, hashed))
    return foldHashes(hashes, 1)
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

/** Puts elements, which may be those of the list itself, at a place; true if there are any. */
function insert(items: Value[], index: number, added: readonly Value[]): boolean {
  checkRange(index, items.length, items.length)
  if (items.length + added.length > maxSize)
    throw new Error(`A list has more than ${maxSize} elements`)
  const after = [...added, ...items.slice(index)]
  items.length = index
  // One by one: a call cannot have a million arguments.
  for (const item of after) items.push(item)
  return added.length > 0
}
