import { isObjectOrList } from '../document/own-value.ts'
import { isSet } from './collection.ts'
import { calculate, compareNumbers, type HclNumber, isNumber } from './numbers.ts'
import type { Session } from './scope.ts'
import type { BinaryOperator } from './syntax.ts'
import { isList, membersOf, toBoolean, toNumber, type Value } from './value.ts'

/** Computes an operator of two known values. */
export function operate(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  session: Session,
): HclNumber | boolean {
  if (operator === '==') return areEqual(left, right, session)
  if (operator === '!=') return !areEqual(left, right, session)
  if (operator === '&&') return toBoolean(left) && toBoolean(right)
  if (operator === '||') return toBoolean(left) || toBoolean(right)
  const [one, other] = [toNumber(left), toNumber(right)]
  switch (operator) {
    case '<':
      return compareNumbers(one, other) < 0
    case '>':
      return compareNumbers(one, other) > 0
    case '<=':
      return compareNumbers(one, other) <= 0
    case '>=':
      return compareNumbers(one, other) >= 0
    default:
      return calculate(operator, one, other)
  }
}

/** Returns whether two known values are equal: as in Terraform, values of different types never are. */
export function areEqual(left: Value, right: Value, session: Session): boolean {
  session.countStep()
  if (isNumber(left.value) && isNumber(right.value)) {
    return compareNumbers(left.value, right.value) === 0
  }
  if (!isObjectOrList(left.value) || !isObjectOrList(right.value)) return left.value === right.value
  if (left.value === right.value) return true
  const others = membersOf(right)
  const members = membersOf(left)
  return (
    isList(left) === isList(right) &&
    isSet(left.value) === isSet(right.value) &&
    members.length === others.length &&
    members.every(([key, member], index) => {
      const [otherKey, other] = others[index] ?? []
      return other !== undefined && key === otherKey && areEqual(member, other, session)
    })
  )
}
