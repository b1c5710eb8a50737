/** The most steps of one rendering: enough for a loop of 1,000 turns in a loop of 1,000 turns. */
const maxSteps = 5_000_000
/** The longest time of one rendering, limited because even a few steps on long numbers or patterns can take long. */
const maxMilliseconds = 10_000
/** The number of characters of text that are processed in about the time of one step. */
const charactersPerStep = 32

/**
 * A count of the work of one rendering, so that every template ends. A step is a statement, a method call, an element
 * that is made or compared, or a few characters of text.
 */
export class StepCounter {
  readonly #start = Date.now()
  #steps = 0

  /** Counts steps of work; throws once the rendering has taken too many steps or too long. */
  count(steps = 1): void {
    const before = this.#steps
    this.#steps = before + steps
    if (this.#steps > maxSteps) throw new Error(`The template takes more than ${maxSteps} steps`)
    // Checks the time once in 64 steps only, because reading the clock takes longer than most steps.
    if (before >> 6 !== this.#steps >> 6) this.checkTime()
  }

  /** Counts the steps of making a text of that length. */
  countText(length: number): void {
    this.count(Math.ceil(length / charactersPerStep))
  }

  /** Counts the steps of making a text of that length from many parts or characters: one for every 4 characters. */
  countPrint(length: number): void {
    this.count(length >> 2)
  }

  /** Throws when the rendering takes too long. */
  checkTime(): void {
    if (Date.now() - this.#start > maxMilliseconds)
      throw new Error('The template takes longer than 10 seconds')
  }
}
