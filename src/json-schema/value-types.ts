import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { isNumber, toBigInt } from '../java/number.ts'
import type { Value } from '../java/value.ts'

/** The types of JSON as AWS's validator names them: `number` is only a number with a point or an exponent. */
export const valueTypes: readonly string[] = [
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
]

/** Names the type of a value: `1` is an integer, `1.0` and `1e2` are not. */
export function typeOf(value: Value): string {
  if (isNumber(value)) return toBigInt(value) === undefined ? 'number' : 'integer'
  if (isObject(value)) return 'object'
  if (isArray(value)) return 'array'
  return value === null ? 'null' : typeof value
}

export function isAny(_value: Value): _value is Value {
  return true
}

export function isText(value: Value): value is string {
  return typeof value === 'string'
}

export function isArray(value: Value | undefined): value is JavaList {
  return value instanceof JavaList
}

export function isObject(value: Value | undefined): value is JavaMap {
  return value instanceof JavaMap
}
