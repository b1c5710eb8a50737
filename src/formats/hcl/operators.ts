import { isObjectOrList } from '../document/own-value.ts'
import type { Session } from './scope.ts'
import type { BinaryOperator } from './syntax.ts'
import { isList, membersOf, toBoolean, toNumber, type Value } from './value.ts'

const calculations: Readonly<
  Partial<Record<BinaryOperator, (left: number, right: number) => number | boolean>>
> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '<': (left, right) => left < right,
  '>': (left, right) => left > right,
  '<=': (left, right) => left <= right,
  '>=': (left, right) => left >= right,
}

/** Computes an operator of two known values. */
export function operate(
  operator: BinaryOperator,
  left: Value,
  right: Value,
  session: Session,
): number | boolean {
  if (operator === '==') return areEqual(left, right, session)
  if (operator === '!=') return !areEqual(left, right, session)
  if (operator === '&&') return toBoolean(left) && toBoolean(right)
  if (operator === '||') return toBoolean(left) || toBoolean(right)
  return calculations[operator]?.(toNumber(left), toNumber(right)) ?? false
}

/** Returns whether two known values are equal: as in Terraform, values of different types never are. */
export function areEqual(left: Value, right: Value, session: Session): boolean {
  session.countStep()
  if (!isObjectOrList(left.value) || !isObjectOrList(right.value)) return left.value === right.value
  if (left.value === right.value) return true
  const others = membersOf(right)
  const members = membersOf(left)
  return (
    isList(left) === isList(right) &&
    members.length === others.length &&
    members.every(([key, member], index) => {
      const [otherKey, other] = others[index] ?? []
      return other !== undefined && key === otherKey && areEqual(member, other, session)
    })
  )
}
