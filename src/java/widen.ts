import {
  type AnyNumber,
  isBig,
  isNumber,
  rankOf,
  toBigInt,
  toDouble,
  toType,
  typeOf,
} from './number.ts'
import type { Value } from './value.ts'

/**
 * Converts the number `value` to the class of the number `target`, as Java widens an `int` to a `long` and both to a
 * `double`; undefined when Java would not widen it, or when either is not a number.
 */
export function widen(target: Value, value: Value): AnyNumber | undefined {
  if (!isNumber(target) || !isNumber(value)) return undefined
  const type = typeOf(target)
  if (type === typeOf(value)) return value
  const isWider = rankOf(target) > rankOf(value) && !isBig(target) && !isBig(value)
  return isWider ? toType(type, toBigInt(value) ?? toDouble(value)) : undefined
}
