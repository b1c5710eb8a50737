import { describeUnknownValue } from '../../model/enumeration.ts'
import type { DocumentNode } from './node.ts'
import { isObjectOrList } from './own-value.ts'
import { toRecord } from './to-record.ts'

/** Reads one value; returns undefined when it has the wrong type, which it reports at the node. */
export type FieldReader<T> = (node: DocumentNode) => T | undefined

/** Readers of the fields of an object, by the definition's name of the field. */
export type Fields<T> = { readonly [K in keyof T]?: FieldReader<Exclude<T[K], undefined>> }

/** Object that is being read: each field is absent until its reader has returned a value. */
export type Draft<T> = { -readonly [K in keyof T]?: T[K] }

/** Reads a value that may be missing; returns undefined for a missing one without a report. */
export function read<T>(node: DocumentNode | undefined, reader: FieldReader<T>): T | undefined {
  return node && reader(node)
}

/** Reads the listed fields of an object, and records that the result was read from the node. */
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

/** Reads a text that a response may show; warns when it depends on a value that only a deployment knows. */
export const string: FieldReader<string> = (node) => {
  const { value, unknowns } = node
  if (typeof value !== 'string') return node.warnFormat('string')
  if (unknowns.length > 0) {
    const first = node.pieces.find((piece) => piece.unknown ?? piece.node.unknowns[0])
    node.warn(
      'placeholder',
      `Only a deployment knows ${unknowns.join(', ')}: the name stands for the value.${node.reading.advise?.(unknowns) ?? ''}`,
      first?.start,
    )
  }
  return value
}

/** Reads a name, a number or an identifier as text. */
export const scalar: FieldReader<string> = (node) => {
  const { value } = node
  return typeof value === 'object' ? node.warnFormat('string') : String(value)
}

/** Reads true or false, also as text and in YAML 1.1's spellings (`yes`, `off`), which CloudFormation takes. */
export const boolean: FieldReader<boolean> = (node) => {
  const value = isObjectOrList(node.value) ? '' : String(node.value)
  if (/^(true|yes|on)$/i.test(value)) return true
  return /^(false|no|off)$/i.test(value) ? false : node.warnFormat('boolean')
}

/**
 * Makes the reader of a text that must be one of `values`, in upper or lower case as API Gateway's import takes it; any
 * other text is an error.
 */
/* @__NO_SIDE_EFFECTS__ */
export function enumValue<const Value extends string>(
  values: readonly Value[],
): FieldReader<Value> {
  return (node) => {
    const given = string(node)
    const value = values.find((candidate) => candidate === given?.toUpperCase())
    if (given !== undefined && !value) {
      node.refuse('invalid-value', describeUnknownValue(given, values))
    }
    return value
  }
}

/** Makes the reader of an object whose values all have one type; values of another type are left out. */
/* @__NO_SIDE_EFFECTS__ */
export function mapOf<T>(read: FieldReader<T>): FieldReader<Readonly<Record<string, T>>> {
  return (node) => node.trace(toRecord(node.entries().map(([key, child]) => [key, read(child)])))
}

/** Makes the reader of a list whose items all have one type; items of another type are left out. */
/* @__NO_SIDE_EFFECTS__ */
export function listOf<T>(read: FieldReader<T>): FieldReader<readonly T[]> {
  return (node) => node.trace(node.items().flatMap((item) => read(item) ?? []))
}
