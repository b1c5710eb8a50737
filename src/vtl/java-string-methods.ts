import { JavaArray } from './java-array.ts'
import { aChar, JavaCharacter } from './java-character.ts'
import { aCollection } from './java-collection.ts'
import { formatText } from './java-format.ts'
import { compileWholeMatch, replaceMatches, splitText } from './java-regex.ts'
import { anInt, anObject, aString, type MethodTable, on, refuseToCompare } from './overload.ts'
import { limitText, maxTextLength } from './text-limit.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

/** What a template can call on a string, the static methods too: `$s.format("%d", 1)`. */
export const stringMethods: MethodTable<string> = {
  length: [on([], (text) => text.length)],
  isEmpty: [on([], (text) => text === '')],
  isBlank: [on([], (text) => text.trim() === '')],
  charAt: [on([anInt], (text, index) => new JavaCharacter(charAt(text, index)))],
  codePointAt: [
    on([anInt], (text, index) => text.codePointAt(index) ?? charAt(text, index).length),
  ],
  substring: [on([anInt], (text, from) => part(text, from, text.length)), on([anInt, anInt], part)],
  subSequence: [on([anInt, anInt], part)],
  concat: [on([aString], (text, other) => limitText(text + other))],
  contains: [on([aString], (text, other) => text.includes(other))],
  contentEquals: [on([aString], (text, other) => text === other)],
  startsWith: [
    on([aString], (text, prefix) => text.startsWith(prefix)),
    on([aString, anInt], (text, prefix, from) => from >= 0 && text.startsWith(prefix, from)),
  ],
  endsWith: [on([aString], (text, suffix) => text.endsWith(suffix))],
  indexOf: [
    on([anInt], (text, code) => text.indexOf(ofCode(code))),
    on([anInt, anInt], (text, code, from) => text.indexOf(ofCode(code), from)),
    on([aString], (text, other) => text.indexOf(other)),
    on([aString, anInt], (text, other, from) => text.indexOf(other, from)),
  ],
  lastIndexOf: [
    on([anInt], (text, code) => text.lastIndexOf(ofCode(code))),
    on([anInt, anInt], (text, code, from) => lastIndexOf(text, ofCode(code), from)),
    on([aString], (text, other) => text.lastIndexOf(other)),
    on([aString, anInt], lastIndexOf),
  ],
  equalsIgnoreCase: [
    on(
      [anObject],
      (text, other) => typeof other === 'string' && foldCase(text) === foldCase(other),
    ),
  ],
  compareTo: [on([aString], compare), refuseToCompare],
  compareToIgnoreCase: [on([aString], (text, other) => compare(foldCase(text), foldCase(other)))],
  toLowerCase: [on([], (text) => text.toLowerCase())],
  toUpperCase: [on([], (text) => text.toUpperCase())],
  trim: [on([], trim)],
  strip: [on([], (text) => text.trim())],
  stripLeading: [on([], (text) => text.trimStart())],
  stripTrailing: [on([], (text) => text.trimEnd())],
  intern: [on([], (text) => text)],
  repeat: [on([anInt], repeat)],
  matches: [on([aString], (text, pattern) => compileWholeMatch(pattern).test(text))],
  replace: [
    on([aChar, aChar], (text, from, to) => text.replaceAll(from.char, () => to.char)),
    on([aString, aString], (text, from, to) => limitText(text.replaceAll(from, () => to))),
  ],
  replaceAll: [
    on([aString, aString], (text, pattern, to) => replaceMatches(text, pattern, to, -1)),
  ],
  replaceFirst: [
    on([aString, aString], (text, pattern, to) => replaceMatches(text, pattern, to, 1)),
  ],
  split: [
    on([aString], (text, pattern) => new JavaArray(splitText(text, pattern, 0))),
    on([aString, anInt], (text, pattern, limit) => new JavaArray(splitText(text, pattern, limit))),
  ],
  toCharArray: [on([], (text) => toArray(text.split(''), (char) => new JavaCharacter(char), '[C'))],
  getBytes: [
    on([], (text) => toArray(new TextEncoder().encode(text), (byte) => (byte << 24) >> 24, '[B')),
  ],
  valueOf: [on([anObject], (_, value) => toText(value))],
  format: [
    (_, [format, ...args]) => (typeof format === 'string' ? formatText(format, args) : undefined),
  ],
  join: [
    on([aString, aCollection], (_, delimiter, { items }) => join(items, delimiter)),
    (_, [delimiter, ...texts]) =>
      typeof delimiter === 'string' ? join(texts, delimiter) : undefined,
  ],
}

function charAt(text: string, index: number): string {
  const char = text.charAt(index)
  if (char === '') throw outOfBounds(`index ${index}, length ${text.length}`)
  return char
}

function part(text: string, from: number, to: number): string {
  if (from < 0 || to > text.length || from > to) {
    throw outOfBounds(`begin ${from}, end ${to}, length ${text.length}`)
  }
  return text.slice(from, to)
}

function outOfBounds(place: string): Error {
  return new Error(`java.lang.StringIndexOutOfBoundsException: ${place}`)
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

function join(items: readonly Value[], delimiter: string): string {
  return limitText(items.map(toText).join(delimiter))
}

function toArray<Item>(
  items: Iterable<Item>,
  convert: (item: Item) => Value,
  className: string,
): JavaArray {
  return new JavaArray(Array.from(items, convert), className)
}
