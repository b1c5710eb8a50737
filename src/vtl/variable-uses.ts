import { locate, type Position } from '../code-frame.ts'

/** A variable that the template reads and nothing sets, with the place of its first reference. */
export interface UnsetVariable extends Position {
  readonly name: string
}

/** The variables that a template names. */
export class VariableUses {
  /** Names of the variables that a #set, #foreach or #define assigns, and of those that Velocity sets. */
  readonly assigned: Set<string> = new Set(['foreach', 'velocityCount', 'velocityHasNext'])
  readonly #source: string
  /** Offset of the first reference to each variable that is read. */
  readonly #reads = new Map<string, number>()
  /**
   * Whether the parser is at text that is never rendered as a template: the variables that it names do not count as
   * used.
   */
  #isPaused = false

  constructor(source: string) {
    this.#source = source
  }

  addRead(name: string, offset: number): void {
    if (!this.#isPaused && !this.#reads.has(name)) this.#reads.set(name, offset)
  }

  addAssigned(name: string): void {
    if (!this.#isPaused) this.assigned.add(name)
  }

  /**
   * Runs a function without counting the variables that it comes across, such as those in the body of a macro, which
   * API Gateway never runs.
   */
  pause<Result>(run: () => Result): Result {
    const before = this.#isPaused
    this.#isPaused = true
    const result = run()
    this.#isPaused = before
    return result
  }

  /** Returns the variables that are read, but neither assigned anywhere in the template nor known to `isKnown`. */
  findUnset(isKnown: (name: string) => boolean): readonly UnsetVariable[] {
    return Array.from(this.#reads)
      .filter(([name]) => !this.assigned.has(name) && !isKnown(name))
      .map(([name, offset]) => ({ name, ...locate(this.#source, offset) }))
  }
}
