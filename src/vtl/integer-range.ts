import { JavaList } from './java-list.ts'
import type { Value } from './value.ts'

const maxLength = 1_000_000

/** The list `[first..last]` makes, in either direction; its elements exist once they are needed. */
export class IntegerRange extends JavaList {
  readonly #first: number
  readonly #last: number

  constructor(first: number, last: number) {
    super()
    this.#first = first
    this.#last = last
  }

  protected override load(): Value[] {
    const first = this.#first
    const step = first < this.#last ? 1 : -1
    const length = Math.abs(first - this.#last) + 1
    if (length > maxLength)
      throw new Error(`A range of ${length} numbers is more than ${maxLength}`)
    return Array.from({ length }, (_, index) => first + index * step)
  }
}
