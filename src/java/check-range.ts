/** Makes Java's exception for an index that a list or string of the given length does not have. */
export function outOfBounds(index: number, length: number): Error {
  return new Error(
    `java.lang.IndexOutOfBoundsException: Index ${index} out of bounds for length ${length}`,
  )
}

/** Throws Java's exception unless the range from `from` to `to` lies within a list or string of `length` items. */
export function checkRange(from: number, to: number, length: number): void {
  if (from < 0 || from > to || to > length) throw outOfBounds(to > length ? to : from, length)
}
