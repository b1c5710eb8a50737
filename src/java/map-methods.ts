import { javaEquals } from './equals.ts'
import { hasEntry, JavaMap } from './map.ts'
import { MapView } from './map-view.ts'
import { type MethodSet, toMethodSet } from './overload.ts'

/** The methods of `java.util.LinkedHashMap`. */
export const mapMethods: MethodSet<JavaMap> = toMethodSet<JavaMap>({
  '': {
    size: (map) => map.size,
    isEmpty: (map) => map.size === 0,
    keySet: (map) => new MapView(map, 'KeySet'),
    values: (map) => new MapView(map, 'Values'),
    entrySet: (map) => new MapView(map, 'EntrySet'),
    clone: (map, counter) => {
      counter.count(map.size)
      return new JavaMap(map.entries())
    },
    clear: (map) => {
      for (const [key] of map.entries()) map.delete(key)
      return ''
    },
  },
  o: {
    get: (map, key, counter) => map.get(key, counter) ?? null,
    remove: (map, key, counter) => map.delete(key, counter) ?? null,
    containsKey: (map, key, counter) => map.has(key, counter),
    containsValue: (map, value, counter) => {
      return Array.from(map.entries()).some(([, item]) => javaEquals(item, value, counter))
    },
    putAll: (map, other, counter) => {
      if (!(other instanceof JavaMap)) return undefined
      counter.count(other.size)
      for (const [key, value] of [...other.entries()]) map.set(key, value)
      return ''
    },
  },
  oo: {
    put: (map, key, value, counter) => map.set(key, value, counter) ?? null,
    putIfAbsent: (map, key, value, counter) => map.get(key, counter) ?? map.set(key, value) ?? null,
    replace: (map, key, value, counter) =>
      map.has(key, counter) ? (map.set(key, value) ?? null) : null,
    getOrDefault: (map, key, other, counter) => {
      const found = map.get(key, counter)
      return found === undefined ? other : found
    },
    remove: (map, key, value, counter) => {
      const isFound = hasEntry(map, key, value, counter)
      if (isFound) map.delete(key)
      return isFound
    },
  },
  ooo: {
    replace: (map, key, old, value, counter) => {
      const isFound = hasEntry(map, key, old, counter)
      if (isFound) map.set(key, value)
      return isFound
    },
  },
})
