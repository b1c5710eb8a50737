import { DocumentNode } from '../document/node.ts'
import { isObjectOrList, ownValue } from '../document/own-value.ts'
import { BigNumber } from './big-number.ts'
import { EvaluationError } from './evaluation-error.ts'
import { type HclNumber, isNumber, printNumber, readNumber } from './numbers.ts'

/**
 * A value of an expression: a node at the place where the value was written. Its `value` is a text, a number, perhaps a
 * {@link BigNumber}, a boolean, null, a list or an object of such nodes, or a {@link LazyObject}. What only a deployment
 * knows is a text of its name, which the node lists in `unknowns`.
 */
export type Value = DocumentNode

/** What Terraform says of a member that nothing declares. */
export interface MissingMember {
  readonly message: string
  /** Whether Terraform refuses it for sure: false when the files that declare such members may be elsewhere. */
  readonly isCertain: boolean
}

/** An object whose members are computed when they are asked for, such as `var` or a resource. */
export class LazyObject {
  /** Returns the value of a member; undefined when only a deployment knows it. */
  readonly member: (name: string) => Value | undefined
  /** Address of the resource that the object is, by which its unknown members are named; undefined for others. */
  readonly address: string | undefined
  /** Says of a member that nothing declares what Terraform says of it; undefined for a member that may exist. */
  readonly describeMissing: (name: string) => MissingMember | undefined

  constructor(
    member: (name: string) => Value | undefined,
    address?: string,
    describeMissing: (name: string) => MissingMember | undefined = () => undefined,
  ) {
    this.member = member
    this.address = address
    this.describeMissing = describeMissing
  }
}

/** Returns the value that a node holds as a member of a list or object of values; any other node unchanged. */
export function resolveMember(node: DocumentNode): DocumentNode {
  const { value } = node
  return value instanceof DocumentNode ? value.derive({ reading: node.reading }) : node
}

/** Returns the place of a character in the text of a node, as a node without a value. */
export function placeAt(node: DocumentNode, offset: number): DocumentNode {
  return node.derive({ value: null, pieces: [{ start: 0, node, offset, replaces: true }] })
}

/** Makes the value that stands for something that only a deployment knows, such as `data.aws_region.here.name`. */
export function makeUnknown(at: DocumentNode, name: string): Value {
  const [piece = { start: 0, node: at, offset: 0, replaces: true }] = at.pieces
  return at.derive({ value: name, pieces: [{ ...piece, unknown: name }] })
}

/**
 * Makes the value of a number of Terraform's JSON shape; one that JavaScript may have rounded is unknown rather than
 * wrong.
 */
export function makeNumber(at: DocumentNode, number: number): Value {
  const isExact = Math.abs(number) <= Number.MAX_SAFE_INTEGER
  return isExact ? at.derive({ value: number }) : makeUnknown(at, String(number))
}

/** Returns whether only a deployment knows a value as a whole. */
export function isUnknown({ value, pieces }: Value): boolean {
  return pieces.length === 1 && pieces[0]?.unknown !== undefined && pieces[0].unknown === value
}

/** Matches the address of a resource, which stands for its id, and the name of its ARN. */
const resourceId = /^(?:module\..*\.)?(?:data\.)?aws_\w+\.[\w-]+(?:\[[^\]]*\])?(?:\.(?:id|arn))?$/

/** Returns whether an unknown value is the id or the ARN of a resource, which is never null or empty. */
export function isResourceId(value: Value): boolean {
  return isUnknown(value) && resourceId.test(String(value.value))
}

/** Returns whether only a deployment knows a value or a part of it, however deep. */
export function hasUnknown(value: Value, seen: Set<unknown> = new Set()): boolean {
  if (!isObjectOrList(value.value)) return value.unknowns.length > 0
  if (seen.has(value.value) || value.value instanceof LazyObject) return false
  seen.add(value.value)
  return membersOf(value).some(([, member]) => hasUnknown(member, seen))
}

/** Returns whether a value is an object, whose members may be computed lazily. */
export function isMap({ value }: Value): boolean {
  return isObjectOrList(value) && !Array.isArray(value) && !(value instanceof BigNumber)
}

/** Returns whether a value is a list or a set. */
export function isList({ value }: Value): boolean {
  return Array.isArray(value)
}

/** Returns the keys and members of a list, or those of an object in Terraform's order, which is that of the keys. */
export function membersOf(node: Value): (readonly [key: string | number, member: Value])[] {
  const { value } = node
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) =>
      item instanceof DocumentNode ? [[index, item] as const] : [],
    )
  }
  if (!isObjectOrList(value) || value instanceof LazyObject) return []
  return sortTexts(Object.keys(value)).flatMap((key) => {
    const member = ownValue(value, key)
    return member instanceof DocumentNode ? [[key, member] as const] : []
  })
}

/** Returns the items of a list, or the members of an object in the order of their keys. */
export function itemsOf(node: Value): Value[] {
  return membersOf(node).map(([, member]) => member)
}

/** Returns a member of an object or an item of a list; undefined when it has none of that key. */
export function memberOf({ value }: Value, key: string | number): Value | undefined {
  if (value instanceof LazyObject) return value.member(String(key))
  const member = ownValue(value, key)
  return member instanceof DocumentNode ? member : undefined
}

/** Sorts texts as Terraform does: by code points, whatever the language. */
export function sortTexts(texts: readonly string[]): string[] {
  return [...texts].sort(compareTexts)
}

function compareTexts(one: string, other: string): number {
  if (!/[\ud800-\udfff]/.test(one + other)) return one < other ? -1 : Number(one > other)
  const [points, others] = [[...one], [...other]]
  const index = points.findIndex((point, at) => point !== others[at])
  if (index < 0) return points.length - others.length
  return (points[index]?.codePointAt(0) ?? -1) - (others[index]?.codePointAt(0) ?? -1)
}

/** Converts a value to text as Terraform does; fails for null, lists and objects. */
export function toText({ value }: Value): string {
  if (typeof value === 'string') return value
  if (isNumber(value)) return printNumber(value)
  if (typeof value === 'boolean') return String(value)
  const kind = value === null ? 'null' : 'a list or object'
  throw new EvaluationError(`Expected a text, but got ${kind}.`)
}

/** Converts a value to a number; fails for what is none. */
export function toNumber({ value }: Value): HclNumber {
  if (isNumber(value)) return value
  const number = typeof value === 'string' ? readNumber(value) : undefined
  if (number === undefined) throw new EvaluationError('Expected a number.')
  return number
}

/** Converts a value to a number that counts something, such as an index; fails for one that is not whole. */
export function toInteger(node: Value): number {
  const number = toNumber(node)
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    throw new EvaluationError('Expected a whole number.')
  }
  return number
}

/** Converts a value to a boolean; fails for what is none. */
export function toBoolean({ value }: Value): boolean {
  if (value === true || value === 'true' || value === '1') return true
  if (value === false || value === 'false' || value === '0') return false
  throw new EvaluationError('Expected true or false.')
}
