import { callOverload, type Methods, toMethodSet } from './overload.ts'
import type { StepCounter } from './step-counter.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/** A collection or array that can be iterated. */
export interface Sequence {
  readonly items: readonly Value[]
  /** The current number of items; that of a view changes with its map. */
  readonly size: number
  /** Removes the items that `isKept` rejects, and returns whether there were any; absent when none can be removed. */
  retain?(isKept: (item: Value) => boolean): boolean
}

/**
 * A `java.util.Iterator`, which throws like Java's once its collection has grown or shrunk by other means; with an
 * index to start at, a `ListIterator` without `set` and `add`. It also stands in for a `java.util.stream.Stream`, of
 * which only `count()` works.
 */
export class JavaIterator extends JavaObject {
  readonly #sequence: Sequence
  readonly #isList: boolean
  /** The items to iterate: a list's own array, so that replaced items are seen, or a copy of a view's items. */
  #items: readonly Value[]
  /** The collection's number of items as the iterator knows it; any other is a concurrent modification. */
  size: number
  /** The index of the item that `next()` returns. */
  index: number
  /** The index of the item that was returned last, which `remove()` removes; -1 when there is none to remove. */
  #last = -1

  constructor(sequence: Sequence, index?: number) {
    super()
    this.#sequence = sequence
    this.#isList = index !== undefined
    this.#items = sequence.items
    this.size = sequence.size
    this.index = index ?? 0
  }

  hasNext(): boolean {
    return this.index !== this.#items.length
  }

  next(): Value {
    const item = this.#take(this.index)
    this.index += 1
    return item
  }

  previous(): Value {
    const item = this.#take(this.index - 1)
    this.index -= 1
    return item
  }

  remove(): string {
    const last = this.#last
    this.#checkSize()
    if (last < 0) throw new Error('java.lang.IllegalStateException')
    let at = 0
    if (!this.#sequence.retain?.(() => at++ !== last)) {
      throw new Error('java.lang.UnsupportedOperationException')
    }
    this.#items = this.#sequence.items
    this.size = this.#sequence.size
    this.index = last
    this.#last = -1
    return ''
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    return callOverload(this.#isList ? listMethodSet : methodSet, this, method, args, counter)
  }

  override toText(): string {
    return 'java.util.ArrayList$Itr@0'
  }

  /** Returns the item at an index and remembers the index, so that `remove()` can remove that item. */
  #take(index: number): Value {
    this.#checkSize()
    const item = this.#items[index]
    if (item === undefined) throw new Error('java.util.NoSuchElementException')
    this.#last = index
    return item
  }

  #checkSize(): void {
    if (this.#sequence.size !== this.size) {
      throw new Error('java.util.ConcurrentModificationException')
    }
  }
}

const iteratorMethods: Methods<JavaIterator> = {
  '': {
    hasNext: (iterator) => iterator.hasNext(),
    next: (iterator) => iterator.next(),
    remove: (iterator, counter) => {
      counter.count(iterator.size)
      return iterator.remove()
    },
    count: (iterator) => new JavaNumber('Long', BigInt(iterator.size)),
  },
}

const methodSet = toMethodSet(iteratorMethods)
const listMethodSet = toMethodSet(
  {
    '': {
      hasPrevious: ({ index }) => index > 0,
      previous: (iterator) => iterator.previous(),
      nextIndex: ({ index }) => index,
      previousIndex: ({ index }) => index - 1,
    },
  },
  iteratorMethods,
)
