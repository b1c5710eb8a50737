import { compileWholeMatch } from '../java/compile-pattern.ts'

/**
 * Compiles a Java regular expression that has to match a whole text, as selectionPattern does.
 *
 * @throws {Error} when it cannot be compiled.
 */
export function compileJavaPattern(pattern: string): (text: string) => boolean {
  const regExp = compileWholeMatch(pattern)
  return (text) => text.search(regExp) === 0
}
