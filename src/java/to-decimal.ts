import { type BigDecimal, toBigDecimal } from './big-decimal.ts'
import type { AnyNumber } from './number.ts'

/** Converts a number of any class to a BigDecimal of the same value. */
export function toDecimal(value: AnyNumber): BigDecimal {
  return toBigDecimal(typeof value === 'number' ? BigInt(value) : value.value)
}
