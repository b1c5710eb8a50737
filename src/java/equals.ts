import { type Counter, countPart, JavaNumber, JavaObject, type Value } from './value.ts'

/** Java's `equals`: an Integer never equals a Long, collections compare by content, whose parts are counted. */
export function javaEquals(left: Value, right: Value, compared: Counter = { count: 0 }): boolean {
  if (left instanceof JavaObject) {
    countPart(compared)
    return left.equals(right, compared)
  }
  if (!(left instanceof JavaNumber && right instanceof JavaNumber)) return left === right
  return left.type === right.type && Object.is(left.value, right.value)
}

/** Whether two sequences have equal elements in the same places. */
export function equalItems(
  left: readonly Value[],
  right: readonly Value[],
  compared: Counter | undefined,
): boolean {
  const isEqual = (item: Value, index: number): boolean =>
    javaEquals(item, right[index] ?? null, compared)
  return left.length === right.length && left.every(isEqual)
}
