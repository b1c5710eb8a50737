import { JavaCharacter } from './character.ts'
import { compareValues } from './compare.ts'
import { lowerCaseOf, upperCaseOf } from './fold-case.ts'
import { type MethodSet, toMethodSet } from './overload.ts'
import type { Value } from './value.ts'

/** The characters that `Character.isWhitespace` accepts, except the four separators U+001C to U+001F. */
const whitespace = /^[\t-\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/

/**
 * The static methods of `java.lang.Character` that take a `char`, as functions of its text; a string that they return
 * stands for a `char`.
 */
const functions: Readonly<Record<string, (text: string) => boolean | number | string>> = {
  isDigit: (text) => /\p{Nd}/u.test(text),
  isLetter: (text) => /\p{L}/u.test(text),
  isLetterOrDigit: (text) => /[\p{L}\p{Nd}]/u.test(text),
  isUpperCase: (text) => /\p{Uppercase}/u.test(text),
  isLowerCase: (text) => /\p{Lowercase}/u.test(text),
  isWhitespace,
  getNumericValue: (text) => (/[\da-z]/i.test(text) ? Number.parseInt(text, 36) : -1),
  toUpperCase: upperCaseOf,
  toLowerCase: lowerCaseOf,
}

/** The methods of `java.lang.Character`, with the static ones: `$c.isDigit($c)`, `$c.toUpperCase($c)`. */
export const characterMethods: MethodSet<JavaCharacter> = toMethodSet<JavaCharacter>({
  '': { charValue: (character) => character },
  c: {
    ...Object.fromEntries(Object.entries(functions).map(toMethod)),
    toString: (_: JavaCharacter, { char }: JavaCharacter) => char,
    valueOf: (_: JavaCharacter, character: JavaCharacter) => character,
  },
  o: { compareTo: compareValues },
})

type CharacterMethod = (target: JavaCharacter, argument: JavaCharacter) => Value

function toMethod([name, run]: [string, (text: string) => boolean | number | string]): [
  string,
  CharacterMethod,
] {
  return [
    name,
    (_, { char }) => {
      const result = run(char)
      return typeof result === 'string' ? new JavaCharacter(result) : result
    },
  ]
}

/** Returns whether a character is white space, as `Character.isWhitespace` does: a no-break space is not. */
export function isWhitespace(text: string): boolean {
  return whitespace.test(text) || (text >= '\x1c' && text <= '\x1f')
}
