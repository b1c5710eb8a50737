import {
  addBigDecimals,
  type BigDecimal,
  bigDecimalText,
  compareBigDecimals,
  divideBigDecimals,
  multiplyBigDecimals,
  toBigDecimal,
} from './big-decimal.ts'
import { JavaNumber, type Value } from './value.ts'

/** An Integer (a JavaScript number) or any other Java number. */
export type AnyNumber = number | JavaNumber

/** The operators of arithmetic. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

export function isNumber(value: Value): value is AnyNumber {
  return typeof value === 'number' || value instanceof JavaNumber
}

/** The value of an Integer, Long or BigInteger; undefined for a fraction. */
export function toBigInt(value: AnyNumber): bigint | undefined {
  if (typeof value === 'number') return BigInt(value)
  return typeof value.value === 'bigint' ? value.value : undefined
}

/** `doubleValue()` */
export function toDouble(value: AnyNumber): number {
  return Number(typeof value === 'number' ? value : value.value)
}

/** `intValue()`: a fraction is cut and stops at the bounds, an integer loses its high bits. */
export function toInt(value: AnyNumber): number {
  if (typeof value === 'number') return value
  const { value: inner } = value
  if (typeof inner === 'bigint') return Number(BigInt.asIntN(32, inner))
  return Math.trunc(Math.min(Math.max(Number(inner) || 0, -2147483648), 2147483647))
}

/**
 * The smallest of Integer, Long and BigInteger that holds a value.
 *
 * @example
 * toInteger(1n)          // 1
 * toInteger(2147483648n) // new JavaNumber('Long', 2147483648n)
 */
export function toInteger(value: bigint): AnyNumber {
  if (value === BigInt.asIntN(32, value)) return Number(value)
  return toLong(value)
}

function toLong(value: bigint): JavaNumber {
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
    '-': (left, right) => addBigDecimals(left, { ...right, unscaled: -right.unscaled }),
    '*': multiplyBigDecimals,
    '/': divideBigDecimals,
    '%': () => {
      throw new Error('java.lang.ArithmeticException: Cannot calculate the modulo of BigDecimals.')
    },
  }

/** Velocity's `left operator right`; null when it divides by zero. */
export function calculate(
  operator: ArithmeticOperator,
  left: AnyNumber,
  right: AnyNumber,
): AnyNumber | null {
  if ((operator === '/' || operator === '%') && toDouble(right) === 0) return null
  if (typeof left === 'number' && typeof right === 'number') {
    const result = onDoubles[operator](left, right)
    const whole = operator === '/' ? Math.trunc(result) : result
    if (whole === (whole | 0)) return whole | 0
    return toLong(
      Number.isSafeInteger(whole)
        ? BigInt(whole)
        : onBigInts[operator](BigInt(left), BigInt(right)),
    )
  }
  const first = toBigInt(left)
  const second = toBigInt(right)
  const hasBigInteger = isOf('BigInteger', left, right)
  if (first !== undefined && second !== undefined) {
    if (hasBigInteger) return new JavaNumber('BigInteger', onBigIntegers(operator, first, second))
    return toLong(onBigInts[operator](first, second))
  }
  if (hasBigInteger || isOf('BigDecimal', left, right)) {
    const result = onDecimals[operator](decimal(left), decimal(right))
    return new JavaNumber('BigDecimal', bigDecimalText(result))
  }
  return new JavaNumber('Double', onDoubles[operator](toDouble(left), toDouble(right)))
}

/** BigInteger's remainder is `mod`, never negative. */
function onBigIntegers(operator: ArithmeticOperator, left: bigint, right: bigint): bigint {
  const result = onBigInts[operator](left, right)
  if (operator !== '%') return result
  if (right < 0n) throw new Error('java.lang.ArithmeticException: BigInteger: modulus not positive')
  return result < 0n ? result + right : result
}

/** Below 0, 0 or above 0; 0 for NaN, which makes NaN equal to every number. */
export function compareNumbers(left: AnyNumber, right: AnyNumber): number {
  const isDecimal = isOf('BigInteger', left, right) || isOf('BigDecimal', left, right)
  const first = toBigInt(left)
  const second = toBigInt(right)
  if (first !== undefined && second !== undefined)
    return first < second ? -1 : first > second ? 1 : 0
  if (isDecimal) return compareBigDecimals(decimal(left), decimal(right))
  const difference = toDouble(left) - toDouble(right)
  return difference < 0 ? -1 : difference > 0 ? 1 : 0
}

function isOf(type: JavaNumber['type'], left: AnyNumber, right: AnyNumber): boolean {
  const has = (value: AnyNumber): boolean => value instanceof JavaNumber && value.type === type
  return has(left) || has(right)
}

function decimal(value: AnyNumber): BigDecimal {
  return toBigDecimal(typeof value === 'number' ? BigInt(value) : value.value)
}
