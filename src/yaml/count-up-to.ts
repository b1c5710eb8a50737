/**
 * Counts the numbers of an ascending list that are not above a limit, by halving.
 *
 * @example
 * countUpTo([1, 3, 3, 7], 3) // 3
 */
export function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}
