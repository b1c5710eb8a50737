import { nearestWord } from './nearest-word.ts'

/**
 * Describes a name that is not known: suggests the nearest known name, or else lists all of them.
 *
 * @example
 * describeUnknown('command', 'chek', ['check', 'invoke']) // "Unknown command 'chek'. Did you mean check?"
 * describeUnknown('command', 'run', ['check', 'invoke'])  // "Unknown command 'run'. Available: check, invoke."
 */
export function describeUnknown(kind: string, word: string, known: readonly string[]): string {
  const nearest = nearestWord(word, known)
  const advice =
    nearest === undefined ? `Available: ${known.join(', ')}.` : `Did you mean ${nearest}?`
  return `Unknown ${kind} '${word}'. ${advice}`
}
