import { JavaCollection } from './java-collection.ts'
import type { Value } from './value.ts'

/**
 * A `java.util.ArrayList`; what a template can call on it is in java-list-methods.ts.
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

  /** The elements of a subclass that makes them when they are first needed. */
  protected load(): Value[] {
    return []
  }
}
