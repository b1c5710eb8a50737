import { isObjectOrList } from '../document/own-value.ts'
import { type CollectionKind, kindOf } from './collection.ts'
import { isNumber } from './numbers.ts'
import type { Expression } from './syntax.ts'
import { isList, isUnknown, LazyObject, membersOf, type Value } from './value.ts'

/** Types of values that have no members; `any` is a type that is not known or not constrained. */
export type PrimitiveType = 'string' | 'number' | 'bool' | 'any'

/** A type of Terraform. */
export type ValueType =
  | PrimitiveType
  | CollectionType
  | { readonly kind: 'tuple'; readonly items: readonly ValueType[] }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, MemberType> }

/** Type of a list, set or map, whose values all have one type. */
export interface CollectionType {
  readonly kind: CollectionKind
  readonly element: ValueType
}

/** Type of a member of an object. */
export interface MemberType {
  readonly type: ValueType
  /** Whether the object may lack the member, which then is null or the value of `fallback`. */
  readonly isOptional?: boolean
  /** Default of the member, as it is written. */
  readonly fallback?: Expression | undefined
}

/** Reads a type as a variable declares it: `map(object({ url = string }))`; undefined for what is no type. */
export function readType(type: Expression): ValueType | undefined {
  if (type.kind === 'name') {
    const { name } = type
    return name === 'string' || name === 'number' || name === 'bool' || name === 'any'
      ? name
      : undefined
  }
  const [inner] = type.kind === 'call' ? type.args : []
  if (type.kind !== 'call' || !inner) return undefined
  const { name } = type
  if (name === 'list' || name === 'set' || name === 'map') {
    const element = readType(inner)
    return element && { kind: name, element }
  }
  if (name === 'tuple' && inner.kind === 'list') {
    const items = inner.items.map(readType)
    return items.every((item) => item !== undefined) ? { kind: 'tuple', items } : undefined
  }
  if (name !== 'object' || inner.kind !== 'object') return undefined
  const members = new Map<string, MemberType>()
  for (const [key, member] of inner.members) {
    const isOptional = member.kind === 'call' && member.name === 'optional'
    const [declared = member, fallback] = isOptional ? member.args : [member]
    const found = readType(declared)
    if (!found || key.kind !== 'literal') return undefined
    members.set(String(key.value), { type: found, isOptional, fallback })
  }
  return { kind: 'object', members }
}

/** Returns the type that a value has; a list whose items need not have one type is a tuple. */
export function typeOf(node: Value, known: Map<unknown, ValueType> = new Map()): ValueType {
  const { value } = node
  if (isUnknown(node) || value === null || value instanceof LazyObject) return 'any'
  if (typeof value === 'string') return 'string'
  if (typeof value === 'boolean') return 'bool'
  if (isNumber(value)) return 'number'
  if (!isObjectOrList(value)) return 'any'
  const found = known.get(value)
  if (found) return found
  // Set first, for a value that contains itself.
  known.set(value, 'any')
  const members = membersOf(node).map(
    ([key, member]) => [String(key), typeOf(member, known)] as const,
  )
  const type = toStructure(node, members)
  known.set(value, type)
  return type
}

function toStructure(node: Value, members: readonly (readonly [string, ValueType])[]): ValueType {
  const types = members.map(([, type]) => type)
  const kind = isObjectOrList(node.value) ? kindOf(node.value) : undefined
  // The members of a collection have one type, but for those that are null.
  if (kind) return { kind, element: types.find((type) => type !== 'any') ?? 'any' }
  if (isList(node)) return { kind: 'tuple', items: types }
  return { kind: 'object', members: new Map(members.map(([key, type]) => [key, { type }])) }
}

/** Names a type as Terraform's messages do: `list of string`. */
export function describeType(type: ValueType): string {
  if (type === 'any') return 'any type'
  if (typeof type === 'string') return type
  if (type.kind === 'tuple' || type.kind === 'object') return type.kind
  const element = type.element === 'any' ? 'any single type' : describeType(type.element)
  return `${type.kind} of ${element}`
}
