import { JavaArray, textArray } from './array.ts'
import { JavaCharacter } from './character.ts'
import { JavaCollection } from './collection.ts'
import { formatText } from './format.ts'
import { JavaIterator } from './iterator.ts'
import { type MethodSet, refuseToCompare, toMethodSet } from './overload.ts'
import { compileWholeMatch, replaceMatches, splitText } from './regex.ts'
import { checkRange, outOfBounds } from './sequence.ts'
import { limitText, maxTextLength } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** What a template can call on a string, the static methods too: `$s.valueOf(1)`. */
export const stringMethods: MethodSet<string> = toMethodSet<string>({
  '': {
    length: (text) => text.length,
    isEmpty: (text) => text === '',
    isBlank: (text) => text.trim() === '',
    toLowerCase: (text) => text.toLowerCase(),
    toUpperCase: (text) => text.toUpperCase(),
    trim,
    strip: (text) => text.trim(),
    stripLeading: (text) => text.trimStart(),
    stripTrailing: (text) => text.trimEnd(),
    intern: (text) => text,
    chars: (text) => new JavaIterator(toCharacters(text)),
    toCharArray: toCharacters,
    getBytes: toBytes,
  },
  i: {
    charAt: (text, index) => new JavaCharacter(charAt(text, index)),
    codePointAt: (text, index) => text.codePointAt(index) ?? charAt(text, index).length,
    substring: (text, from) => part(text, from, text.length),
    indexOf: (text, code) => text.indexOf(ofCode(code)),
    lastIndexOf: (text, code) => text.lastIndexOf(ofCode(code)),
    repeat,
  },
  s: {
    concat: (text, other) => limitText(text + other),
    contains: (text, other) => text.includes(other),
    contentEquals: (text, other) => text === other,
    startsWith: (text, prefix) => text.startsWith(prefix),
    endsWith: (text, suffix) => text.endsWith(suffix),
    indexOf: (text, other) => text.indexOf(other),
    lastIndexOf: (text, other) => text.lastIndexOf(other),
    compareTo: compare,
    compareToIgnoreCase: (text, other) => compare(foldCase(text), foldCase(other)),
    getBytes: (text, charset) => (/^utf-?8$/i.test(charset) ? toBytes(text) : undefined),
    matches: (text, pattern) => text.search(compileWholeMatch(pattern)) === 0,
    split: (text, pattern) => new JavaArray(splitText(text, pattern, 0)),
  },
  o: {
    equalsIgnoreCase: (text, other) => {
      return typeof other === 'string' && foldCase(text) === foldCase(other)
    },
    compareTo: refuseToCompare,
    valueOf: (_: string, value: Value) => toText(value),
  },
  ii: {
    substring: part,
    subSequence: part,
    indexOf: (text, code, from) => text.indexOf(ofCode(code), from),
    lastIndexOf: (text, code, from) => lastIndexOf(text, ofCode(code), from),
  },
  si: {
    startsWith: (text, prefix, from) => from >= 0 && text.startsWith(prefix, from),
    indexOf: (text, other, from) => text.indexOf(other, from),
    lastIndexOf,
    split: (text, pattern, limit) => new JavaArray(splitText(text, pattern, limit)),
  },
  ss: {
    replace: (text, from, to) => limitText(text.replaceAll(from, () => to)),
    replaceAll: (text, pattern, to) => replaceMatches(text, pattern, to, false),
    replaceFirst: (text, pattern, to) => replaceMatches(text, pattern, to, true),
  },
  oo: {
    replace: (text, from, to) => {
      const areCharacters = from instanceof JavaCharacter && to instanceof JavaCharacter
      return areCharacters ? text.replaceAll(from.char, () => to.char) : undefined
    },
  },
})

/** The static methods that take as many arguments as one likes: `$s.format("%d", 1)`, `$s.join("-", "a", "b")`. */
export function callVariadic(
  method: string,
  [first, ...rest]: readonly Value[],
): Value | undefined {
  if (typeof first !== 'string') return undefined
  if (method === 'format') return formatText(first, rest)
  if (method !== 'join') return undefined
  const [list] = rest
  const isList = list instanceof JavaCollection
  const isArray = list instanceof JavaArray && list.className === textArray
  const parts = rest.length === 1 && (isList || isArray) ? list.items : rest
  if (parts.every((part) => part === null || typeof part === 'string'))
    return limitText(parts.map(toText).join(first))
  if (isList) throw new Error('java.lang.ClassCastException: String.join takes strings only')
  return undefined
}

function toCharacters(text: string): JavaArray {
  return new JavaArray(
    text.split('').map((char) => new JavaCharacter(char)),
    '[C',
  )
}

function toBytes(text: string): JavaArray {
  return new JavaArray(
    Array.from(new TextEncoder().encode(text), (byte) => (byte << 24) >> 24),
    '[B',
  )
}

function charAt(text: string, index: number): string {
  const char = text.charAt(index)
  if (char === '') throw outOfBounds(index, text.length)
  return char
}

function part(text: string, from: number, to: number): string {
  checkRange(from, to, text.length)
  return text.slice(from, to)
}

function ofCode(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uffff\uffff'
}

function lastIndexOf(text: string, other: string, from: number): number {
  return from < 0 ? -1 : text.lastIndexOf(other, from)
}

function compare(left: string, right: string): number {
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase()
}

/** Java trims every control character with the blanks. */
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charAt(start) <= ' ') start += 1
  while (end > start && text.charAt(end - 1) <= ' ') end -= 1
  return text.slice(start, end)
}

function repeat(text: string, count: number): string {
  if (count < 0) throw new Error(`java.lang.IllegalArgumentException: count is negative: ${count}`)
  if (text.length * count > maxTextLength) throw new Error('The text repeats into more than 10 MB')
  return text.repeat(count)
}
