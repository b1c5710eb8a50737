import { toRecord } from '../document/to-record.ts'
import { toCollection } from './collection.ts'
import { HclSyntaxError } from './cursor.ts'
import { EvaluationError } from './evaluation-error.ts'
import { parseExpression } from './parse-expression.ts'
import type { Session } from './scope.ts'
import { toSetItems } from './set-items.ts'
import type { Expression } from './syntax.ts'
import { unifyTypes } from './unify-types.ts'
import {
  isList,
  isMap,
  isUnknown,
  itemsOf,
  LazyObject,
  memberOf,
  membersOf,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from './value.ts'
import {
  type CollectionType,
  describeType,
  type MemberType,
  readType,
  typeOf,
  type ValueType,
} from './value-type.ts'

/** Failure to convert a value to a type; the message is Terraform's. */
export class ConversionError extends EvaluationError {
  /** The value, or the member of it, that cannot be converted. */
  readonly value: Value

  constructor(message: string, value: Value) {
    super(message)
    this.value = value
  }
}

/** What conversions need besides the value and its type. */
export interface ConversionContext {
  readonly session: Session
  /** Evaluates the default of an optional member. */
  readonly evaluate?: (fallback: Expression) => Value
}

/** A step from a value to one of its members. */
interface Step {
  readonly key: string | number
  /** Whether the member is an attribute of an object, and not an element of a collection. */
  readonly isAttribute: boolean
}

/**
 * Parses the type of a variable, as Terraform's JSON shape has it; undefined for what is no type.
 *
 * @example
 * parseType('${map(string)}') // { kind: 'map', element: 'string' }
 */
export function parseType(text: string): ValueType | undefined {
  try {
    return readType(parseExpression(text.replace(/^\$\{([\s\S]*)\}$/, '$1')))
  } catch (error) {
    if (error instanceof HclSyntaxError) return undefined
    throw error
  }
}

/**
 * Converts a value to a type as Terraform does: a number to text, a list to a set, a member that is missing to its
 * default.
 *
 * @throws {ConversionError} for a value that cannot be converted
 */
export function convertValue(
  value: Value,
  type: ValueType,
  context: ConversionContext,
  steps: readonly Step[] = [],
): Value {
  context.session.countStep()
  if (type === 'any' || value.value === null || isUnknown(value)) return value
  if (value.value instanceof LazyObject) return value
  if (typeof type === 'string') return convertPrimitive(value, type, steps)
  const convert: ConvertMember = (member, to, key, isAttribute = false) =>
    convertValue(member, to, context, [...steps, { key, isAttribute }])
  const isStructured = type.kind === 'map' || type.kind === 'object' ? isMap(value) : isList(value)
  if (!isStructured) throw mismatch(value, type, steps)
  switch (type.kind) {
    case 'tuple': {
      const items = itemsOf(value)
      if (items.length !== type.items.length) throw mismatch(value, type, steps)
      return value.derive({
        value: items.map((item, index) => convert(item, type.items[index] ?? 'any', index)),
      })
    }
    case 'object':
      return convertObject(value, type.members, context, steps, convert)
    default:
      return convertCollection(value, type, context, steps, convert)
  }
}

/** Converts a member of a value, which stands in it at a key. */
type ConvertMember = (
  member: Value,
  to: ValueType,
  key: string | number,
  isAttribute?: boolean,
) => Value

function convertObject(
  value: Value,
  types: ReadonlyMap<string, MemberType>,
  context: ConversionContext,
  steps: readonly Step[],
  convert: ConvertMember,
): Value {
  const missing = [...types].flatMap(([name, { isOptional }]) =>
    isOptional || memberOf(value, name) ? [] : [JSON.stringify(name)],
  )
  if (missing.length > 0) {
    const [names, verb] = missing.length > 1 ? ['attributes', 'are'] : ['attribute', 'is']
    const list = missing.join(', ').replace(/, (?=[^,]*$)/, ' and ')
    throw new ConversionError(`${describeSteps(steps)}${names} ${list} ${verb} required`, value)
  }
  const members = [...types].map(([name, { type, fallback }]) => {
    const found = memberOf(value, name)
    const isGiven = found && (found.value !== null || !fallback)
    const none = value.derive({ value: null, pieces: [] })
    const given = isGiven ? found : ((fallback && context.evaluate?.(fallback)) ?? none)
    return [name, convert(given, type, name, true)] as const
  })
  return value.derive({ value: toRecord(members) })
}

/**
 * Converts the items or members of a value to one type: `tolist(["b", 1])` has texts.
 *
 * @throws {ConversionError} for a value that has no such members, or members without a common type
 */
function convertCollection(
  value: Value,
  { kind, element }: CollectionType,
  context: ConversionContext,
  steps: readonly Step[],
  convert: ConvertMember,
): Value {
  const convertAll = (from: Value, to: ValueType): (readonly [string | number, Value])[] =>
    membersOf(from).map(([key, member]) => [key, convert(member, to, key)])
  const toValue = (members: readonly (readonly [string | number, Value])[]): Value => {
    if (kind === 'map') {
      const record = toRecord(members.map(([key, member]) => [String(key), member]))
      return value.derive({ value: toCollection('map', record) })
    }
    const items = members.map(([, member]) => member)
    return value.derive({
      value: toCollection(kind, kind === 'set' ? toSetItems(items, context.session) : items),
    })
  }
  const converted = convertAll(value, element)
  if (!isOpen(element)) return toValue(converted)
  // A type that is left open is the one that all members can have.
  const common = unifyTypes(converted.map(([, member]) => typeOf(member)))
  if (common === undefined) {
    const sentence = `all ${kind} elements must have the same type`
    throw new ConversionError(`${describeSteps(steps)}${sentence}`, value)
  }
  return toValue(converted.map(([key, member]) => [key, convert(member, common, key)]))
}

/** Returns whether a type leaves a part of it open. */
function isOpen(type: ValueType): boolean {
  if (typeof type === 'string') return type === 'any'
  if (type.kind === 'tuple') return type.items.some(isOpen)
  if (type.kind !== 'object') return isOpen(type.element)
  return [...type.members.values()].some((member) => isOpen(member.type))
}

function convertPrimitive(
  value: Value,
  type: 'string' | 'number' | 'bool',
  steps: readonly Step[],
): Value {
  const own = typeOf(value)
  if (type === own) return value
  const isText = type === 'string'
  // Terraform makes texts of numbers and booleans, and those of texts, but not the one of the other.
  if (typeof own !== 'string' || (!isText && own !== 'string')) throw mismatch(value, type, steps)
  if (!isText && value.unknowns.length > 0) return value
  try {
    if (isText) return value.derive({ value: toText(value) })
    return value.derive({ value: type === 'number' ? toNumber(value) : toBoolean(value) })
  } catch (error) {
    if (!(error instanceof EvaluationError)) throw error
    throw new ConversionError(`${describePath(steps)}a ${type} is required`, value)
  }
}

function mismatch(value: Value, type: ValueType, steps: readonly Step[]): ConversionError {
  return new ConversionError(`${describeSteps(steps)}${describeType(type)} required`, value)
}

/** Describes where a value of another type stands: `attribute "a": `. */
function describeSteps(steps: readonly Step[]): string {
  return steps
    .map(({ key, isAttribute }) => {
      return `${isAttribute ? 'attribute' : 'element'} ${JSON.stringify(key)}: `
    })
    .join('')
}

/** Describes where a value stands that does not read as its type: `["a"].b[0]: `. */
function describePath(steps: readonly Step[]): string {
  const path = steps.map(({ key, isAttribute }) => {
    return isAttribute ? `.${key}` : `[${JSON.stringify(key)}]`
  })
  return path.length === 0 ? '' : `${path.join('')}: `
}

/** Converts a value to the type that it has in common with another one; returns it unchanged when there is none. */
export function unifyWith(value: Value, other: ValueType, session: Session): Value {
  const own = typeOf(value)
  if (own === other || other === 'any') return value
  const common = unifyTypes([own, other])
  return common === undefined ? value : convertValue(value, common, { session })
}

/** Converts values to the type that they have in common; returns them unchanged when there is none. */
export function unifyValues(values: readonly Value[], session: Session): readonly Value[] {
  const known = new Map<unknown, ValueType>()
  const types = values.map((value) => typeOf(value, known))
  const common = unifyTypes(types)
  if (common === undefined || types.every((type) => type === common)) return values
  return values.map((value) => convertValue(value, common, { session }))
}
