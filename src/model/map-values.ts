/** Empty map that all empty maps of a definition share, as most of its maps are empty. */
export const emptyMap: ReadonlyMap<never, never> = new Map<never, never>()

/** Maps values to others under the same keys; leaves out a key whose new value is undefined. */
export function mapValues<Key, Value, Result>(
  entries: Iterable<readonly [Key, Value]>,
  change: (value: Value, key: Key) => Result | undefined,
): ReadonlyMap<Key, Result> {
  let map: Map<Key, Result> | undefined
  for (const entry of entries) {
    const result = change(entry[1], entry[0])
    if (result !== undefined) map = (map ?? new Map<Key, Result>()).set(entry[0], result)
  }
  return map ?? emptyMap
}
