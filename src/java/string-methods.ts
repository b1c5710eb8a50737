import { JavaArray, stringArrayClass } from './array.ts'
import { JavaCharacter } from './character.ts'
import { JavaCollection } from './collection.ts'
import { compileWholeMatch } from './compile-pattern.ts'
import { formatText } from './format.ts'
import { JavaIterator } from './iterator.ts'
import { type MethodSet, refuseToCompare, toMethodSet } from './overload.ts'
import { replaceMatches } from './replace-matches.ts'
import { checkRange, outOfBounds } from './sequence.ts'
import { splitText } from './split-text.ts'
import { checkTextLength, limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** The methods of `java.lang.String`, with the static ones: `$s.length()`, `$s.valueOf(1)`. */
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
    codePointAt,
    substring: (text, from) => substring(text, from, text.length),
    indexOf: (text, code) => text.indexOf(toSearchText(code)),
    lastIndexOf: (text, code) => text.lastIndexOf(toSearchText(code)),
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
    substring,
    subSequence: substring,
    indexOf: (text, code, from) => text.indexOf(toSearchText(code), from),
    lastIndexOf: (text, code, from) => lastIndexOf(text, toSearchText(code), from),
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

/**
 * Calls a static method of String with any number of arguments: `$s.format("%d", 1)`, `$s.join("-", "a", "b")`.
 * Undefined when Java has no such method for these arguments.
 */
export function callVariadic(
  method: string,
  [first, ...rest]: readonly Value[],
): Value | undefined {
  if (typeof first !== 'string') return undefined
  if (method === 'format') return formatText(first, rest)
  return method === 'join' ? join(first, rest) : undefined
}

/** Joins strings, or the strings of the only argument when that is a collection or an array of strings. */
function join(separator: string, args: readonly Value[]): string | undefined {
  const [list] = args
  const isList = list instanceof JavaCollection
  const isArray = list instanceof JavaArray && list.className === stringArrayClass
  const parts = args.length === 1 && (isList || isArray) ? list.items : args
  if (parts.every((part) => part === null || typeof part === 'string')) {
    return limitText(parts.map(toText).join(separator))
  }
  if (isList) throw new Error('java.lang.ClassCastException: String.join takes only strings')
  return undefined
}

function toCharacters(text: string): JavaArray {
  return new JavaArray(
    text.split('').map((char) => new JavaCharacter(char)),
    '[C',
  )
}

/** Encodes text as UTF-8 in Java's bytes, which are signed: -128 to 127. */
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

function codePointAt(text: string, index: number): number {
  const code = text.codePointAt(index)
  if (code === undefined) throw outOfBounds(index, text.length)
  return code
}

function substring(text: string, from: number, to: number): string {
  checkRange(from, to, text.length)
  return text.slice(from, to)
}

/** Converts a code point to the text to look for; one beyond Unicode becomes two U+FFFF, which no text holds. */
function toSearchText(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uffff\uffff'
}

/** Searches backwards from an index; JavaScript, unlike Java, would take a negative index for 0. */
function lastIndexOf(text: string, other: string, from: number): number {
  return from < 0 ? -1 : text.lastIndexOf(other, from)
}

/** Compares by UTF-16 units as `String.compareTo` does: their first difference, or that of the lengths. */
function compare(left: string, right: string): number {
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const difference = left.charCodeAt(index) - right.charCodeAt(index)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Folds case as `String.equalsIgnoreCase` does: to upper case and back, as some letters differ in one of them only. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase()
}

/** Trims as `String.trim` does: every character up to U+0020, and no other blank. */
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && text.charAt(start) <= ' ') start += 1
  while (end > start && text.charAt(end - 1) <= ' ') end -= 1
  return text.slice(start, end)
}

function repeat(text: string, count: number): string {
  if (count < 0) throw new Error(`java.lang.IllegalArgumentException: count is negative: ${count}`)
  checkTextLength(text.length * count)
  return text.repeat(count)
}
