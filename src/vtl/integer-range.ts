import { JavaList } from '../java/list.ts'

const maxLength = 1_000_000

/**
 * The list that `[first..last]` makes, in either direction.
 *
 * @throws {Error} for more numbers than a template can need.
 */
export function toRange(first: number, last: number): JavaList {
  const step = first < last ? 1 : -1
  const length = Math.abs(first - last) + 1
  if (length > maxLength) throw new Error(`A range of ${length} numbers is too long`)
  return new JavaList(Array.from({ length }, (_, index) => first + index * step))
}
