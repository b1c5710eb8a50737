import { check } from './check.ts'
import type { Keyword } from './keyword.ts'
import { isText } from './value-types.ts'

/**
 * `pattern`: a regular expression that some part of a string matches. Like those of AWS's validator it is read without
 * the `u` flag, by which `\-` is a hyphen and `\p` a letter.
 */
export const patternKeyword: Keyword = (pattern) => {
  if (!isText(pattern)) return []
  const expression = new RegExp(pattern)
  return [
    check(
      isText,
      (text) => expression.test(text),
      (text) => `ECMA 262 regex "${pattern}" does not match input string "${text}"`,
    ),
  ]
}
