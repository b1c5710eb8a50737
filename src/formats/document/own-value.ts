/** Returns the value that an object or list itself holds under a key; never an inherited one, whatever the key. */
export function ownValue(target: unknown, key: string | number): unknown {
  return isObjectOrList(target) && Object.hasOwn(target, key) ? Reflect.get(target, key) : undefined
}

/** Returns whether a value is an object or a list. */
export function isObjectOrList(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
