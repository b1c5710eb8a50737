import { javaHash } from './hash.ts'
import {
  type AnyNumber,
  calculate,
  compareNumbers,
  isNumber,
  toBigInt,
  toDouble,
  toInt,
} from './number.ts'
import { type MethodSet, refuseToCompare, toMethodSet } from './overload.ts'
import { toText } from './to-text.ts'
import { JavaNumber, type Value } from './value.ts'

/** The text that `Double.parseDouble` accepts, without its suffix `f` or `d`, which JavaScript's `Number` refuses. */
const javaDouble = /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?=[fd]?$)/i

/** The methods of a number, with the static ones of its class: `$n.intValue()`, `$n.parseInt("7")`, `$n.max(1, 2)`. */
export const numberMethods: MethodSet<AnyNumber> = toMethodSet<AnyNumber>({
  '': {
    intValue: toInt,
    longValue: toLong,
    shortValue: (number) => (toInt(number) << 16) >> 16,
    byteValue: (number) => (toInt(number) << 24) >> 24,
    floatValue: toFloat,
    doubleValue: toJavaDouble,
    isNaN: (number) => Number.isNaN(toDouble(number)),
    isInfinite: (number) => Math.abs(toDouble(number)) === Number.POSITIVE_INFINITY,
  },
  i: {
    toHexString: (_, number) => (number >>> 0).toString(16),
    toOctalString: (_, number) => (number >>> 0).toString(8),
    toBinaryString: (_, number) => (number >>> 0).toString(2),
    bitCount: (_, number) => (number >>> 0).toString(2).replaceAll('0', '').length,
    signum: (_, number) => Math.sign(number),
  },
  s: {
    parseInt: (number, text) => (typeof number === 'number' ? parse(number, text) : undefined),
    parseLong: (number, text) => (typeName(number) === 'Long' ? parse(number, text) : undefined),
    parseDouble: (number, text) =>
      typeName(number) === 'Double' ? parse(number, text) : undefined,
    valueOf: (number: AnyNumber, text: string) => parse(number, text),
  },
  o: {
    valueOf: toClassOf,
    toString: (number: AnyNumber, other: Value) => {
      const converted = toClassOf(number, other)
      return converted && toText(converted)
    },
    hashCode: (number: AnyNumber, other: Value) => {
      const converted = toClassOf(number, other)
      return converted && javaHash(converted)
    },
    compareTo: (number, other) => {
      return isOfClass(number, other) ? compareNumbers(number, other) : refuseToCompare()
    },
  },
  ii: {
    toString: (_: AnyNumber, number: number, radix: number) => number.toString(radix),
  },
  si: {
    parseInt: (number, text, radix) => {
      return typeof number === 'number' ? parseInteger(text, radix) : undefined
    },
  },
  oo: {
    compare: onTwo(compareNumbers),
    max: onTwo((left, right) => (compareNumbers(left, right) < 0 ? right : left)),
    min: onTwo((left, right) => (compareNumbers(left, right) < 0 ? left : right)),
    sum: onTwo((left, right) => calculate('+', left, right)),
  },
})

function typeName(number: AnyNumber): string {
  return typeof number === 'number' ? 'Integer' : number.type
}

/** Returns whether a value is a number of the same Java class. */
function isOfClass(number: AnyNumber, value: Value): value is AnyNumber {
  return isNumber(value) && typeName(number) === typeName(value)
}

/**
 * Converts an argument to the class of a static method's target, as Java widens an Integer to a Long and both to a
 * Double; undefined when Java would not.
 */
function toClassOf(target: AnyNumber, value: Value): AnyNumber | undefined {
  if (!isNumber(value)) return undefined
  if (isOfClass(target, value)) return value
  const from = typeName(value)
  if (typeName(target) === 'Long' && from === 'Integer') return toLong(value)
  return typeName(target) === 'Double' && !from.startsWith('Big') ? toJavaDouble(value) : undefined
}

/** Makes a static method of two numbers, which takes arguments of the target's class or smaller ones. */
function onTwo(
  run: (left: AnyNumber, right: AnyNumber) => Value,
): (target: AnyNumber, first: Value, second: Value) => Value | undefined {
  return (target, first, second) => {
    const left = toClassOf(target, first)
    const right = toClassOf(target, second)
    return left === undefined || right === undefined ? undefined : run(left, right)
  }
}

/** Parses text to a number of the target's class; throws Java's exception for text that is not one. */
function parse(target: AnyNumber, text: string): AnyNumber {
  if (typeof target === 'number') return parseInteger(text, 10)
  return target.type === 'Long' ? parseLong(text) : parseDouble(text)
}

function parseDouble(text: string): JavaNumber {
  const [number] = javaDouble.exec(text.trim()) ?? []
  if (number === undefined) throw notANumber(text)
  return new JavaNumber('Double', Number(number))
}

function parseLong(text: string): JavaNumber {
  if (!/^[+-]?\d+$/.test(text)) throw notANumber(text)
  const value = BigInt(text.replace('+', ''))
  if (value !== BigInt.asIntN(64, value)) throw notANumber(text)
  return new JavaNumber('Long', value)
}

/** Parses text as `Integer.parseInt` does. */
function parseInteger(text: string, radix: number): number {
  const value = Number.parseInt(text, radix)
  const digits = text.replace(/^[+-]/, '').split('')
  const areDigits = digits.every((digit) => !Number.isNaN(Number.parseInt(digit, radix)))
  if (!areDigits || value !== (value | 0)) throw notANumber(text)
  // Makes 0 of -0, because an Integer has no negative zero.
  return value | 0
}

function toJavaDouble(number: AnyNumber): JavaNumber {
  return new JavaNumber('Double', toDouble(number))
}

function toLong(number: AnyNumber): JavaNumber {
  const whole = toBigInt(number) ?? BigInt(Math.trunc(toDouble(number)) || 0)
  return new JavaNumber('Long', BigInt.asIntN(64, whole))
}

/** Converts to a Double that prints like Java's Float, which hardly ever shows more than eight digits. */
function toFloat(number: AnyNumber): JavaNumber {
  return new JavaNumber('Double', Number(Math.fround(toDouble(number)).toPrecision(8)))
}

function notANumber(text: string): Error {
  return new Error(`java.lang.NumberFormatException: For input string: "${text}"`)
}
