import {
  addBigDecimals,
  type BigDecimal,
  bigDecimalText,
  compareBigDecimals,
  divideBigDecimals,
  multiplyBigDecimals,
  subtractBigDecimals,
  toBigDecimal,
} from './big-decimal.ts'
import { JavaNumber, type Value } from './value.ts'

/** An Integer (a JavaScript number) or any other Java number. */
export type AnyNumber = number | JavaNumber

/** An arithmetic operator of Velocity. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

/** The most bits the digits of a number may take, so that a template that squares a number in a loop ends. */
const maxBits = 1 << 16

export function isNumber(value: Value): value is AnyNumber {
  return typeof value === 'number' || value instanceof JavaNumber
}

/** Returns the value of an Integer, Long or BigInteger; undefined for a Double or BigDecimal. */
export function toBigInt(value: AnyNumber): bigint | undefined {
  if (typeof value === 'number') return BigInt(value)
  return typeof value.value === 'bigint' ? value.value : undefined
}

/** Converts to a JavaScript number, as `doubleValue()` does. */
export function toDouble(value: AnyNumber): number {
  return Number(typeof value === 'number' ? value : value.value)
}

/**
 * Converts to 32 bits as `intValue()` does: a fraction is cut and kept within the bounds, an integer loses its high
 * bits.
 */
export function toInt(value: AnyNumber): number {
  if (typeof value === 'number') return value
  if (typeof value.value === 'bigint') return Number(BigInt.asIntN(32, value.value))
  return Math.trunc(Math.min(Math.max(Number(value.value) || 0, -2147483648), 2147483647))
}

/**
 * Converts to the smallest of Integer, Long and BigInteger that holds the value, or of the last two if `isAtLeastLong`.
 *
 * @example
 * toInteger(1n)          // 1
 * toInteger(2147483648n) // new JavaNumber('Long', 2147483648n)
 */
export function toInteger(value: bigint, isAtLeastLong = false): AnyNumber {
  if (!isAtLeastLong && value === BigInt.asIntN(32, value)) return Number(value)
  return new JavaNumber(value === BigInt.asIntN(64, value) ? 'Long' : 'BigInteger', value)
}

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
 * Calculates `left operator right` as Velocity does: in the larger Java type of the two sides, or the next that holds
 * the result; null on division by zero.
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
    // Keeps a result of 32 bits, and 0 for -0. Calculates others again below, because doubles past 2⁵³ lose digits.
    if (whole === (whole | 0)) return whole | 0
  }
  const first = toBigInt(left)
  const second = toBigInt(right)
  const hasBigInteger = isOf('BigInteger', left, right)
  if (first !== undefined && second !== undefined) {
    const result = limitBits(onBigInts[operator](first, second))
    if (!hasBigInteger) return toInteger(result, true)
    return new JavaNumber('BigInteger', operator === '%' ? toModulus(result, second) : result)
  }
  if (!hasBigInteger && !isOf('BigDecimal', left, right)) {
    return new JavaNumber('Double', onDoubles[operator](toDouble(left), toDouble(right)))
  }
  const decimal = onDecimals[operator](toDecimal(left), toDecimal(right))
  limitBits(decimal.unscaled)
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

/** Returns -1, 0 or 1 when `left` is below, equal to or above `right`; 0 for NaN, which Velocity finds equal to all. */
export function compareNumbers(left: AnyNumber, right: AnyNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right)
  if (isOf('BigInteger', left, right) || isOf('BigDecimal', left, right)) {
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

function isOf(type: JavaNumber['type'], ...numbers: readonly AnyNumber[]): boolean {
  return numbers.some((number) => number instanceof JavaNumber && number.type === type)
}

function toDecimal(value: AnyNumber): BigDecimal {
  return toBigDecimal(typeof value === 'number' ? BigInt(value) : value.value)
}
