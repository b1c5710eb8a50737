import {
  type AnyNumber,
  calculate,
  compareNumbers,
  isNumber,
  toBigInt,
  toDouble,
  toInt,
} from './java-number.ts'
import { type Methods, refuseToCompare } from './overload.ts'
import { toText } from './to-text.ts'
import { JavaNumber, type Value } from './value.ts'

const javaDouble = /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?=[fd]?$)/i

/** What a template can call on a number, the static methods of its class too: `$n.parseInt("7")`, `$n.max(1, 2)`. */
export const numberMethods: Methods<AnyNumber> = {
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
    parseLong: (number, text) => (isOf('Long', number) ? parse(number, text) : undefined),
    parseDouble: (number, text) => (isOf('Double', number) ? parse(number, text) : undefined),
    valueOf: (number: AnyNumber, text: string) => parse(number, text),
  },
  o: {
    valueOf: toClassOf,
    toString: (number: AnyNumber, other: Value) => {
      const own = toClassOf(number, other)
      return own && toText(own)
    },
    compareTo: (number, other) => {
      const isAlike = isNumber(other) && typeName(other) === typeName(number)
      return isAlike ? compareNumbers(number, other) : refuseToCompare()
    },
  },
  ii: {
    toString: (_: AnyNumber, number: number, radix: number) => number.toString(radix),
  },
  si: {
    parseInt: (number, text, radix) => {
      return typeof number === 'number' ? Number(parseWhole(text, radix, 32)) : undefined
    },
  },
  oo: {
    compare: onTwo(compareNumbers),
    max: onTwo((left, right) => (compareNumbers(left, right) < 0 ? right : left)),
    min: onTwo((left, right) => (compareNumbers(left, right) < 0 ? left : right)),
    sum: onTwo((left, right) => calculate('+', left, right)),
  },
}

function typeName(number: AnyNumber): string {
  return typeof number === 'number' ? 'Integer' : number.type
}

function isOf(type: string, number: AnyNumber): boolean {
  return typeName(number) === type
}

/** An argument of a static method: Java makes a Long or Double of a smaller number. */
function toClassOf(target: AnyNumber, value: Value): AnyNumber | undefined {
  if (!isNumber(value)) return undefined
  if (typeName(target) === typeName(value)) return value
  if (isOf('Double', target) && !typeName(value).startsWith('Big')) return toJavaDouble(value)
  return isOf('Long', target) && typeof value === 'number' ? toLong(value) : undefined
}

function onTwo(
  run: (left: AnyNumber, right: AnyNumber) => Value,
): (target: AnyNumber, first: Value, second: Value) => Value | undefined {
  return (target, first, second) => {
    const left = toClassOf(target, first)
    const right = toClassOf(target, second)
    return left === undefined || right === undefined ? undefined : run(left, right)
  }
}

/** A number of the target's class from its text. */
function parse(target: AnyNumber, text: string): AnyNumber {
  if (typeof target === 'number') return Number(parseWhole(text, 10, 32))
  if (target.type === 'Long') return new JavaNumber('Long', parseWhole(text, 10, 64))
  const [number] = javaDouble.exec(text.trim()) ?? []
  if (number === undefined) throw notANumber(text)
  return new JavaNumber('Double', Number(number))
}

function toJavaDouble(number: AnyNumber): JavaNumber {
  return new JavaNumber('Double', toDouble(number))
}

function toLong(number: AnyNumber): JavaNumber {
  const whole = toBigInt(number) ?? BigInt(Math.trunc(toDouble(number)) || 0)
  return new JavaNumber('Long', BigInt.asIntN(64, whole))
}

/** The shortest Double that is the same Float: it prints as the Float does. */
function toFloat(number: AnyNumber): JavaNumber {
  const float = Math.fround(toDouble(number))
  let digits = 1
  while (Math.fround(Number(float.toPrecision(digits))) !== float && digits < 9) digits += 1
  return new JavaNumber('Double', Number(float.toPrecision(digits)))
}

function parseWhole(text: string, radix: number, bits: 32 | 64): bigint {
  let value = 0n
  for (const digit of text.replace(/^[+-]/, '') || ' ') {
    const size = Number.parseInt(digit, radix)
    if (Number.isNaN(size) || value > 1n << 64n) throw notANumber(text)
    value = value * BigInt(radix) + BigInt(size)
  }
  if (text.startsWith('-')) value = -value
  if (value !== BigInt.asIntN(bits, value)) throw notANumber(text)
  return value
}

function notANumber(text: string): Error {
  return new Error(`java.lang.NumberFormatException: For input string: "${text}"`)
}
