/** The most objects one comparison or hash visits; lists that hold a list twice, level after level, have far more. */
const maxParts = 1_000_000

/** A count of the objects that one comparison or hash visits, so that it ends for collections of any nesting. */
export class PartCounter {
  #count = 0

  /** Counts a list, map or other object; throws when there are more than a million. */
  count(): void {
    this.#count += 1
    if (this.#count > maxParts) {
      throw new Error(`A comparison or hash visits more than ${maxParts} objects`)
    }
  }
}
