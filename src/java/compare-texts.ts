/**
 * Compares two texts by UTF-16 units as `String.compareTo` does: returns the difference of the first two units that
 * differ, or else that of the lengths.
 */
export function compareTexts(left: string, right: string): number {
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
