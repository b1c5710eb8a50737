import { JavaCollection } from '../java/collection.ts'
import { JavaMap } from '../java/map.ts'
import { joinTexts } from '../java/text-limit.ts'
import { toText } from '../java/to-text.ts'
import { JavaNumber, type Value } from '../java/value.ts'
import { escapeText } from './escape-text.ts'

/** The style in which strings are escaped: `web` writes `/` as `\/`, `plain` leaves it. */
export type JsonStyle = 'plain' | 'web'

/** The characters of a string that each style escapes. */
const special: Readonly<Record<JsonStyle, RegExp>> = {
  plain: /["\\\p{Cc}\u2000-\u20ff]/gu,
  web: /["\\/\p{Cc}\u2000-\u20ff]/gu,
}

/**
 * Prints a value as json-smart 2.2 does: without white space; of the characters beyond ASCII it escapes control
 * characters and U+2000 to U+20FF.
 *
 * @example
 * printJson('a/b')        // '"a/b"', as $input.json does
 * printJson('a/b', 'web') // '"a\/b"', as a printed array does
 */
export function printJson(value: Value, style: JsonStyle = 'plain'): string {
  const print = (item: Value): string => printJson(item, style)
  if (value instanceof JavaMap) {
    return `{${joinTexts(value.entries(), ([key, member]) => `${print(toText(key))}:${print(member)}`, ',')}}`
  }
  if (value instanceof JavaCollection) return `[${joinTexts(value.items, print, ',')}]`
  if (typeof value === 'string') return `"${escapeText(value, special[style])}"`
  return isInfinite(value) ? 'null' : toText(value)
}

function isInfinite(value: Value): boolean {
  return value instanceof JavaNumber && /^-?I/.test(String(value.value))
}
