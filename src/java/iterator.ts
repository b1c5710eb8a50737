import { callOverload, toMethodSet } from './overload.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/** A collection or array that can be iterated. */
export interface Sequence {
  readonly items: readonly Value[]
  /** The current number of items; that of a view changes with its map. */
  readonly size: number
}

/**
 * A `java.util.Iterator`, which throws like Java's once its collection has grown or shrunk. It also stands in for a
 * `java.util.stream.Stream`, of which only `count()` works.
 */
export class JavaIterator extends JavaObject {
  readonly #sequence: Sequence
  /** A list's own array, so that replaced items are seen; of a view, a copy made when the iterator was created. */
  readonly #items: readonly Value[]
  /** The number of items when the iterator was created. */
  readonly size: number
  #next = 0

  constructor(sequence: Sequence) {
    super()
    this.#sequence = sequence
    this.#items = sequence.items
    this.size = sequence.size
  }

  hasNext(): boolean {
    return this.#next !== this.#items.length
  }

  next(): Value {
    if (this.#sequence.size !== this.size) {
      throw new Error('java.util.ConcurrentModificationException')
    }
    const item = this.#items[this.#next]
    if (item === undefined) throw new Error('java.util.NoSuchElementException')
    this.#next += 1
    return item
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    return callOverload(iteratorMethods, this, method, args)
  }

  override toText(): string {
    return 'java.util.ArrayList$Itr@0'
  }
}

const iteratorMethods = toMethodSet<JavaIterator>({
  '': {
    hasNext: (iterator) => iterator.hasNext(),
    next: (iterator) => iterator.next(),
    count: (iterator) => new JavaNumber('Long', BigInt(iterator.size)),
  },
})
