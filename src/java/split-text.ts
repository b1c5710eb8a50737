import { compilePattern } from './compile-pattern.ts'

/**
 * Splits text as `String.split` does: into at most `limit` parts when the limit is positive, and without empty parts at
 * the end when it is 0.
 *
 * @example
 * splitText('a,b,,', ',', 0) // ['a', 'b']
 * @throws {Error} for a pattern that cannot be compiled.
 */
export function splitText(text: string, pattern: string, limit: number): string[] {
  const parts: string[] = []
  let end = 0
  for (const match of text.matchAll(compilePattern(pattern, 'g'))) {
    if (limit > 0 && parts.length === limit - 1) break
    // Ignores an empty match at the start, as Java does.
    if (match.index === 0 && match[0] === '') continue
    parts.push(text.slice(end, match.index))
    end = match.index + match[0].length
  }
  parts.push(text.slice(end))
  // Drops empty parts at the end for limit 0, but keeps text without any match as the only part, even when empty.
  while (limit === 0 && end > 0 && parts.at(-1) === '') parts.pop()
  return parts
}
