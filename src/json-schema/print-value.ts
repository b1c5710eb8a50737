import { toText } from '../java/to-text.ts'
import { JavaObject, type Value } from '../java/value.ts'
import { escapeText } from '../json/escape-text.ts'
import { foldValue } from './fold-value.ts'
import { isObject } from './value-types.ts'

/**
 * Prints a value as Jackson does: compact, members in their own order, Doubles as Java prints them, only quotes,
 * backslashes and control characters escaped.
 *
 * @example
 * printValue(readStrictJson('{"b": [1, 2.50, "é"]}')) // '{"b":[1,2.5,"é"]}'
 */
export function printValue(value: Value): string {
  return foldValue(value, printScalar, (container, texts) => {
    if (!isObject(container)) return `[${concatenate(texts)}]`
    const names = Array.from(container.entries(), ([name]) => `${printText(toText(name))}:`)
    return `{${concatenate(texts.map((text, index) => (names[index] ?? '') + text))}}`
  })
}

function printScalar(value: Value): string | undefined {
  if (value instanceof JavaObject) return undefined
  return typeof value === 'string' ? printText(value) : toText(value)
}

function printText(text: string): string {
  return `"${escapeText(text, /["\\]|[^ -\uffff]/g)}"`
}

/** Joins texts by commas. Uses `+=`, because `join` would copy all texts again at each level of a deep value. */
function concatenate(texts: readonly string[]): string {
  let joined = ''
  for (const text of texts) joined += joined === '' ? text : `,${text}`
  return joined
}
