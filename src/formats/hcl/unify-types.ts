import type { MemberType, ValueType } from './value-type.ts'

/**
 * Finds the type that values of all these types can be converted to, as Terraform does for the items of a list and the
 * results of a condition; undefined when there is none.
 *
 * @example
 * unifyTypes(['number', 'string']) // 'string'
 */
export function unifyTypes(types: readonly ValueType[]): ValueType | undefined {
  const known = types.filter((type) => type !== 'any')
  const [first] = known
  if (first === undefined) return 'any'
  if (known.every((type) => type === first)) return first
  const primitives = known.filter((type) => typeof type === 'string')
  if (primitives.length > 0) {
    // A number and a boolean have only text in common, which neither of them is.
    const isText = primitives.length === known.length && primitives.includes('string')
    return isText ? 'string' : undefined
  }
  return unifyStructures(known.flatMap((type) => (typeof type === 'string' ? [] : [type])))
}

type Structure = Exclude<ValueType, string>

function unifyStructures(types: readonly Structure[]): ValueType | undefined {
  const kinds = new Set(types.map(({ kind }) => kind))
  const isOf = (...allowed: readonly Structure['kind'][]): boolean =>
    [...kinds].every((kind) => allowed.includes(kind))
  if (isOf('object')) return unifyObjects(types)
  if (isOf('tuple')) return unifyTuples(types)
  if (isOf('map', 'object')) return unifyElements('map', types)
  if (isOf('list', 'tuple')) return unifyElements('list', types)
  // A tuple beside a set gets the type of the set's items.
  const sets = types.filter(({ kind }) => kind === 'set')
  return isOf('set', 'tuple') ? unifyElements('set', sets) : undefined
}

function unifyElements(
  kind: 'list' | 'set' | 'map',
  types: readonly Structure[],
): ValueType | undefined {
  const element = unifyTypes(types.flatMap(elementsOf))
  return element && { kind, element }
}

/** Returns the types of the values that a value of a type holds. */
function elementsOf(type: Structure): readonly ValueType[] {
  if (type.kind === 'tuple') return type.items
  return type.kind === 'object'
    ? [...type.members.values()].map((member) => member.type)
    : [type.element]
}

/** Objects with the same members stay objects; all others are maps. */
function unifyObjects(types: readonly Structure[]): ValueType | undefined {
  const all = types.flatMap((type) => (type.kind === 'object' ? [type.members] : []))
  const [first = new Map<string, MemberType>()] = all
  const names = [...first.keys()]
  const isSame = all.every(
    (members) => members.size === names.length && names.every((name) => members.has(name)),
  )
  if (!isSame) return unifyElements('map', types)
  const members = new Map<string, MemberType>()
  for (const name of names) {
    const type = unifyTypes(all.map((one) => one.get(name)?.type ?? 'any'))
    if (type === undefined) return undefined
    members.set(name, { type })
  }
  return { kind: 'object', members }
}

/** Tuples of the same length stay tuples; all others are lists. */
function unifyTuples(types: readonly Structure[]): ValueType | undefined {
  const all = types.flatMap((type) => (type.kind === 'tuple' ? [type.items] : []))
  const [first = []] = all
  if (!all.every((items) => items.length === first.length)) return unifyElements('list', types)
  const items = first.map((_, index) => unifyTypes(all.map((one) => one[index] ?? 'any')))
  return items.every((item) => item !== undefined) ? { kind: 'tuple', items } : undefined
}
