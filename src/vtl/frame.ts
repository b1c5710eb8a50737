import { limitText } from '../java/text-limit.ts'
import type { Value } from '../java/value.ts'
import type { Scope } from './scope.ts'

const maxSteps = 2_000_000
/** A loop over large values takes long before it takes many steps. */
const maxMilliseconds = 10_000

/** One rendering: all that changes while a template runs. */
export class Frame {
  /** What has been written. */
  out = ''
  /** The offset of what runs, for errors. */
  at = 0
  /** The variables the template sets, by the slots of their names; undefined where the scope is asked. */
  readonly slots: (Value | undefined)[]
  readonly scope: Scope
  readonly #start = Date.now()
  #steps = 0

  constructor(scope: Scope, slots: number) {
    this.scope = scope
    this.slots = new Array(slots).fill(undefined)
  }

  /** The value of a variable. */
  read(slot: number, name: string): Value | undefined {
    const local = this.slots[slot]
    return local === undefined ? this.scope.get(name) : local
  }

  /** What runs again and again counts, so that every rendering ends. */
  spend(): void {
    this.#steps += 1
    if (this.#steps > maxSteps) throw new Error(`The template repeats more than ${maxSteps} times`)
    if (Date.now() - this.#start > maxMilliseconds)
      throw new Error('The template takes longer than 10 seconds')
    limitText(this.out)
  }

  /** The text that is written meanwhile. */
  capture(run: (frame: Frame) => void): string {
    const outer = this.out
    this.out = ''
    try {
      run(this)
      return limitText(this.out)
    } finally {
      this.out = outer
    }
  }
}
