/** A way to break one field of a document. */
export interface Mutation {
  readonly name: string
  /** Returns the value to put in the field's place; undefined to remove the field. */
  spoil(value: unknown): unknown
}

/** A copy of a document with one field broken, and the path of that field. */
export interface Mutant {
  readonly path: string
  readonly document: unknown
}

/** All mutations: the field is removed, gets a value of another type, or is emptied. */
export const mutations: readonly Mutation[] = [
  { name: 'removed', spoil: () => undefined },
  { name: 'replaced by a number', spoil: () => 7 },
  { name: 'replaced by text', spoil: () => 'text' },
  { name: 'replaced by true', spoil: () => true },
  { name: 'replaced by null', spoil: () => null },
  { name: 'replaced by a list', spoil: () => [{ a: 1 }] },
  { name: 'replaced by an object', spoil: () => ({ a: 1 }) },
  { name: 'emptied', spoil: toEmpty },
]

/** Yields a mutant for every field of a document, however deep; never changes the document itself. */
export function* mutate(document: unknown, mutation: Mutation): Iterable<Mutant> {
  for (const path of fieldPaths(document, []))
    yield { path: path.join('.'), document: replaceAt(document, path, mutation) }
}

function* fieldPaths(value: unknown, path: readonly string[]): Iterable<readonly string[]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    const memberPath = [...path, name]
    yield memberPath
    yield* fieldPaths(member, memberPath)
  }
}

function replaceAt(
  value: unknown,
  [name, ...rest]: readonly string[],
  mutation: Mutation,
): unknown {
  if (name === undefined) return mutation.spoil(value)
  const members = Object.entries(value ?? {}).flatMap(([key, member]) => {
    const copy = key === name ? replaceAt(member, rest, mutation) : member
    return copy === undefined ? [] : [[key, copy] as const]
  })
  return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)
}

function toEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return []
  return typeof value === 'object' && value !== null ? {} : ''
}
