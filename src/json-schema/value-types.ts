import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { JavaNumber, type Value } from '../java/value.ts'

/** The types of JSON as AWS's validator names them: `number` is one with a point or an exponent. */
export const valueTypes = [
  'array',
  'boolean',
  'integer',
  'null',
  'number',
  'object',
  'string',
] as const
export type ValueType = (typeof valueTypes)[number]

/** Names the type of a value: `1` is an integer, `1.0` and `1e2` are not. */
export function typeOf(value: Value): ValueType {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'boolean'
  if (isText(value)) return 'string'
  if (isObject(value)) return 'object'
  if (typeof value === 'number') return 'integer'
  if (!(value instanceof JavaNumber)) return 'array'
  return typeof value.value === 'bigint' ? 'integer' : 'number'
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
