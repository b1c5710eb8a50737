import { checkRange } from './check-range.ts'
import type { Value } from './value.ts'

/** The most items a list may have, so that a template that adds a list to itself in a loop ends. */
const maxSize = 1_000_000

/** Throws when `size` items are too many for a list or an array. */
export function checkSize(size: number): void {
  if (size > maxSize) throw new Error(`A list has more than ${maxSize} items`)
}

/**
 * Inserts `added` into `items` at an index; returns whether any were inserted. `added` may be `items` itself.
 */
export function insert(items: Value[], index: number, added: readonly Value[]): boolean {
  checkRange(index, items.length, items.length)
  checkSize(items.length + added.length)
  const after = [...added, ...items.slice(index)]
  items.length = index
  // Pushes one by one, because a call with a million arguments overflows the stack.
  for (const item of after) items.push(item)
  return added.length > 0
}
