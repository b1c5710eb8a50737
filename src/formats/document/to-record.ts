import { hasValue } from './has-value.ts'

/** Makes an object of the members whose value is not undefined. Even `__proto__` becomes an ordinary key. */
export function toRecord<T>(
  members: readonly (readonly [key: string, value: T | undefined])[],
): Record<string, T> {
  return Object.fromEntries(members.every(hasValue) ? members : members.filter(hasValue))
}
