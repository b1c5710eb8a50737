/** What an object or list itself holds under a key; never anything inherited, whatever the key. */
export function ownValue(target: unknown, key: string | number): unknown {
  return isObject(target) && Object.hasOwn(target, key) ? Reflect.get(target, key) : undefined
}

/** An object or a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
