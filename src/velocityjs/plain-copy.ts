import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { toText } from '../java/to-text.ts'
import { JavaNumber, type JavaObject, type Value } from '../java/value.ts'
import { toValue } from '../mapping/plain-value.ts'

/** A value that velocityjs works with: plain JavaScript data, or a function. */
export type PlainCopy =
  | boolean
  | number
  | string
  | PlainCopy[]
  | { [name: string]: PlainCopy }
  | ((...args: unknown[]) => PlainCopy)

/**
 * Copies a Java value to JavaScript data that a template may change; null becomes `''`.
 *
 * @example
 * toPlainCopy(new JavaMap([['a', new JavaNumber('Double', 1)], ['b', null]])) // { a: 1, b: '' }
 */
export function toPlainCopy(value: Value): PlainCopy {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  if (value instanceof JavaNumber) return Number(value.value)
  if (value instanceof JavaList) return value.items.map(toPlainCopy)
  if (!(value instanceof JavaMap)) return toText(value)
  return Object.fromEntries(
    Array.from(value.entries(), ([key, member]) => [toText(key), toPlainCopy(member)]),
  )
}

/**
 * Creates a JavaScript object with functions that call the named methods of a Java object and return plain copies.
 *
 * @example
 * toHostObject(new Util(), ['urlEncode']) // { urlEncode: (text) => … }
 */
export function toHostObject(
  object: JavaObject,
  methods: readonly string[],
): { [name: string]: PlainCopy } {
  return Object.fromEntries(
    methods.map((method) => [
      method,
      (...args) => toPlainCopy(callMethod(object, method, args) ?? null),
    ]),
  )
}

function callMethod(object: JavaObject, method: string, args: unknown[]): Value | undefined {
  const values = args.map((arg) => toValue(JSON.parse(JSON.stringify(arg) ?? 'null')))
  try {
    return object.callMethod(method, values)
  } catch (error) {
    // Throws a new error, since velocityjs writes a place into the message of any error that it catches: the cause
    // stays intact.
    throw new Error(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
