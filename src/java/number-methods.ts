import { compareValues } from './compare.ts'
import { javaHash } from './hash.ts'
import {
  type AnyNumber,
  type NumberType,
  toBigInt,
  toBits,
  toDouble,
  toInt,
  toType,
  typeOf,
} from './number.ts'
import { type MethodSet, type Methods, toMethodSet } from './overload.ts'
import { decodeWhole, isRadix, parseReal, parseWhole } from './parse-number.ts'
import { toText } from './to-text.ts'
import type { Value } from './value.ts'

const maxLong = 2 ** 63

/** The instance methods that all number classes share. */
const instanceMethods: Methods<AnyNumber> = {
  '': {
    intValue: toInt,
    longValue: toLong,
    shortValue: (number) => (toInt(number) << 16) >> 16,
    byteValue: (number) => (toInt(number) << 24) >> 24,
    floatValue: (number) => toType('Float', toDouble(number)),
    doubleValue: (number) => toType('Double', toDouble(number)),
  },
  o: { compareTo: compareValues },
}

/** The static methods that all number classes but BigInteger and BigDecimal share. */
const staticMethods: Methods<AnyNumber> = {
  n: {
    toString: (_: AnyNumber, number: AnyNumber) => toText(number),
    valueOf: (_: AnyNumber, number: AnyNumber) => number,
    hashCode: (_, number) => javaHash(number),
  },
  nn: {
    compare: (_, left, right) => compareValues(left, right),
    max: (_, left, right) => (compareValues(left, right) < 0 ? right : left),
    min: (_, left, right) => (compareValues(left, right) < 0 ? left : right),
    sum: (target, left, right) => {
      const first = toBigInt(left)
      const second = toBigInt(right)
      const areWhole = first !== undefined && second !== undefined
      return toType(typeOf(target), areWhole ? first + second : toDouble(left) + toDouble(right))
    },
  },
}

/** The static methods that only Integer and Long have. */
const wholeMethods: Methods<AnyNumber> = {
  n: {
    toBinaryString: (_, number) => toBits(number).toString(2),
    toOctalString: (_, number) => toBits(number).toString(8),
    toHexString: (_, number) => toBits(number).toString(16),
    bitCount: (_, number) => toBits(number).toString(2).replaceAll('0', '').length,
    signum: (_, number) => Math.sign(toDouble(number)),
  },
  ni: {
    toString: (_: AnyNumber, number: AnyNumber, radix: number) =>
      toBigInt(number)?.toString(isRadix(radix) ? radix : 10),
  },
  s: { decode: decodeWhole },
}

/** The methods that only Float and Double have. */
const realMethods: Methods<AnyNumber> = {
  '': { isNaN: isNotANumber, isInfinite },
  n: {
    isNaN: (_, number) => isNotANumber(number),
    isInfinite: (_, number) => isInfinite(number),
    isFinite: (_, number) => Number.isFinite(toDouble(number)),
  },
  s: { valueOf: parseReal },
}

/** The methods of each class of numbers, with the static ones: `$n.intValue()`, `$n.parseInt("7")`, `$n.max(1, 2)`. */
const methodSets: Readonly<Record<NumberType, MethodSet<AnyNumber>>> = {
  Integer: toMethodSet(wholeParsers('Int'), wholeMethods, staticMethods, instanceMethods),
  Long: toMethodSet(wholeParsers('Long'), wholeMethods, staticMethods, instanceMethods),
  BigInteger: toMethodSet(instanceMethods),
  Float: toMethodSet({ s: { parseFloat: parseReal } }, realMethods, staticMethods, instanceMethods),
  Double: toMethodSet(
    { s: { parseDouble: parseReal } },
    realMethods,
    staticMethods,
    instanceMethods,
  ),
  BigDecimal: toMethodSet(instanceMethods),
}

/** Returns the methods of a number's class. */
export function numberMethods(number: AnyNumber): MethodSet<AnyNumber> {
  return methodSets[typeOf(number)]
}

/** Makes the static methods that parse a whole number: `parseInt` and `valueOf` for the name `Int`. */
function wholeParsers(name: string): Methods<AnyNumber> {
  const parse = (target: AnyNumber, text: string): AnyNumber => parseWhole(target, text)
  return {
    s: { [`parse${name}`]: parse, valueOf: parse },
    si: { [`parse${name}`]: parseWhole, valueOf: parseWhole },
  }
}

function isNotANumber(number: AnyNumber): boolean {
  return Number.isNaN(toDouble(number))
}

function isInfinite(number: AnyNumber): boolean {
  return Math.abs(toDouble(number)) === Number.POSITIVE_INFINITY
}

/**
 * Converts a number to a Long: truncates and clamps a Float, Double or BigDecimal; cuts the high bits off a
 * BigInteger.
 */
function toLong(number: AnyNumber): Value {
  const whole = toBigInt(number)
  if (whole !== undefined) return toType('Long', whole)
  const cut = BigInt(Math.trunc(Math.min(Math.max(toDouble(number) || 0, -maxLong), maxLong)))
  return toType('Long', cut < maxLong ? cut : cut - 1n)
}
