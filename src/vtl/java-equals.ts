import { JavaNumber, JavaObject, type Value } from './value.ts'

/** Java's `equals`: an Integer never equals a Long, collections compare by content. */
export function javaEquals(left: Value, right: Value): boolean {
  if (left instanceof JavaObject) return left.equals(right)
  if (!(left instanceof JavaNumber && right instanceof JavaNumber)) return left === right
  return left.type === right.type && Object.is(left.value, right.value)
}

/** Whether two sequences have equal elements in the same places. */
export function equalItems(left: readonly Value[], right: readonly Value[]): boolean {
  const isEqual = (item: Value, index: number): boolean => javaEquals(item, right[index] ?? null)
  return left.length === right.length && left.every(isEqual)
}
