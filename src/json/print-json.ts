import { JavaCollection } from '../java/collection.ts'
import { JavaMap } from '../java/map.ts'
import { limitText } from '../java/text-limit.ts'
import { toText } from '../java/to-text.ts'
import { JavaNumber, type Value } from '../java/value.ts'
import { escapeText } from './escape-text.ts'

/** Which characters a string escapes: `web` also writes `/` as `\/`. */
export type JsonStyle = 'plain' | 'web'

const special: Readonly<Record<JsonStyle, RegExp>> = {
  plain: /["\\\p{Cc}\u2000-\u20ff]/gu,
  web: /["\\/\p{Cc}\u2000-\u20ff]/gu,
}

/**
 * A value as json-smart 2.2 prints it: compact, non-ASCII raw, control characters and U+2000 to U+20FF escaped.
 *
 * @example
 * printJson('a/b')        // '"a/b"', as $input.json does
 * printJson('a/b', 'web') // '"a\/b"', as an array that is printed does
 */
export function printJson(value: Value, style: JsonStyle = 'plain'): string {
  const print = (item: Value): string => printJson(item, style)
  if (value instanceof JavaMap) {
    const members = Array.from(
      value.entries(),
      ([key, member]) => `${print(toText(key))}:${print(member)}`,
    )
    return limitText(`{${members.join()}}`)
  }
  if (value instanceof JavaCollection) return limitText(`[${value.items.map(print).join()}]`)
  if (typeof value === 'string') return `"${escapeText(value, special[style])}"`
  return isInfinite(value) ? 'null' : toText(value)
}

function isInfinite(value: Value): boolean {
  return value instanceof JavaNumber && /^-?I/.test(String(value.value))
}
