import { YamlFile } from './yaml-file.ts'
import type { YamlProblem } from './yaml-problem.ts'

/**
 * Finds the keys that stand twice in one object of a JSON text, of which `JSON.parse` keeps the last without a word.
 * `value` is what it made of the text: only when that has fewer keys than the text is the text parsed once more.
 *
 * @example
 * findDuplicates('{"get": 1, "get": 2}', { get: 2 }) // [{ code: 'duplicate-key', offset: 11, … }]
 */
export function findDuplicates(text: string, value: unknown): readonly YamlProblem[] {
  if (countKeysOf(text) === countKeys(value)) return []
  const file = new YamlFile(text)
  file.toValue()
  return file.problems.filter(({ code }) => code === 'duplicate-key')
}

function countKeysOf(text: string): number {
  const strings = /"[^"\\]*(?:\\.[^"\\]*)*"(?=[ \t\r\n]*(:)?)/g
  let count = 0
  for (const [, colon] of text.matchAll(strings)) if (colon) count += 1
  return count
}

function countKeys(value: unknown): number {
  let count = 0
  const values = [value]
  // The loop adds the members that it finds to the list and then walks them as well.
  for (const each of values) {
    if (typeof each !== 'object' || each === null) continue
    const members = Object.values(each)
    if (!Array.isArray(each)) count += members.length
    for (const member of members) if (typeof member === 'object') values.push(member)
  }
  return count
}
