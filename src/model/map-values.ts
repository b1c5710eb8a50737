/** A map with other values under the same keys; a value that becomes undefined is left out. */
export function mapValues<Key, Value, Result>(
  entries: Iterable<readonly [Key, Value]>,
  change: (value: Value, key: Key) => Result | undefined,
): ReadonlyMap<Key, Result> {
  const map = new Map<Key, Result>()
  for (const [key, value] of entries) {
    const result = change(value, key)
    if (result !== undefined) map.set(key, result)
  }
  return map
}
