import { type ArithmeticOperator, calculate } from '../java/calculate.ts'
import { compareNumbers } from '../java/compare-numbers.ts'
import { javaEquals } from '../java/equals.ts'
import { JavaList } from '../java/list.ts'
import { JavaMap } from '../java/map.ts'
import { isNumber } from '../java/number.ts'
import type { StepCounter } from '../java/step-counter.ts'
import { limitText } from '../java/text-limit.ts'
import { toText } from '../java/to-text.ts'
import { JavaObject, type Value } from '../java/value.ts'

/** An operator of a comparison. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!='

/** Functions that compare, by operator. `<`, `<=`, `>` and `>=` hold only between two numbers. */
export const comparisons: Readonly<
  Record<ComparisonOperator, (left: Value, right: Value, counter: StepCounter) => boolean>
> = {
  '==': areEqual,
  '!=': (left, right, counter) => !areEqual(left, right, counter),
  '<': (left, right) => order(left, right) < 0,
  '<=': (left, right) => order(left, right) <= 0,
  '>': (left, right) => order(left, right) > 0,
  '>=': (left, right) => order(left, right) >= 0,
}

function order(left: Value, right: Value): number {
  return isNumber(left) && isNumber(right) ? compareNumbers(left, right) : Number.NaN
}

/** Compares as Velocity's `==` does: numbers by value, objects of one class by `equals`, anything else by its text. */
function areEqual(left: Value, right: Value, counter: StepCounter): boolean {
  const isPlain = typeof left === typeof right && typeof left !== 'object'
  if (isPlain || left === null || right === null) return left === right
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0
  if (haveOneClass(left, right)) return javaEquals(left, right, counter)
  const text = toText(left)
  const other = toText(right)
  counter.countPrint(text.length + other.length)
  return text === other
}

function haveOneClass(left: Value, right: Value): boolean {
  if (left instanceof JavaMap) return right instanceof JavaMap
  if (left instanceof JavaList) return right instanceof JavaList
  return (
    left instanceof JavaObject && right instanceof JavaObject && left.className === right.className
  )
}

/**
 * Calculates as Velocity does. `+` with a string appends, and a null operand counts as its spelling in the source. The
 * result is null for a division by zero and for any other operand that is not a number.
 */
export function combine(
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
  spellings: readonly [left: string, right: string],
): Value {
  if (isNumber(left) && isNumber(right)) return calculate(operator, left, right)
  if (operator !== '+' || (typeof left !== 'string' && typeof right !== 'string')) return null
  return limitText(toText(left ?? spellings[0]) + toText(right ?? spellings[1]))
}
