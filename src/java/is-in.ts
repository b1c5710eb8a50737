import type { JavaCollection } from './collection.ts'
import { toMapKey } from './map-key.ts'
import type { StepCounter } from './step-counter.ts'
import type { Value } from './value.ts'

/**
 * Makes a predicate that tells whether an item is in a collection. It reads the collection once, so that testing many
 * items takes linear time.
 */
export function isIn(
  collection: JavaCollection,
  counter: StepCounter | undefined,
): (item: Value) => boolean {
  const members = new Set(collection.items.map((item) => toMapKey(item, counter)))
  return (item) => members.has(toMapKey(item, counter))
}
