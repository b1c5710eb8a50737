import type { JavaArray } from './java-array.ts'
import type { JavaCollection } from './java-collection.ts'
import { JavaObject, type Value } from './value.ts'

/** A `java.util.Iterator`, which fails like Java's when the collection grows or shrinks under it. */
export class JavaIterator extends JavaObject {
  readonly #source: JavaCollection | JavaArray
  /** A list's own elements, or what a view shows at the beginning. */
  readonly #items: readonly Value[]
  #next = 0
  #size: number

  constructor(source: JavaCollection | JavaArray) {
    super()
    this.#source = source
    this.#items = source.items
    this.#size = source.size
  }

  override get className(): string {
    return 'java.util.ArrayList$Itr'
  }

  hasNext(): boolean {
    return this.#next !== this.#items.length
  }

  next(): Value {
    if (this.#source.size !== this.#size)
      throw new Error('java.util.ConcurrentModificationException')
    const item = this.#items[this.#next]
    if (item === undefined) throw new Error('java.util.NoSuchElementException')
    this.#next += 1
    return item
  }

  override toText(): string {
    return `${this.className}@0`
  }
}
