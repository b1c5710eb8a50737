import { JavaPattern } from './java-pattern.ts'
import { limitText } from './text-limit.ts'

function compileSearch(pattern: string): RegExp {
  const { source, flags } = new JavaPattern(pattern)
  return compileSource(pattern, source, `${flags}g`)
}

/**
 * Compiles a `java.util.regex.Pattern` that has to match a whole text.
 *
 * @throws {Error} for a pattern that Java refuses, and for what JavaScript lacks: possessive quantifiers, atomic groups,
 *   flags for a part of the pattern.
 * @example
 * compileWholeMatch('2\\d{2}').test('1200') // false
 */
export function compileWholeMatch(pattern: string): RegExp {
  const { source, flags } = new JavaPattern(pattern)
  return compileSource(pattern, `(?<![^])(?:${source})(?![^])`, flags)
}

function compileSource(pattern: string, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `${flags}u`)
  } catch (error) {
    throw new Error(`java.util.regex.PatternSyntaxException: ${pattern}`, { cause: error })
  }
}

/** `String.replaceAll` and, at most once, `String.replaceFirst`. */
export function replaceMatches(
  text: string,
  pattern: string,
  replacement: string,
  most = Number.POSITIVE_INFINITY,
): string {
  let replaced = ''
  let end = 0
  let count = 0
  for (const match of text.matchAll(compileSearch(pattern))) {
    if (count === most) break
    count += 1
    replaced += text.slice(end, match.index) + expandReplacement(replacement, match)
    end = match.index + match[0].length
    limitText(replaced)
  }
  return limitText(replaced + text.slice(end))
}

/** What `$1-${name}`, with `\` before what is meant literally, is for a match. */
function expandReplacement(replacement: string, match: RegExpExecArray): string {
  return replacement.replace(
    /\\(.?)|\$\{(\w+)\}|\$(\d*)/gs,
    (_, literal?: string, name?: string, digits?: string) => {
      if (literal) return literal
      if (name !== undefined) return namedGroup(match, name)
      if (digits) return numberedGroup(match, digits)
      throw new Error(`java.lang.IllegalArgumentException: ${replacement} is not a replacement`)
    },
  )
}

function namedGroup({ groups }: RegExpExecArray, name: string): string {
  if (!groups || !(name in groups)) throw noGroup(name)
  return groups[name] ?? ''
}

/** As many of the digits as name a group; the others are text. */
function numberedGroup(match: RegExpExecArray, digits: string): string {
  let length = digits.length
  while (length > 1 && Number(digits.slice(0, length)) >= match.length) length -= 1
  const group = Number(digits.slice(0, length))
  if (group >= match.length) throw noGroup(digits)
  return (match[group] ?? '') + digits.slice(length)
}

function noGroup(name: string): Error {
  return new Error(`java.lang.IndexOutOfBoundsException: No group ${name}`)
}

/** `String.split`: at most `limit` parts if that is positive, no empty ones at the end if it is 0. */
export function splitText(text: string, pattern: string, limit: number): string[] {
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(compileSearch(pattern))) {
    if (limit > 0 && parts.length === limit - 1) break
    const isEmptyStart = match.index === 0 && match[0] === ''
    if (isEmptyStart) continue
    parts.push(text.slice(end, match.index))
    end = match.index + match[0].length
  }
  parts.push(text.slice(end))
  while (limit === 0 && parts.length > 1 && parts.at(-1) === '') parts.pop()
  return parts
}
