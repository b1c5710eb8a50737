import { aCollection, collectionMethods, JavaCollection } from './java-collection.ts'
import { equalItems } from './java-equals.ts'
import { foldHashes, javaHash } from './java-hash.ts'
import { indexedMethods, itemAt, outOfBounds } from './java-sequence.ts'
import { anInt, anObject, callOverload, type MethodTable, on } from './overload.ts'
import type { Value } from './value.ts'

/** More than a template can need: it ends a list that is added to itself again and again. */
const maxSize = 1_000_000

/**
 * A `java.util.ArrayList`.
 *
 * @example
 * new JavaList([1, 'a', null]).toText() // '[1, a, null]'
 */
export class JavaList extends JavaCollection {
  #items: Value[] | undefined

  constructor(items?: Value[]) {
    super()
    this.#items = items
  }

  override get className(): string {
    return 'java.util.ArrayList'
  }

  /** The elements themselves: changing the array changes the list. */
  override get items(): Value[] {
    this.#items ??= this.load()
    return this.#items
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
    return callOverload(listMethods, this, method, args)
  }

  override equals(other: Value): boolean {
    return other instanceof JavaList && equalItems(this.items, other.items)
  }

  override hash(): number {
    return foldHashes(this.items.map(javaHash), 1)
  }

  /** The elements of a subclass that makes them when they are first needed. */
  protected load(): Value[] {
    return []
  }
}

const listMethods: MethodTable<JavaList> = {
  ...collectionMethods,
  ...indexedMethods,
  add: [
    on([anObject], ({ items }, value) => insert(items, items.length, [value])),
    on([anInt, anObject], ({ items }, index, value) => {
      insert(items, index, [value])
      return ''
    }),
  ],
  addAll: [
    on([aCollection], ({ items }, other) => insert(items, items.length, other.items)),
    on([anInt, aCollection], ({ items }, index, other) => insert(items, index, other.items)),
  ],
  remove: [
    on([anInt], ({ items }, index) => {
      const old = itemAt(items, index)
      items.splice(index, 1)
      return old
    }),
    ...(collectionMethods['remove'] ?? []),
  ],
  subList: [
    on([anInt, anInt], ({ items }, from, to) => {
      if (from < 0 || to > items.length || from > to) throw outOfBounds(from < 0 ? from : to, items)
      return new JavaList(items.slice(from, to))
    }),
  ],
}

/** Puts elements, which may be those of the list itself, at a place; true if there are any. */
function insert(items: Value[], index: number, added: readonly Value[]): boolean {
  if (index < 0 || index > items.length) throw outOfBounds(index, items)
  if (items.length + added.length > maxSize)
    throw new Error(`A list has more than ${maxSize} elements`)
  const after = [...added, ...items.slice(index)]
  items.length = index
  // One by one: a call cannot have a million arguments.
  for (const item of after) items.push(item)
  return added.length > 0
}
