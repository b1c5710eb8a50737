import { callOverload, type Methods, toMethodSet } from './overload.ts'
import type { StepCounter } from './step-counter.ts'
import { JavaObject, type Value } from './value.ts'

/** A collection or array that can be iterated. */
export interface Sequence {
  readonly items: readonly Value[]
  /** The current number of items; that of a view changes with its map. */
  readonly size: number
  /** The name of the Java class of its iterators. */
  readonly iteratorClass: string
  /** Removes the items that `isKept` rejects, and returns whether there were any; absent when none can be removed. */
  retain?(isKept: (item: Value) => boolean): boolean
}

/** A `java.util.Iterator`, which throws like Java's once its collection has grown or shrunk by other means. */
export class JavaIterator extends JavaObject {
  readonly #sequence: Sequence
  /** A list's own array, so that replaced items are seen; of a view, a copy made when the iterator was created. */
  protected items: readonly Value[]
  /** The index of the item that `next()` returns. */
  protected index: number
  /** The index of the item that was returned last, which can be removed; -1 when there is none. */
  protected last = -1
  /** The number of items that the collection must have. */
  #size: number

  constructor(sequence: Sequence, index = 0) {
    super()
    this.#sequence = sequence
    this.#size = sequence.size
    this.items = sequence.items
    this.index = index
  }

  override get className(): string {
    return this.#sequence.iteratorClass
  }

  hasNext(): boolean {
    return this.index !== this.items.length
  }

  next(): Value {
    const item = this.itemAt(this.index)
    this.index += 1
    return item
  }

  /** Removes the item that was returned last from the collection. */
  remove(counter: StepCounter): void {
    const index = this.lastIndex()
    counter.count(this.items.length)
    if (!this.#sequence.retain) throw new Error('java.lang.UnsupportedOperationException')
    let at = 0
    this.#sequence.retain(() => at++ !== index)
    this.moveTo(index)
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    return callOverload(methodSet, this, method, args, counter)
  }

  override toText(): string {
    return `${this.className}@0`
  }

  /** Returns the item at an index, which is then the one that was returned last. */
  protected itemAt(index: number): Value {
    this.#checkSize()
    const item = this.items[index]
    if (item === undefined) throw new Error('java.util.NoSuchElementException')
    this.last = index
    return item
  }

  /** Returns the index of the item that was returned last; throws Java's exception when there is none. */
  protected lastIndex(): number {
    if (this.last < 0) throw new Error('java.lang.IllegalStateException')
    this.#checkSize()
    return this.last
  }

  /** Goes on at an index after the iterator itself has changed the collection. */
  protected moveTo(index: number): void {
    this.items = this.#sequence.items
    this.#size = this.#sequence.size
    this.index = index
    this.last = -1
  }

  #checkSize(): void {
    if (this.#sequence.size !== this.#size) {
      throw new Error('java.util.ConcurrentModificationException')
    }
  }
}

/** The methods of `java.util.Iterator`. */
export const iteratorMethods: Methods<JavaIterator> = {
  '': {
    hasNext: (iterator) => iterator.hasNext(),
    next: (iterator) => iterator.next(),
    remove: (iterator, counter) => {
      iterator.remove(counter)
      return ''
    },
  },
}

const methodSet = toMethodSet<JavaIterator>(iteratorMethods)
