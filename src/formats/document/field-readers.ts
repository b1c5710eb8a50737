import { describeUnknownValue } from '../../model/enumeration.ts'
import type { DocumentNode } from './node.ts'
import { isObject } from './own-value.ts'
import { toRecord } from './to-record.ts'

/** Reads one value; undefined when it has the wrong type, which is reported. */
export type FieldReader<T> = (node: DocumentNode) => T | undefined

/** Which reader reads which field of an object. */
export type Fields<T> = { readonly [K in keyof T]?: FieldReader<Exclude<T[K], undefined>> }

/** What has been read of an object so far. */
export type Draft<T> = { -readonly [K in keyof T]?: T[K] }

/** Reads a value that may be missing. */
export function read<T>(node: DocumentNode | undefined, reader: FieldReader<T>): T | undefined {
  return node && reader(node)
}

/** Reads the listed fields of an object. */
export function readFields<T extends object>(node: DocumentNode, fields: Fields<T>): Draft<T> {
  const draft: Draft<T> = {}
  if (node.keys().length > 0) {
    for (const field in fields) {
      const child = node.field(field)
      const value = child && fields[field]?.(child)
      if (value !== undefined) draft[field] = value
    }
  }
  return node.trace(draft)
}

/** A text that a response shows: nothing else is taken for one, and it should not depend on what is not known. */
export const text: FieldReader<string> = (node) => {
  const { value, unknowns } = node
  if (typeof value !== 'string') return node.warnFormat('string')
  if (unknowns.length > 0) {
    node.warn(
      'placeholder',
      `Only a deployment knows ${unknowns.join(', ')}: the name stands for the value`,
    )
  }
  return value
}

/** A name, a number or an identifier. */
export const word: FieldReader<string> = (node) => {
  const { value } = node
  return typeof value === 'object' ? node.warnFormat('string') : String(value)
}

/** `true` or `false`, also as text or as YAML 1.1 spells them (`yes`, `off`), as CloudFormation has it. */
export const flag: FieldReader<boolean> = (node) => {
  const value = isObject(node.value) ? '' : String(node.value)
  if (/^(true|yes|on)$/i.test(value)) return true
  return /^(false|no|off)$/i.test(value) ? false : node.warnFormat('boolean')
}

/** Makes the reader of a value of one of AWS's enumerations, in any case, as API Gateway's import takes it. */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<const Value extends string>(values: readonly Value[]): FieldReader<Value> {
  return (node) => {
    const given = text(node)
    const value = values.find((candidate) => candidate === given?.toUpperCase())
    if (given !== undefined && !value) {
      node.refuse('invalid-value', describeUnknownValue(given, values))
    }
    return value
  }
}

/** An object whose values all have one type. */
/* @__NO_SIDE_EFFECTS__ */
export function mapOf<T>(read: FieldReader<T>): FieldReader<Readonly<Record<string, T>>> {
  return (node) => node.trace(toRecord(node.entries().map(([key, child]) => [key, read(child)])))
}

/** A list whose items all have one type. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<T>(read: FieldReader<T>): FieldReader<readonly T[]> {
  return (node) => node.trace(node.items().flatMap((item) => read(item) ?? []))
}
