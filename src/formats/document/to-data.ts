import type { DocumentNode } from './node.ts'
import { isObjectOrList, ownValue } from './own-value.ts'

/** A function that returns the value to copy in place of a member; undefined to copy the member itself. */
export type Replace = (member: DocumentNode, key: string, parent: DocumentNode) => unknown

/**
 * Copies a value to plain data, with the results of intrinsic functions in it. Copies an object that occurs several
 * times only once, and leaves out an object where it contains itself.
 */
export function toData(
  node: DocumentNode,
  replace: Replace = () => undefined,
  copies: Map<unknown, unknown> = new Map(),
): unknown {
  const { value } = node
  if (!isObjectOrList(value) || copies.has(value))
    return isObjectOrList(value) ? copies.get(value) : value
  copies.set(value, undefined)
  const keys = Array.isArray(value) ? Object.keys(value) : node.keys()
  const entries = keys.flatMap((key) => {
    const child = node.child(key)
    // Keep null, which a JSON schema may list in `enum` or `default`: child() takes it for a missing value.
    const missing = ownValue(value, key) === null ? null : undefined
    // Copy an object anew in each turn of a loop: the loop variables give it other values.
    const known = child?.reading === node.reading ? copies : new Map<unknown, unknown>()
    const copy = child ? (replace(child, key, node) ?? toData(child, replace, known)) : missing
    return copy === undefined ? [] : [[key, copy] as const]
  })
  const copy = Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
  copies.set(value, copy)
  return copy
}
