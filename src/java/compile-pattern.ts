import { refusePattern, translatePattern } from './translate-pattern.ts'

/**
 * The length of the longest pattern that is compiled: a longer one can nest groups so deeply that the JavaScript
 * engine's stack overflows.
 */
const maxLength = 10_000

/**
 * Compiles a `java.util.regex.Pattern` to a JavaScript expression that finds all matches (`g`) or matches only at
 * `lastIndex` (`y`). Its groups have names: `g1_`, or `g1_name` for a group that has a name in Java.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript has no equivalent for.
 */
export function compilePattern(pattern: string, search: 'g' | 'y'): RegExp {
  if (pattern.length > maxLength) {
    throw new Error(`A regular expression is longer than ${maxLength} characters`)
  }
  const { source, flags } = translatePattern(pattern)
  try {
    return new RegExp(source, search + flags)
  } catch {
    throw refusePattern(pattern)
  }
}

/**
 * Compiles a `java.util.regex.Pattern` that has to match a whole text: `text.search(pattern)` is 0 when it does.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript has no equivalent for.
 * @example
 * '1200'.search(compileWholeMatch('2\\d{2}')) // -1
 */
export function compileWholeMatch(pattern: string): RegExp {
  const { source, flags } = compilePattern(pattern, 'y')
  return new RegExp(`(?:${source})$`, flags)
}
