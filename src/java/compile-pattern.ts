import { refusePattern, translatePattern } from './translate-pattern.ts'

/** The longest pattern that is compiled: a longer one can nest groups so deeply that the engine's stack overflows. */
const maxLength = 10_000

/**
 * Compiles a `java.util.regex.Pattern`, leading flags such as `(?i)` included, to a JavaScript expression that finds
 * all matches (`g`) or matches at one place (`y`).
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups
 *   and flags for a part of the pattern.
 */
export function compilePattern(pattern: string, search: 'g' | 'y'): RegExp {
  if (pattern.length > maxLength) {
    throw new Error(`A regular expression is longer than ${maxLength} characters`)
  }
  const [leading = '', options = ''] = /^\(\?([ims]+)\)/.exec(pattern) ?? []
  const { source, flag } = translatePattern(pattern.slice(leading.length))
  // Tries `u` first: it reads a surrogate pair as one character, as Java does, but refuses some of Java's escapes.
  for (const mode of flag ? [flag] : ['u', '']) {
    try {
      return new RegExp(source, options + search + mode)
    } catch {}
  }
  throw refusePattern(pattern)
}

/**
 * Compiles a `java.util.regex.Pattern` that has to match a whole text: `text.search(pattern)` is 0 when it does.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups
 *   and flags for a part of the pattern.
 * @example
 * '1200'.search(compileWholeMatch('2\\d{2}')) // -1
 */
export function compileWholeMatch(pattern: string): RegExp {
  const { source, flags } = compilePattern(pattern, 'y')
  return new RegExp(`(?:${source})(?![^])`, flags)
}
