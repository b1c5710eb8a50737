import { JavaList } from '../java/list.ts'
import type { StepCounter } from '../java/step-counter.ts'

/** The most numbers that a range may have: more than a template can need. */
const maxLength = 1_000_000

/**
 * Creates the list of a range such as `[1..3]` or `[3..1]`.
 *
 * @throws {Error} when the range has more than a million numbers.
 */
export function toRange(first: number, last: number, counter: StepCounter): JavaList {
  const step = first < last ? 1 : -1
  const length = Math.abs(first - last) + 1
  if (length > maxLength) throw new Error(`A range of ${length} numbers is too long`)
  counter.count(length)
  return new JavaList(Array.from({ length }, (_, index) => first + index * step))
}
