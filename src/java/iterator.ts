import { callOverload, toMethodSet } from './overload.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/** What can be walked through: its elements, and how many there are now. */
export interface Sequence {
  readonly items: readonly Value[]
  readonly size: number
}

/**
 * A `java.util.Iterator`, which fails like Java's when its collection grows or shrinks under it. It also stands for a
 * `Stream`, of which a template can use nothing but `count()`.
 */
export class JavaIterator extends JavaObject {
  readonly #sequence: Sequence
  /** A list's own elements, or what a view shows at the beginning. */
  readonly #items: readonly Value[]
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
    const isSame = this.#sequence.size === this.size
    if (!isSame) throw new Error('java.util.ConcurrentModificationException')
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
