/** A way to spoil one field of a document. */
export interface Mutation {
  readonly name: string
  /** The value that takes the field's place; undefined removes it. */
  spoil(value: unknown): unknown
}

/** A field's path, and a copy of the document in which it is spoilt. */
export interface Mutant {
  readonly path: string
  readonly document: unknown
}

/** Removed, of another type, or empty. */
export const mutations: readonly Mutation[] = [
  { name: 'removed', spoil: () => undefined },
  { name: 'a number', spoil: () => 7 },
  { name: 'a text', spoil: () => 'text' },
  { name: 'true', spoil: () => true },
  { name: 'null', spoil: () => null },
  { name: 'a list', spoil: () => [{ a: 1 }] },
  { name: 'an object', spoil: () => ({ a: 1 }) },
  { name: 'empty', spoil: toEmpty },
]

/** A mutant for every field of a document, however deep; the document itself stays as it is. */
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
