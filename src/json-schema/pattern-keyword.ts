import { check } from './check.ts'
import type { Keyword } from './keyword.ts'
import { isText } from './value-types.ts'

/**
 * The keyword `pattern`: a regular expression that some part of a string must match. As in AWS's validator it is read
 * without the `u` flag, so that `\-` is a hyphen and `\p` the letter p.
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
