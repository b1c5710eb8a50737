import { JavaNumber, type Value } from './value.ts'

/** An Integer (a JavaScript number) or any other Java number. */
export type AnyNumber = number | JavaNumber

/** The names of Java's number classes, from the narrowest to the widest; those of whole numbers come first. */
export const numberTypes = [
  'Integer',
  'Long',
  'BigInteger',
  'Float',
  'Double',
  'BigDecimal',
] as const
export type NumberType = (typeof numberTypes)[number]

export function isNumber(value: Value): value is AnyNumber {
  return typeof value === 'number' || value instanceof JavaNumber
}

/** Returns the name of a number's class, such as `Integer`. */
export function typeOf(value: AnyNumber): NumberType {
  return typeof value === 'number' ? 'Integer' : value.type
}

/** Returns the index of a number's class in {@link numberTypes}. */
export function rankOf(value: AnyNumber): number {
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

/** Returns whether a number is a BigInteger or BigDecimal. */
export function isBig(value: AnyNumber): boolean {
  return typeOf(value).startsWith('Big')
}
