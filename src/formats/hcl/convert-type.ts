import { toRecord } from '../document/to-record.ts'
import { HclSyntaxError } from './cursor.ts'
import { parseExpression } from './parse-expression.ts'
import type { Evaluate, Scope } from './scope.ts'
import type { Expression } from './syntax.ts'
import {
  EvaluationError,
  isList,
  isMap,
  isUnknown,
  LazyObject,
  memberOf,
  membersOf,
  toBoolean,
  toNumber,
  toText,
  type Value,
} from './value.ts'

/**
 * Parses the type of a variable, as Terraform's JSON shape has it; undefined for what is no type.
 *
 * @example
 * parseType('${map(string)}') // the call map(string)
 */
export function parseType(text: string): Expression | undefined {
  try {
    return parseExpression(text.replace(/^\$\{([\s\S]*)\}$/, '$1'))
  } catch (error) {
    if (error instanceof HclSyntaxError) return undefined
    throw error
  }
}

/**
 * Converts a value to a type as Terraform does for a variable: a number to text, a member that is missing to its
 * default. A value that does not have the type stays as it is.
 */
export function convertType(
  value: Value,
  type: Expression,
  scope: Scope,
  evaluate: Evaluate,
): Value {
  if (value.value === null || value.value instanceof LazyObject || isUnknown(value)) return value
  if (type.kind === 'name') return convertScalar(value, type.name)
  if (type.kind !== 'call') return value
  const [inner] = type.args
  const convert = (item: Value, to: Expression): Value => convertType(item, to, scope, evaluate)
  if (!inner) return value
  if ((type.name === 'list' || type.name === 'set') && isList(value)) {
    return value.derive({ value: membersOf(value).map(([, item]) => convert(item, inner)) })
  }
  if (type.name === 'map' && isMap(value)) {
    const members = membersOf(value).map(
      ([key, item]) => [String(key), convert(item, inner)] as const,
    )
    return value.derive({ value: toRecord(members) })
  }
  if (type.name !== 'object' || inner.kind !== 'object' || !isMap(value)) return value
  const members = inner.members.map(([key, member]) => {
    const name = key.kind === 'literal' ? String(key.value) : ''
    const isOptional = member.kind === 'call' && member.name === 'optional'
    const [memberType = member, fallback] = isOptional ? member.args : [member]
    const found = memberOf(value, name)
    if (found && found.value !== null) return [name, convert(found, memberType)] as const
    if (!isOptional) return [name, found] as const
    const given = fallback ? evaluate(fallback, scope) : value.derive({ value: null, pieces: [] })
    return [name, convert(given, memberType)] as const
  })
  return value.derive({ value: toRecord(members) })
}

function convertScalar(value: Value, name: string): Value {
  try {
    if (name === 'string') return value.derive({ value: toText(value) })
    if (value.unknowns.length > 0) return value
    if (name === 'number') return value.derive({ value: toNumber(value) })
    return name === 'bool' ? value.derive({ value: toBoolean(value) }) : value
  } catch (error) {
    if (error instanceof EvaluationError) return value
    throw error
  }
}
