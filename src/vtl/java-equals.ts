import { JavaCharacter } from './java-character.ts'
import { JavaEntry } from './java-entry.ts'
import { JavaList } from './java-list.ts'
import { JavaMap } from './java-map.ts'
import { MapView } from './map-view.ts'
import { JavaNumber, type Value } from './value.ts'

/** Java's `equals`: an Integer never equals a Long, collections compare by content. */
export function javaEquals(left: Value, right: Value): boolean {
  if (left === right) return true
  if (left instanceof JavaNumber && right instanceof JavaNumber) {
    return left.type === right.type && Object.is(left.value, right.value)
  }
  if (left instanceof JavaList && right instanceof JavaList)
    return equalItems(left.items, right.items)
  if (left instanceof JavaMap && right instanceof JavaMap) return equalMaps(left, right)
  if (left instanceof JavaEntry && right instanceof JavaEntry)
    return equalItems(left.pair, right.pair)
  if (left instanceof MapView && right instanceof MapView) {
    return left.isSet && right.isSet && equalSets(left.items, right.items)
  }
  return left instanceof JavaCharacter && right instanceof JavaCharacter && left.char === right.char
}

/** Where an equal value is in a list; -1 when it is not. */
export function indexOfEqual(items: readonly Value[], value: Value): number {
  return items.findIndex((item) => javaEquals(item, value))
}

function equalItems(left: readonly Value[], right: readonly Value[]): boolean {
  return (
    left.length === right.length &&
    left.every((item, index) => javaEquals(item, right[index] ?? null))
  )
}

function equalSets(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((item) => indexOfEqual(right, item) >= 0)
}

function equalMaps(left: JavaMap, right: JavaMap): boolean {
  if (left.size !== right.size) return false
  for (const [key, value] of left.entries()) {
    const other = right.get(key)
    if (other === undefined || !javaEquals(value, other)) return false
  }
  return true
}
