import { javaEquals } from './java-equals.ts'
import { JavaList } from './java-list.ts'
import { JavaMap } from './java-map.ts'
import { type ArithmeticOperator, calculate, compareNumbers, isNumber } from './java-number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** The operators that compare. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!='

/** Compares as Velocity does: an order is for two numbers, anything else is in none. */
export function compare(operator: ComparisonOperator, left: Value, right: Value): boolean {
  if (operator === '==' || operator === '!=') return areEqual(left, right) === (operator === '==')
  if (!isNumber(left) || !isNumber(right)) return false
  const order = compareNumbers(left, right)
  if (order === 0) return operator.endsWith('=')
  return operator.startsWith('<') === order < 0
}

/** Numbers by value, objects of one class by `equals`, anything else by its text. */
function areEqual(left: Value, right: Value): boolean {
  if (left === null || right === null) return left === right
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0
  return haveOneClass(left, right) ? javaEquals(left, right) : toText(left) === toText(right)
}

function haveOneClass(left: Value, right: Value): boolean {
  if (left instanceof JavaMap) return right instanceof JavaMap
  if (left instanceof JavaList) return right instanceof JavaList
  return (
    left instanceof JavaObject && right instanceof JavaObject && left.className === right.className
  )
}

/**
 * Calculates as Velocity does: `+` with a string appends, a null side by its spelling in the source; what is no number,
 * and a division by zero, gives null.
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
