import { JavaCharacter } from './character.ts'
import { compareNumbers } from './compare-numbers.ts'
import { compareTexts } from './compare-texts.ts'
import { isNumber, toDouble, typeOf } from './number.ts'
import type { Value } from './value.ts'

/**
 * Compares two values of one class as their `compareTo` does; throws Java's exception for values of different
 * classes, and for values without an order.
 *
 * @example
 * compareValues('a', 'c') // -2
 */
export function compareValues(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return compareTexts(left, right)
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  if (left instanceof JavaCharacter && right instanceof JavaCharacter)
    return left.hash() - right.hash()
  if (isNumber(left) && isNumber(right) && typeOf(left) === typeOf(right)) {
    const order = compareNumbers(left, right)
    return order === 0 ? rankOf(toDouble(left)) - rankOf(toDouble(right)) : order
  }
  const isNull = left === null || right === null
  throw new Error(
    `java.lang.${isNull ? 'NullPointer' : 'ClassCast'}Exception: a value cannot be compared`,
  )
}

/** Ranks the numbers that `<` and `>` do not order: -0.0 is below 0.0, and NaN above all other numbers. */
function rankOf(number: number): number {
  return Number.isNaN(number) ? 1 : Object.is(number, -0) ? -1 : 0
}
