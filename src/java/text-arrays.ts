import { JavaArray } from './array.ts'
import { JavaCharacter } from './character.ts'
import { checkSize } from './insert.ts'
import { toText } from './to-text.ts'
import { encodeUtf8 } from './utf8.ts'
import type { Value } from './value.ts'

/** The name of the class `char[]`. */
const characterArray = '[C'

/** Converts text to a `char[]`, as `toCharArray()` does. */
export function toCharacters(text: string): JavaArray {
  checkSize(text.length)
  const characters = text.split('').map((char) => new JavaCharacter(char))
  return new JavaArray(characters, characterArray)
}

/** Converts a `char[]` to text; undefined for any other value. */
export function readCharacters(value: Value): string | undefined {
  const isCharacters = value instanceof JavaArray && value.className === characterArray
  return isCharacters ? value.items.map(toText).join('') : undefined
}

/** Encodes text as UTF-8 in Java's bytes, which are signed: -128 to 127. */
export function toBytes(text: string): JavaArray {
  checkSize(text.length)
  return new JavaArray(
    Array.from(encodeUtf8(text), (byte) => (byte << 24) >> 24),
    '[B',
  )
}
