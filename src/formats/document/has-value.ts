/** Returns whether a member has a value that is not undefined. */
export function hasValue<T>(
  member: readonly [key: string, value: T | undefined],
): member is readonly [key: string, value: T] {
  return member[1] !== undefined
}
