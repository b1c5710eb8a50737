import { limitText } from '../java/text-limit.ts'
import type { Value } from '../java/value.ts'
import type { Scope } from './scope.ts'

/** Limit of the iterations and #define blocks that one rendering runs. */
const maxSteps = 2_000_000
/** Limit of the time of one rendering: a loop over large values takes long before it takes many steps. */
const maxMilliseconds = 10_000

/** The state of one rendering: everything that changes while a template runs. */
export class Frame {
  /** Text written so far. */
  out = ''
  /** Offset in the template of the node that runs, for the place of an error. */
  at = 0
  /** Values of the template's variables, by slot. Undefined for a variable that is read from the scope instead. */
  readonly slots: (Value | undefined)[]
  readonly scope: Scope
  readonly #start = Date.now()
  #steps = 0

  constructor(scope: Scope, slots: number) {
    this.scope = scope
    this.slots = new Array(slots).fill(undefined)
  }

  /** Reads a variable: the value that the template assigned, else that of the scope. */
  read(slot: number, name: string): Value | undefined {
    const local = this.slots[slot]
    return local === undefined ? this.scope.get(name) : local
  }

  /** Counts one repetition and throws once a limit is passed, so that no template runs for ever. */
  countStep(): void {
    this.#steps += 1
    if (this.#steps > maxSteps) throw new Error(`The template repeats more than ${maxSteps} times`)
    if (Date.now() - this.#start > maxMilliseconds)
      throw new Error('The template takes longer than 10 seconds')
    limitText(this.out)
  }

  /** Runs a block and returns the text that it writes, which is then not part of `out`. */
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
