import {
  type AnyNumber,
  calculate,
  compareNumbers,
  isNumber,
  toBigInt,
  toDouble,
  toInt,
} from './java-number.ts'
import { type MethodTable, type Overload, on } from './overload.ts'
import { parseDouble, parseInteger } from './parse-number.ts'
import { toText } from './to-text.ts'
import { JavaNumber, type Value } from './value.ts'

type Methods = MethodTable<AnyNumber>

const numberMethods: Methods = {
  intValue: [on([], toInt)],
  longValue: [on([], toLong)],
  shortValue: [on([], (number) => (toInt(number) << 16) >> 16)],
  byteValue: [on([], (number) => (toInt(number) << 24) >> 24)],
  floatValue: [on([], (number) => new JavaNumber('Double', toFloat(toDouble(number))))],
  doubleValue: [on([], toJavaDouble)],
  compareTo: [onSameType(compareNumbers)],
}

/** What a template can call on an Integer, the static methods too: `$n.parseInt("7")`. */
export const integerMethods: Methods = {
  ...numberMethods,
  ...staticMethods('int', toInt, 'parseInt', (text, radix) =>
    Number(parseInteger(text, radix, 32)),
  ),
  toHexString: [on(['int'], (_, number) => (number >>> 0).toString(16))],
  toOctalString: [on(['int'], (_, number) => (number >>> 0).toString(8))],
  toBinaryString: [on(['int'], (_, number) => (number >>> 0).toString(2))],
}

/** What a template can call on a Long. */
export const longMethods: Methods = {
  ...numberMethods,
  ...staticMethods(
    'long',
    toLong,
    'parseLong',
    (text, radix) => new JavaNumber('Long', parseInteger(text, radix, 64)),
  ),
}

/** What a template can call on a Double. */
export const doubleMethods: Methods = {
  ...numberMethods,
  ...staticMethods(
    'double',
    toJavaDouble,
    'parseDouble',
    (text) => new JavaNumber('Double', parseDouble(text)),
  ),
  isNaN: [on([], (number) => Number.isNaN(toDouble(number)))],
  isInfinite: [on([], (number) => Math.abs(toDouble(number)) === Number.POSITIVE_INFINITY)],
}

/** What a template can call on a BigInteger or BigDecimal. */
export const bigNumberMethods: Methods = {
  ...numberMethods,
  add: [onSameType((left, right) => calculate('+', left, right))],
  subtract: [onSameType((left, right) => calculate('-', left, right))],
  multiply: [onSameType((left, right) => calculate('*', left, right))],
  negate: [on([], (number) => calculate('-', 0, number))],
  signum: [on([], (number) => compareNumbers(number, 0))],
}

function staticMethods(
  type: 'int' | 'long' | 'double',
  convert: (number: AnyNumber) => AnyNumber,
  parseName: string,
  parse: (text: string, radix: number) => AnyNumber,
): Methods {
  const parses: readonly Overload<AnyNumber>[] = [
    on(['string'], (_, text) => parse(text, 10)),
    on(['string', 'int'], (_, text, radix) => parse(text, radix)),
  ]
  return {
    [parseName]: parses,
    valueOf: [on([type], (_, number) => convert(number)), ...parses],
    toString: [on([], toText), on([type], (_, number) => toText(convert(number)))],
    compare: [on([type, type], (_, left, right) => compareNumbers(left, right))],
    max: [
      on([type, type], (_, left, right) => convert(compareNumbers(left, right) < 0 ? right : left)),
    ],
    min: [
      on([type, type], (_, left, right) => convert(compareNumbers(left, right) > 0 ? right : left)),
    ],
    sum: [on([type, type], (_, left, right) => convert(calculate('+', left, right) ?? 0))],
  }
}

/** A method that takes a number of the same class. */
function onSameType(run: (left: AnyNumber, right: AnyNumber) => Value): Overload<AnyNumber> {
  return (left, args) => {
    const [right = null] = args
    if (args.length !== 1 || !isNumber(right) || typeName(left) !== typeName(right))
      return undefined
    return run(left, right)
  }
}

function typeName(number: AnyNumber): string {
  return typeof number === 'number' ? 'Integer' : number.type
}

function toJavaDouble(number: AnyNumber): JavaNumber {
  return new JavaNumber('Double', toDouble(number))
}

function toLong(number: AnyNumber): JavaNumber {
  const whole = toBigInt(number) ?? BigInt(Math.trunc(toDouble(number)) || 0)
  return new JavaNumber('Long', BigInt.asIntN(64, whole))
}

/** The shortest Double that is the same Float, which prints as the Float does. */
function toFloat(value: number): number {
  const float = Math.fround(value)
  for (let digits = 1; digits < 9; digits += 1) {
    const shorter = Number(float.toPrecision(digits))
    if (Math.fround(shorter) === float) return shorter
  }
  return float
}
