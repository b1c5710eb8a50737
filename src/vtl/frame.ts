import { classOf } from '../java/class.ts'
import { StepCounter } from '../java/step-counter.ts'
import { limitText } from '../java/text-limit.ts'
import type { Value } from '../java/value.ts'
import type { Scope } from './scope.ts'

/** The state of one rendering: everything that changes while a template runs. */
export class Frame {
  /** Text written so far. */
  out = ''
  /** Offset in the template of the node that runs, for the place of an error. */
  at = 0
  /**
   * Values of the template's variables, by slot. Undefined for a variable that the template has not assigned, which is
   * read from the scope.
   */
  readonly slots: (Value | undefined)[]
  readonly scope: Scope
  readonly counter: StepCounter = new StepCounter()
  /** Warnings given so far, so that a loop gives each only once. Undefined before the first. */
  #warnings: Set<string> | undefined

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
  countRepetition(): void {
    this.counter.count()
    this.counter.checkTime()
    limitText(this.out)
  }

  /** Warns, once per rendering, that a method does not exist: its call renders nothing. */
  warnOfMethod(target: Value, name: string, args: readonly Value[]): void {
    if (!this.scope.warn) return
    const types = args.map((arg) => (arg === null ? 'null' : classOf(arg).name))
    const warning = `No method ${name}(${types.join(', ')}) on ${classOf(target).name}`
    this.#warnings ??= new Set()
    if (!this.#warnings.has(warning)) this.scope.warn(warning)
    this.#warnings.add(warning)
  }

  /** Runs a block and returns the text that it writes, instead of adding the text to `out`. */
  capture(run: (frame: Frame) => void): string {
    const outer = this.out
    this.out = ''
    try {
      run(this)
      this.counter.countText(this.out.length)
      return limitText(this.out)
    } finally {
      this.out = outer
    }
  }
}
