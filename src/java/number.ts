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

/** The most bits of a calculated number, so that a template that squares a number in a loop ends. */
const maxBits = 1 << 16
/** The most decimal places of a number: about as many digits as {@link maxBits} hold. */
const maxScale = 20_000

/** The names of Java's number classes, from the narrowest to the widest; those of whole numbers come first. */
const numberTypes = ['Integer', 'Long', 'BigInteger', 'Float', 'Double', 'BigDecimal'] as const
export type NumberType = (typeof numberTypes)[number]

export function isNumber(value: Value): value is AnyNumber {
  return typeof value === 'number' || value instanceof JavaNumber
}

/** Returns the name of a number's class, such as `Integer`. */
export function typeOf(value: AnyNumber): NumberType {
  return typeof value === 'number' ? 'Integer' : value.type
}

/** Returns the index of a number's class in {@link numberTypes}. */
function rankOf(value: AnyNumber): number {
  return numberTypes.indexOf(typeOf(value))
}

/** Returns the value of a whole number; undefined for a Float, Double or BigDecimal. */
export function toBigInt(value: AnyNumber): bigint | undefined {
  if (typeof value === 'number') return BigInt(value)
  return typeof value.value === 'bigint' ? value.value : undefined
}

/** Converts to a JavaScript number, as `doubleValue()` does. */
export function toDouble(value: AnyNumber): number {
  return Number(typeof value === 'number' ? value : value.value)
}

/**
 * Converts a number to 32 bits as `intValue()` does: truncates and clamps a Float, Double or BigDecimal; cuts the high
 * bits off a Long or BigInteger.
 */
export function toInt(value: AnyNumber): number {
  if (typeof value === 'number') return value
  if (typeof value.value === 'bigint') return Number(BigInt.asIntN(32, value.value))
  return Math.trunc(Math.min(Math.max(Number(value.value) || 0, -2147483648), 2147483647))
}

/**
 * Converts a whole number to the smallest Java class that holds it, but to none smaller than `smallest`.
 *
 * @example
 * toInteger(1n)          // 1
 * toInteger(2147483648n) // new JavaNumber('Long', 2147483648n)
 */
export function toInteger(value: bigint, smallest: NumberType = 'Integer'): AnyNumber {
  const from = numberTypes.indexOf(smallest)
  const type = numberTypes.find((_, rank) => rank >= from && fitsBits(value, 32 << rank))
  return toType(type ?? 'BigInteger', value)
}

function fitsBits(value: bigint, bits: number): boolean {
  return bits > 64 || value === BigInt.asIntN(bits, value)
}

/** Creates a number of a class; a whole number loses the bits that the class has no room for. */
export function toType(type: NumberType, value: bigint | number): AnyNumber {
  switch (type) {
    case 'Integer':
      return Number(BigInt.asIntN(32, BigInt(value)))
    case 'Long':
      return new JavaNumber(type, BigInt.asIntN(64, BigInt(value)))
    case 'Float':
      return new JavaNumber(type, Math.fround(Number(value)))
    case 'Double':
      return new JavaNumber(type, Number(value))
    default:
      return new JavaNumber(type, value)
  }
}

/** Returns a whole number's bits as a number that is not negative; a BigInteger unchanged, as it has no width. */
export function toBits(value: AnyNumber): bigint {
  const whole = toBigInt(value) ?? 0n
  const bits = bitsOf(typeOf(value))
  return bits > 64 ? whole : BigInt.asUintN(bits, whole)
}

/** Returns the number of bits of a class of whole numbers. */
export function bitsOf(type: NumberType): number {
  return 32 << numberTypes.indexOf(type)
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

/** Returns whether a number is a BigInteger or BigDecimal. */
function isBig(value: AnyNumber): boolean {
  return typeOf(value).startsWith('Big')
}

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

function toDecimal(value: AnyNumber): BigDecimal {
  return toBigDecimal(typeof value === 'number' ? BigInt(value) : value.value)
}
