import { JavaCollection } from './collection.ts'
import { equalItems } from './equals.ts'
import { combineHashes, javaHash } from './hash.ts'
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

  override equals(other: Value, counter?: StepCounter): boolean {
    return other instanceof JavaList && equalItems(this.items, other.items, counter)
  }

  override hash(counter?: StepCounter): number {
    const hashes = this.items.map((item) => javaHash(item, counter))
    return combineHashes(hashes)
  }
}
