/** Kind of a list, set or map whose values all have one type; a value without a kind is a tuple or an object. */
export type CollectionKind = 'list' | 'set' | 'map'

const kindKey = Symbol('kind')

/** Marks the items or members of a value as those of a collection; returns them. */
export function toCollection<T extends object>(kind: CollectionKind, members: T): T {
  return Object.defineProperty(members, kindKey, { value: kind })
}

/** Returns the kind of the collection whose items or members these are; undefined for a tuple or an object. */
export function kindOf(members: object): CollectionKind | undefined {
  const kind: unknown = Reflect.get(members, kindKey)
  return kind === 'list' || kind === 'set' || kind === 'map' ? kind : undefined
}

/** Returns whether a value is the items of a set. */
export function isSet(value: unknown): boolean {
  return Array.isArray(value) && kindOf(value) === 'set'
}
