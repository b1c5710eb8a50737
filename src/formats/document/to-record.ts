/** An object of the members that have a value; any key is an ordinary one. */
export function toRecord<T>(
  members: readonly (readonly [key: string, value: T | undefined])[],
): Record<string, T> {
  return Object.fromEntries(
    members.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
}
