import { compilePattern } from './compile-pattern.ts'
import { limitText } from './text-limit.ts'

/**
 * Replaces every match of a Java pattern as `String.replaceAll` does, or only the first as `String.replaceFirst` does.
 *
 * @throws {Error} for a pattern that cannot be compiled, and a replacement that names a group the pattern lacks.
 * @example
 * replaceMatches('a-b', '(\\w)-(\\w)', '$2-$1', false) // 'b-a'
 */
export function replaceMatches(
  text: string,
  pattern: string,
  replacement: string,
  isFirstOnly: boolean,
): string {
  let replaced = ''
  let end = 0
  for (const match of text.matchAll(compilePattern(pattern, 'g'))) {
    const before = text.slice(end, match.index)
    replaced = limitText(replaced + before + expandReplacement(replacement, match))
    end = match.index + match[0].length
    if (isFirstOnly) break
  }
  return limitText(replaced + text.slice(end))
}

/** Matches an escaped character, `${name}` or `$1` in a replacement, or else a lone `\` or `$`, which Java refuses. */
const reference = /\\(.)|[\\$](?:\{(\w+)\}|(\d+))?/gs

/** Expands a replacement for a match: `$1` and `${name}` are groups, a `\` makes the next character literal. */
function expandReplacement(replacement: string, match: RegExpExecArray): string {
  let groups: ReadonlyMap<string, string> | undefined
  const expand = (_: string, literal?: string, name?: string, digits = ''): string => {
    if (literal !== undefined) return literal
    groups ??= readGroups(match)
    let length = digits.length
    // Reads a further digit of a group number such as `$12` only while a group of that number exists, as Java does.
    while (length > 1 && !groups.has(String(Number(digits.slice(0, length))))) length -= 1
    const group = groups.get(name ?? String(Number(digits.slice(0, length) || Number.NaN)))
    if (group !== undefined) return group + digits.slice(length)
    throw new Error(`java.lang.IllegalArgumentException: no such group in ${replacement}`)
  }
  return replacement.replace(reference, expand)
}

/** Returns the texts of a match's groups by number and by name; the text of a group that did not match is empty. */
function readGroups(match: RegExpExecArray): ReadonlyMap<string, string> {
  const groups = new Map([['0', match[0]]])
  for (const [key, text = ''] of Object.entries(match.groups ?? {})) {
    const [, number = '', name = ''] = /^g(\d+)_(.*)$/.exec(key) ?? []
    groups.set(number, text).set(name || number, text)
  }
  return groups
}
