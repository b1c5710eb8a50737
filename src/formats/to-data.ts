import type { DocumentNode } from './document-node.ts'
import { isObject, ownValue } from './own-value.ts'

/**
 * A copy of a value as plain data, all its parts resolved; `toLeaf` says what becomes of a text, number or boolean
 * under a key.
 */
export function toData(
  node: DocumentNode,
  toLeaf: (leaf: DocumentNode, key: string | number, parent: DocumentNode) => unknown = (leaf) =>
    leaf.value,
): unknown {
  const { value } = node
  if (!isObject(value)) return value
  const entries = Object.keys(value).flatMap((key) => {
    const child = node.child(Array.isArray(value) ? Number(key) : key)
    if (child) {
      return [
        [key, isObject(child.value) ? toData(child, toLeaf) : toLeaf(child, key, node)] as const,
      ]
    }
    return ownValue(value, key) === null ? [[key, null] as const] : []
  })
  return Array.isArray(value) ? entries.map(([, item]) => item) : Object.fromEntries(entries)
}
