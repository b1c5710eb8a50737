/** Most maps of a definition are empty: they share this one. */
export const none: ReadonlyMap<never, never> = new Map<never, never>()

/** A map with other values under the same keys; a value that becomes undefined is left out. */
export function mapValues<Key, Value, Result>(
  entries: Iterable<readonly [Key, Value]>,
  change: (value: Value, key: Key) => Result | undefined,
): ReadonlyMap<Key, Result> {
  let map: Map<Key, Result> | undefined
  for (const [key, value] of entries) {
    const result = change(value, key)
    if (result !== undefined) map = (map ?? new Map<Key, Result>()).set(key, result)
  }
  return map ?? none
}
