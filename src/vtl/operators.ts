import { javaEquals } from './java-equals.ts'
import { JavaList } from './java-list.ts'
import { JavaMap } from './java-map.ts'
import { type ArithmeticOperator, calculate, compareNumbers, isNumber } from './java-number.ts'
import { limitText } from './text-limit.ts'
import { toText } from './to-text.ts'
import { JavaObject, type Value } from './value.ts'

/** The operators that compare. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '==' | '!='

const onOrder = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const

/** Compares as Velocity does: an order is for two numbers, anything else is in none. */
export function compare(operator: ComparisonOperator, left: Value, right: Value): boolean {
  if (operator === '==') return areEqual(left, right)
  if (operator === '!=') return !areEqual(left, right)
  return isNumber(left) && isNumber(right) && onOrder[operator](compareNumbers(left, right))
}

/** Numbers by value, objects of one class by `equals`, anything else by its text. */
function areEqual(left: Value, right: Value): boolean {
  if (left === null || right === null || typeof left === 'string') {
    return left === right || (left !== null && right !== null && left === toText(right))
  }
  if (isNumber(left) && isNumber(right)) return compareNumbers(left, right) === 0
  return haveOneClass(left, right) ? javaEquals(left, right) : toText(left) === toText(right)
}

function haveOneClass(left: Value, right: Value): boolean {
  if (left instanceof JavaMap || left instanceof JavaList) {
    const kind = left instanceof JavaMap ? JavaMap : JavaList
    return right instanceof kind
  }
  return (
    left instanceof JavaObject && right instanceof JavaObject && left.className === right.className
  )
}

/**
 * Calculates as Velocity does: `+` with a string appends; what is no number, and a division by zero, gives null.
 * A null side of an appending `+` is its spelling in the source.
 */
export function combine(
  operator: ArithmeticOperator,
  left: Value,
  right: Value,
  spellings: readonly [left: string, right: string],
): Value {
  if (isNumber(left) && isNumber(right)) return calculate(operator, left, right)
  if (operator !== '+' || (typeof left !== 'string' && typeof right !== 'string')) return null
  const [leftSpelling, rightSpelling] = spellings
  return limitText(toText(left ?? leftSpelling) + toText(right ?? rightSpelling))
}
