import { StepCounter } from './step-counter.ts'
import { JavaNumber, JavaObject, type Value } from './value.ts'

/**
 * Compares two values as Java's `equals` does: an Integer never equals a Long, and lists and maps compare by content.
 *
 * @throws {Error} when nested collections have more parts than `counter` allows.
 */
export function javaEquals(
  left: Value,
  right: Value,
  counter: StepCounter = new StepCounter(),
): boolean {
  counter.count()
  if (left instanceof JavaObject) return left.equals(right, counter)
  if (!(left instanceof JavaNumber && right instanceof JavaNumber)) return left === right
  return left.type === right.type && Object.is(left.value, right.value)
}

/** Returns whether two sequences have equal items in the same places. */
export function equalItems(
  left: readonly Value[],
  right: readonly Value[],
  counter: StepCounter | undefined,
): boolean {
  const isEqual = (item: Value, index: number): boolean =>
    javaEquals(item, right[index] ?? null, counter)
  return left.length === right.length && left.every(isEqual)
}
