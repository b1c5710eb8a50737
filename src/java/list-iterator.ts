import { insert } from './insert.ts'
import { iteratorMethods, JavaIterator, type Sequence } from './iterator.ts'
import { callOverload, toMethodSet } from './overload.ts'
import type { StepCounter } from './step-counter.ts'
import type { Value } from './value.ts'

/** A list or an array, whose items can be replaced. */
interface MutableSequence extends Sequence {
  readonly items: Value[]
}

/** A `java.util.ListIterator`, which also goes back and replaces and adds items. */
export class JavaListIterator extends JavaIterator {
  readonly #list: MutableSequence

  constructor(list: MutableSequence, index: number) {
    super(list, index)
    this.#list = list
  }

  /** The index of the item that `next()` returns. */
  get nextIndex(): number {
    return this.index
  }

  override get className(): string {
    return super.className.replace(/Itr$/, 'ListItr')
  }

  previous(): Value {
    const item = this.itemAt(this.index - 1)
    this.index -= 1
    return item
  }

  /** Replaces the item that was returned last. */
  set(value: Value): void {
    this.#list.items[this.lastIndex()] = value
  }

  /** Inserts an item before the one that `next()` returns. */
  add(value: Value): void {
    insert(this.#list.items, this.index, [value])
    this.moveTo(this.index + 1)
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    return callOverload(methodSet, this, method, args, counter)
  }
}

const methodSet = toMethodSet<JavaListIterator>(
  {
    '': {
      hasPrevious: (iterator) => iterator.nextIndex > 0,
      previous: (iterator) => iterator.previous(),
      nextIndex: (iterator) => iterator.nextIndex,
      previousIndex: (iterator) => iterator.nextIndex - 1,
    },
    o: {
      set: (iterator, value) => {
        iterator.set(value)
        return ''
      },
      add: (iterator, value) => {
        iterator.add(value)
        return ''
      },
    },
  },
  iteratorMethods,
)
