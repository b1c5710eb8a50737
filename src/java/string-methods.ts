import { JavaArray, stringArrayClass } from './array.ts'
import { JavaCharacter } from './character.ts'
import { isWhitespace } from './character-methods.ts'
import { checkRange, outOfBounds } from './check-range.ts'
import { JavaCollection } from './collection.ts'
import { compareValues } from './compare.ts'
import { compareTexts } from './compare-texts.ts'
import { compileWholeMatch } from './compile-pattern.ts'
import { foldCase } from './fold-case.ts'
import { formatText } from './format.ts'
import { JavaIterator } from './iterator.ts'
import { type MethodSet, toMethodSet } from './overload.ts'
import { replaceMatches } from './replace-matches.ts'
import { splitText } from './split-text.ts'
import { stripText } from './strip-text.ts'
import { readCharacters, toBytes, toCharacters } from './text-arrays.ts'
import { checkTextLength, joinTexts, limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** The methods of `java.lang.String`, with the static ones: `$s.length()`, `$s.valueOf(1)`. */
export const stringMethods: MethodSet<string> = toMethodSet<string>({
  '': {
    length: (text) => text.length,
    isEmpty: (text) => text === '',
    isBlank: (text) => stripText(text, isWhitespace) === '',
    toLowerCase: (text) => text.toLowerCase(),
    toUpperCase: (text) => text.toUpperCase(),
    trim: (text) => stripText(text, (char) => char <= ' '),
    strip: (text) => stripText(text, isWhitespace),
    stripLeading: (text) => stripText(text, isWhitespace, () => false),
    stripTrailing: (text) => stripText(text, () => false, isWhitespace),
    intern: (text) => text,
    chars: (text) => toStream(toCharacters(text).items),
    codePoints: (text) => toStream(Array.from(text)),
    lines: (text) => toStream(splitLines(text)),
    toCharArray: toCharacters,
    getBytes: toBytes,
  },
  i: {
    charAt: (text, index) => new JavaCharacter(charAt(text, index)),
    codePointAt,
    codePointBefore,
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
    compareToIgnoreCase: (text, other, counter) => {
      counter.countPrint(text.length + other.length)
      return compareTexts(foldCase(text), foldCase(other))
    },
    getBytes: (text, encoding) => (/^utf-?8$/i.test(encoding) ? toBytes(text) : undefined),
    matches: (text, pattern) => text.search(compileWholeMatch(pattern)) === 0,
    split: (text, pattern) => new JavaArray(splitText(text, pattern, 0)),
  },
  o: {
    equalsIgnoreCase: (text, other, counter) => {
      if (typeof other !== 'string') return other === null ? false : undefined
      if (text.length !== other.length) return false
      counter.countPrint(2 * text.length)
      return foldCase(text) === foldCase(other)
    },
    compareTo: compareValues,
    valueOf: (_: string, value: Value) => readCharacters(value) ?? toText(value),
    copyValueOf: (_, value) => readCharacters(value),
  },
  ii: {
    substring,
    subSequence: substring,
    indexOf: (text, code, from) => text.indexOf(toSearchText(code), from),
    lastIndexOf: (text, code, from) => lastIndexOf(text, toSearchText(code), from),
    codePointCount: (text, from, to) => Array.from(substring(text, from, to)).length,
  },
  si: {
    startsWith: (text, prefix, from) => isSameRegion(text, from, prefix, 0, prefix.length),
    indexOf: (text, other, from) => text.indexOf(other, from),
    lastIndexOf,
    split: (text, pattern, limit) => new JavaArray(splitText(text, pattern, limit)),
  },
  ss: {
    replace: (text, from, to) => limitText(text.replaceAll(from, () => to)),
    replaceAll: (text, pattern, to) => replaceMatches(text, pattern, to, false),
    replaceFirst: (text, pattern, to) => replaceMatches(text, pattern, to, true),
  },
  cc: { replace: (text, from, to) => text.replaceAll(from.char, () => to.char) },
  oii: { valueOf: copyCharacters, copyValueOf: copyCharacters },
  isii: {
    regionMatches: (...[text, at, other, from, length]) =>
      isSameRegion(text, at, other, from, length),
  },
  bisii: {
    regionMatches: (...[text, ignoresCase, at, other, from, length]) => {
      const fold = ignoresCase ? foldCase : String
      return isSameRegion(fold(text), at, fold(other), from, length)
    },
  },
  's*': {
    format: (_, format, args) => formatText(format, spread(args)),
    join: (_, separator, args) => join(separator, args),
  },
  '*': { formatted: (format, args) => formatText(format, spread(args)) },
})

/** Returns the items of an array that is the only argument, as Java spreads it, or else the arguments themselves. */
function spread(args: readonly Value[]): readonly Value[] {
  const [array] = args
  return args.length === 1 && array instanceof JavaArray ? array.items : args
}

/**
 * Joins strings with a separator between them, or the strings of the only argument when that is a collection or an
 * array of strings.
 */
function join(separator: string, args: readonly Value[]): string | undefined {
  const [list] = args
  const isList = list instanceof JavaCollection
  const isArray = list instanceof JavaArray && list.className === stringArrayClass
  const parts = args.length === 1 && (isList || isArray) ? list.items : args
  if (parts.every((part) => part === null || typeof part === 'string')) {
    return joinTexts(parts, toText, separator)
  }
  if (isList) throw new Error('java.lang.ClassCastException: String.join takes only strings')
  return undefined
}

/** Makes a stream, whose items a template can only count. */
function toStream(items: Value[]): JavaIterator {
  return new JavaIterator(new JavaArray(items))
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.replace(/(?:\r\n?|\n)$/, '').split(/\r\n?|\n/)
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

function codePointBefore(text: string, index: number): number {
  const unit = codePointAt(text, index - 1)
  const code = text.codePointAt(index - 2) ?? unit
  return code > 0xffff ? code : unit
}

function substring(text: string, from: number, to: number): string {
  checkRange(from, to, text.length)
  return text.slice(from, to)
}

function copyCharacters(
  _: string,
  value: Value,
  offset: number,
  count: number,
): string | undefined {
  const text = readCharacters(value)
  return text === undefined ? undefined : substring(text, offset, offset + count)
}

function isSameRegion(
  text: string,
  at: number,
  other: string,
  from: number,
  length: number,
): boolean {
  const isInside =
    at >= 0 && from >= 0 && Math.max(at + length - text.length, from + length - other.length) <= 0
  return isInside && (length <= 0 || text.startsWith(other.slice(from, from + length), at))
}

/** Converts a code point to the text to look for; one beyond Unicode becomes two U+FFFF, which no text holds. */
function toSearchText(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uffff\uffff'
}

/** Searches `text` backwards from an index; -1 for a negative one, which JavaScript, unlike Java, would take for 0. */
function lastIndexOf(text: string, other: string, from: number): number {
  return from < 0 ? -1 : text.lastIndexOf(other, from)
}

function repeat(text: string, count: number): string {
  if (count < 0) throw new Error(`java.lang.IllegalArgumentException: count is negative: ${count}`)
  checkTextLength(text.length * count)
  return text.repeat(count)
}
