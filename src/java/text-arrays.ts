import { JavaArray } from './array.ts'
import { JavaCharacter } from './character.ts'
import { checkSize } from './insert.ts'
import { toType } from './number.ts'
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
  return isCharacters
    ? value.items.map((item) => (item instanceof JavaCharacter ? item.char : '')).join('')
    : undefined
}

/** Encodes text in Java's bytes, which are signed: -128 to 127; undefined for an encoding that is not known here. */
export function toBytes(text: string, encoding = 'UTF-8'): JavaArray | undefined {
  checkSize(text.length)
  const known = /^(?:utf-?8|(iso-?8859-?1|latin-?1)|(?:us-)?ascii)$/i.exec(encoding)
  if (!known) return undefined
  const limit = known[1] === undefined ? 0x80 : 0x100
  const toByte = (char: string): number => {
    const code = char.codePointAt(0) ?? 0
    return code < limit ? code : 0x3f
  }
  const bytes = /^utf/i.test(encoding) ? encodeUtf8(text) : Array.from(text, toByte)
  return new JavaArray(
    Array.from(bytes, (byte) => toType('Byte', byte)),
    '[B',
  )
}
