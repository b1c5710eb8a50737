/** The most steps of one rendering: enough for a loop of 1,000 turns in a loop of 1,000 turns. */
const maxSteps = 5_000_000
/** The longest time of one rendering: few steps of long numbers or patterns can take long. */
const maxMilliseconds = 10_000
/** The characters of a text that are processed in about the time of one step. */
const charactersPerStep = 32

/**
 * A count of the work of one rendering, so that every template ends. A step is a statement, a method call, an element
 * that is made or compared, or a few characters of text.
 */
export class StepCounter {
  readonly #start = Date.now()
  #steps = 0

  /** Counts steps; throws once there are too many, or once they take too long. */
  count(steps = 1): void {
    const before = this.#steps
    this.#steps = before + steps
    if (this.#steps > maxSteps) throw new Error(`The template takes more than ${maxSteps} steps`)
    // Asks for the time now and then only, because that takes longer than most steps.
    if (before >> 6 !== this.#steps >> 6) this.checkTime()
  }

  /** Counts the steps of making a text of that length. */
  countText(length: number): void {
    this.count(Math.ceil(length / charactersPerStep))
  }

  /** Counts the steps of making a text of that length from many parts, or character by character. */
  countPrint(length: number): void {
    this.count(length >> 2)
  }

  /** Throws when the rendering takes too long. */
  checkTime(): void {
    if (Date.now() - this.#start > maxMilliseconds)
      throw new Error('The template takes longer than 10 seconds')
  }
}
