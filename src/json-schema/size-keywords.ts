import type { Value } from '../java/value.ts'
import { check } from './check.ts'
import type { Keyword, Keywords } from './keyword.ts'
import { readCount } from './read-arguments.ts'
import { isArray, isObject, isText } from './value-types.ts'

/** The keywords that limit the size of a value: its number of characters, elements or members. */
export const sizeKeywords: Keywords = {
  maxItems: atMost(
    isArray,
    ({ size }) => size,
    (limit, found) =>
      `array is too long: must have at most ${limit} elements but instance has ${found} elements`,
  ),
  maxLength: atMost(
    isText,
    countCodePoints,
    (limit, found, text) =>
      `string "${text}" is too long (length: ${found}, maximum allowed: ${limit})`,
  ),
  maxProperties: atMost(
    isObject,
    ({ size }) => size,
    (limit, found) =>
      `object has too many properties (found ${found} but schema requires at most ${limit})`,
  ),
  minItems: atLeast(
    isArray,
    ({ size }) => size,
    (limit, found) =>
      `array is too short: must have at least ${limit} elements but instance has ${found} elements`,
  ),
  minLength: atLeast(
    isText,
    countCodePoints,
    (limit, found, text) =>
      `string "${text}" is too short (length: ${found}, required minimum: ${limit})`,
  ),
  minProperties: atLeast(
    isObject,
    ({ size }) => size,
    (limit, found) =>
      `object has too few properties (found ${found} but schema requires at least ${limit})`,
  ),
}

function atMost<Sized extends Value>(
  applies: (value: Value) => value is Sized,
  count: (value: Sized) => number,
  describe: (limit: number, found: number, value: Sized) => string,
  isWithin = (found: number, limit: number): boolean => found <= limit,
): Keyword {
  return (argument) => {
    const limit = readCount(argument)
    if (limit === undefined) return []
    return [
      check(
        applies,
        (value) => isWithin(count(value), limit),
        (value) => describe(limit, count(value), value),
      ),
    ]
  }
}

function atLeast<Sized extends Value>(
  applies: (value: Value) => value is Sized,
  count: (value: Sized) => number,
  describe: (limit: number, found: number, value: Sized) => string,
): Keyword {
  return atMost(applies, count, describe, (found, limit) => found >= limit)
}

function countCodePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
