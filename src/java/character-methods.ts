import { JavaCharacter } from './character.ts'
import { compareValues } from './compare.ts'
import { lowerCaseOf, upperCaseOf } from './fold-case.ts'
import { type MethodSet, toMethodSet } from './overload.ts'
import { isRadix } from './parse-number.ts'
import type { Value } from './value.ts'

/** The white space of Java besides the four separators from U+001C on. */
const whitespace = /^[\t-\r \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/

/** The static methods that take a `char` or a code point, as functions of its text; text stands for a character. */
const functions: Readonly<Record<string, (text: string) => boolean | number | string>> = {
  isDigit: (text) => /^\p{Nd}/u.test(text),
  isLetter: (text) => /^\p{L}/u.test(text),
  isLetterOrDigit: (text) => /^[\p{L}\p{Nd}]/u.test(text),
  isUpperCase: (text) => /^\p{Uppercase}/u.test(text),
  isLowerCase: (text) => /^\p{Lowercase}/u.test(text),
  isSpaceChar: (text) => /^\p{Z}/u.test(text),
  isWhitespace,
  getNumericValue: (text) => toDigit(text, 36),
  toUpperCase: upperCaseOf,
  toLowerCase: lowerCaseOf,
}

/** The methods of `java.lang.Character`, with the static ones: `$c.isDigit($c)`, `$c.toUpperCase(97)`. */
export const characterMethods: MethodSet<JavaCharacter> = toMethodSet<JavaCharacter>({
  '': { charValue: (character) => character },
  c: {
    ...toMethods(
      ({ char }: JavaCharacter) => char,
      (text) => new JavaCharacter(text),
    ),
    toString: (_: JavaCharacter, { char }: JavaCharacter) => char,
    valueOf: (_: JavaCharacter, character: JavaCharacter) => character,
    hashCode: (_, character) => character.hash(),
  },
  i: {
    ...toMethods(toCharacter, (text) => text.codePointAt(0) ?? 0),
    isAlphabetic: (_, code) => /^\p{Alphabetic}/u.test(toCharacter(code)),
    toString: (_: JavaCharacter, code: number) => toCharacter(code),
  },
  cc: { compare: (_, left, right) => compareValues(left, right) },
  ci: { digit: (_, { char }, radix) => toDigit(char, radix) },
  ii: {
    digit: (_, code, radix) => toDigit(toCharacter(code), radix),
    forDigit: (_, digit, radix) => {
      const isDigit = isRadix(radix) && digit >= 0 && digit < radix
      return new JavaCharacter(isDigit ? digit.toString(36) : '\0')
    },
  },
  o: { compareTo: compareValues },
})

/** Returns whether a character is white space, as `Character.isWhitespace` does: a no-break space is not. */
export function isWhitespace(text: string): boolean {
  return whitespace.test(text) || (text >= '\x1c' && text <= '\x1f')
}

/** Makes methods of one argument from {@link functions}; `write` converts a character that a function returns. */
function toMethods<Argument>(
  read: (argument: Argument) => string,
  write: (text: string) => Value,
): Record<string, (target: JavaCharacter, argument: Argument) => Value> {
  const methods = Object.entries(functions).map(([name, run]) => [
    name,
    (_: JavaCharacter, argument: Argument) => {
      const result = run(read(argument))
      return typeof result === 'string' ? write(result) : result
    },
  ])
  return Object.fromEntries(methods)
}

/** Converts a code point to its character; one beyond Unicode becomes U+FFFF, which no text holds. */
export function toCharacter(code: number): string {
  return String.fromCodePoint(code >= 0 && code <= 0x10ffff ? code : 0xffff)
}

function toDigit(char: string, radix: number): number {
  const digit = Number.parseInt(char, 36)
  return isRadix(radix) && digit < radix ? digit : -1
}
