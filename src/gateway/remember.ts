/**
 * Returns the value kept under a key; a value that is not kept yet is made and kept, unless making it throws.
 *
 * @example
 * remember(patterns, '4\\d{2}', () => compileJavaPattern('4\\d{2}')) // the same function for each '4\\d{2}'
 */
export function remember<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key)
  if (known !== undefined) return known
  const value = make()
  kept.set(key, value)
  return value
}
