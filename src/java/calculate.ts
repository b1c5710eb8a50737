import {
  addBigDecimals,
  type BigDecimal,
  bigDecimalText,
  divideBigDecimals,
  multiplyBigDecimals,
  subtractBigDecimals,
} from './big-decimal.ts'
import {
  type AnyNumber,
  isBig,
  numberTypes,
  rankOf,
  toBigInt,
  toDouble,
  toInteger,
  toType,
} from './number.ts'
import { toDecimal } from './to-decimal.ts'
import { JavaNumber } from './value.ts'

/** An arithmetic operator of Velocity. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

/** The most bits of a calculated number, so that a template that squares a number in a loop ends. */
const maxBits = 1 << 16
/** The most decimal places of a number: about as many digits as {@link maxBits} hold. */
const maxScale = 20_000

const onDoubles: Record<ArithmeticOperator, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
}

const onBigInts: Record<ArithmeticOperator, (left: bigint, right: bigint) => bigint> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
}

const onDecimals: Record<ArithmeticOperator, (left: BigDecimal, right: BigDecimal) => BigDecimal> =
  {
    '+': addBigDecimals,
    '-': subtractBigDecimals,
    '*': multiplyBigDecimals,
    '/': divideBigDecimals,
    '%': () => {
      throw new Error('java.lang.ArithmeticException: Cannot calculate the modulo of BigDecimals.')
    },
  }

/**
 * Calculates `left operator right` as Velocity does: in the wider Java type of the two operands, or the next wider one
 * that holds a whole result; null on division by zero.
 *
 * @throws {Error} for a result of too many digits, and for a modulus that Java refuses.
 */
export function calculate(
  operator: ArithmeticOperator,
  left: AnyNumber,
  right: AnyNumber,
): AnyNumber | null {
  if ((operator === '/' || operator === '%') && toDouble(right) === 0) return null
  if (typeof left === 'number' && typeof right === 'number') {
    const result = onDoubles[operator](left, right)
    const whole = operator === '/' ? Math.trunc(result) : result
    // Returns a result that fits in 32 bits, -0 as 0. A larger result is calculated again below with BigInts, because
    // doubles past 2⁵³ lose digits.
    if (whole === (whole | 0)) return whole | 0
  }
  const first = toBigInt(left)
  const second = toBigInt(right)
  const type = numberTypes[Math.max(rankOf(left), rankOf(right))] ?? 'BigDecimal'
  if (first !== undefined && second !== undefined) {
    const result = limitBits(onBigInts[operator](first, second))
    const isModulus = operator === '%' && type === 'BigInteger'
    return toInteger(isModulus ? toModulus(result, second) : result, type)
  }
  if (!isBig(left) && !isBig(right)) {
    const round = type === 'Float' ? Math.fround : Number
    return toType(type, onDoubles[operator](round(toDouble(left)), round(toDouble(right))))
  }
  const decimal = onDecimals[operator](toDecimal(left), toDecimal(right))
  limitBits(decimal.unscaled)
  if (Math.abs(decimal.scale) > maxScale)
    throw new Error(`A number has more than ${maxScale} digits`)
  return new JavaNumber('BigDecimal', bigDecimalText(decimal))
}

function limitBits(value: bigint): bigint {
  if (value !== BigInt.asIntN(maxBits, value))
    throw new Error(`A number has more than ${maxBits} bits`)
  return value
}

/** Converts a remainder to the result of `BigInteger.mod`, which is never negative. */
function toModulus(remainder: bigint, divisor: bigint): bigint {
  if (divisor < 0n)
    throw new Error('java.lang.ArithmeticException: BigInteger: modulus not positive')
  return remainder < 0n ? remainder + divisor : remainder
}
