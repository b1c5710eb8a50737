import { compareBigDecimals } from './big-decimal.ts'
import { type AnyNumber, isBig, toBigInt, toDouble } from './number.ts'
import { toDecimal } from './to-decimal.ts'

/** Returns -1, 0 or 1 when `left` is below, equal to or above `right`; 0 for NaN, which Velocity finds equal to any. */
export function compareNumbers(left: AnyNumber, right: AnyNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right)
  if (isBig(left) || isBig(right)) {
    return compareBigDecimals(toDecimal(left), toDecimal(right))
  }
  const first = toBigInt(left)
  const second = toBigInt(right)
  const areWhole = first !== undefined && second !== undefined
  return areWhole ? toOrder(first, second) : toOrder(toDouble(left), toDouble(right))
}

function toOrder(left: number | bigint, right: number | bigint): number {
  return left < right ? -1 : left > right ? 1 : 0
}
