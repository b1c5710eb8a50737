import { describeValue } from '../model/check-members.ts'
import { ownValue } from './document/own-value.ts'

/** Values that exist only after a deployment, by name, or a function that returns them. */
export type Resolve =
  | Readonly<Record<string, string>>
  | ((name: string) => string | undefined)
  | undefined

/**
 * Finds the value that the option `resolve` gives to a name; undefined when it gives none.
 *
 * @throws {TypeError} when the function returns neither a text nor undefined, such as a promise
 */
export function callResolve(resolve: Resolve, name: string): string | undefined {
  const value: unknown = typeof resolve === 'function' ? resolve(name) : ownValue(resolve, name)
  if (value === undefined || typeof value === 'string') return value
  const isPromise = typeof Object(value).then === 'function'
  const got = isPromise
    ? 'a promise: await the values first, and return them.'
    : `${describeValue(value)}.`
  throw new TypeError(`options.resolve must return a text or undefined for '${name}', got ${got}`)
}
