import type { DocumentNode } from './node.ts'
import { isObject, ownValue } from './own-value.ts'

/** What stands for a member of a value; undefined to keep it. */
export type Replace = (member: DocumentNode, key: string, parent: DocumentNode) => unknown

/**
 * A copy of a value as plain data, all its parts resolved. A part that occurs twice is copied once; one that contains
 * itself ends there.
 */
export function toData(
  node: DocumentNode,
  replace: Replace = () => undefined,
  copies: Map<unknown, unknown> = new Map(),
): unknown {
  const { value } = node
  if (!isObject(value) || copies.has(value)) return isObject(value) ? copies.get(value) : value
  copies.set(value, undefined)
  const entries = Object.keys(value).flatMap((key) => {
    const child = node.child(key)
    // A schema may have null among its values.
    const copy = child
      ? (replace(child, key, node) ?? toData(child, replace, copies))
      : ownValue(value, key) === null
        ? null
        : undefined
    return copy === undefined ? [] : [[key, copy] as const]
  })
  const copy = Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
  copies.set(value, copy)
  return copy
}
