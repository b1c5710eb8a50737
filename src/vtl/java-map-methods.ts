import type { JavaEntry } from './java-entry.ts'
import { indexOfEqual, javaEquals } from './java-equals.ts'
import type { JavaMap } from './java-map.ts'
import { MapView } from './map-view.ts'
import { type MethodTable, on } from './overload.ts'
import type { Value } from './value.ts'

/** What a template can call on a map. */
export const mapMethods: MethodTable<JavaMap> = {
  size: [on([], (map) => map.size)],
  isEmpty: [on([], (map) => map.size === 0)],
  get: [on(['object'], (map, key) => map.get(key) ?? null)],
  getOrDefault: [
    on(['object', 'object'], (map, key, other) => (map.has(key) ? (map.get(key) ?? null) : other)),
  ],
  put: [on(['object', 'object'], (map, key, value) => map.set(key, value) ?? null)],
  putIfAbsent: [
    on(['object', 'object'], (map, key, value) => map.get(key) ?? map.set(key, value) ?? null),
  ],
  putAll: [
    on(['map'], (map, other) => {
      for (const [key, value] of [...other.entries()]) map.set(key, value)
      return ''
    }),
  ],
  replace: [
    on(['object', 'object'], (map, key, value) => {
      return map.has(key) ? (map.set(key, value) ?? null) : null
    }),
    on(['object', 'object', 'object'], (map, key, old, value) => {
      const isFound = hasEntry(map, key, old)
      if (isFound) map.set(key, value)
      return isFound
    }),
  ],
  remove: [
    on(['object'], (map, key) => map.delete(key) ?? null),
    on(['object', 'object'], (map, key, value) => {
      const isFound = hasEntry(map, key, value)
      if (isFound) map.delete(key)
      return isFound
    }),
  ],
  clear: [
    on([], (map) => {
      new MapView(map, 'Key').retain(() => false)
      return ''
    }),
  ],
  containsKey: [on(['object'], (map, key) => map.has(key))],
  containsValue: [
    on(['object'], (map, value) => indexOfEqual(new MapView(map, 'Value').items, value) >= 0),
  ],
  keySet: [on([], (map) => new MapView(map, 'Key'))],
  values: [on([], (map) => new MapView(map, 'Value'))],
  entrySet: [on([], (map) => new MapView(map, 'Entry'))],
}

/** What a template can call on an element of `entrySet()`. */
export const entryMethods: MethodTable<JavaEntry> = {
  getKey: [on([], ({ pair }) => pair[0])],
  getValue: [on([], ({ pair }) => pair[1])],
  setValue: [
    on(['object'], ({ pair }, value) => {
      const old = pair[1]
      pair[1] = value
      return old
    }),
  ],
}

function hasEntry(map: JavaMap, key: Value, value: Value): boolean {
  const found = map.get(key)
  return found !== undefined && javaEquals(found, value)
}
