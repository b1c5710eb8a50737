import {
  type AnyNumber,
  calculate,
  compareNumbers,
  isNumber,
  toBigInt,
  toDouble,
  toInt,
} from './java-number.ts'
import { anInt, type MethodTable, type Overload, on, refuseToCompare } from './overload.ts'
import { toText } from './to-text.ts'
import { JavaNumber, type Value } from './value.ts'

const parseInteger = onText('Integer', (text, radix) => Number(parseWhole(text, radix, 32)))
const parseLong = onText(
  'Long',
  (text, radix) => new JavaNumber('Long', parseWhole(text, radix, 64)),
)
const parseDouble = onText('Double', (text) => {
  const number = /^[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?=[fd]?$)/i.exec(
    text.trim(),
  )
  if (!number) throw notANumber(text)
  return new JavaNumber('Double', Number(number[0]))
})

/** What a template can call on a number, the static methods of its class too: `$n.parseInt("7")`, `$n.max(1, 2)`. */
export const numberMethods: MethodTable<AnyNumber> = {
  intValue: [on([], toInt)],
  longValue: [on([], toLong)],
  shortValue: [on([], (number) => (toInt(number) << 16) >> 16)],
  byteValue: [on([], (number) => (toInt(number) << 24) >> 24)],
  floatValue: [on([], toFloat)],
  doubleValue: [on([], toJavaDouble)],
  isNaN: [on([], (number) => Number.isNaN(toDouble(number)))],
  isInfinite: [on([], (number) => Math.abs(toDouble(number)) === Number.POSITIVE_INFINITY)],
  parseInt: [parseInteger],
  parseLong: [parseLong],
  parseDouble: [parseDouble],
  valueOf: [onNumbers(1, (number) => number), parseInteger, parseLong, parseDouble],
  toString: [
    on([], toText),
    onNumbers(1, toText),
    on([anInt, anInt], (_, number, radix) => number.toString(radix)),
  ],
  compareTo: [
    (left, [right = null]) =>
      isNumber(right) && typeName(left) === typeName(right)
        ? compareNumbers(left, right)
        : undefined,
    refuseToCompare,
  ],
  compare: [onNumbers(2, compareNumbers)],
  max: [onNumbers(2, (left, right) => (compareNumbers(left, right) < 0 ? right : left))],
  min: [onNumbers(2, (left, right) => (compareNumbers(left, right) < 0 ? left : right))],
  sum: [onNumbers(2, (left, right) => calculate('+', left, right))],
  signum: [onNumbers(1, (number) => compareNumbers(number, 0))],
  toHexString: inRadix(16),
  toOctalString: inRadix(8),
  toBinaryString: inRadix(2),
  bitCount: [on([anInt], (_, number) => (number >>> 0).toString(2).replaceAll('0', '').length)],
}

function inRadix(radix: number): readonly Overload<AnyNumber>[] {
  return [on([anInt], (_, number) => (number >>> 0).toString(radix))]
}

/** A static method for numbers of the target's class; Java makes such of those of a smaller one. */
function onNumbers(
  count: number,
  run: (left: AnyNumber, right: AnyNumber) => Value,
): Overload<AnyNumber> {
  return (target, args) => {
    const size = sizeOf(target)
    if (args.length !== count || !args.every(isNumber)) return undefined
    const [left = 0, right = 0] = args.map((arg) =>
      size === 1 ? toLong(arg) : size > 1 ? toJavaDouble(arg) : arg,
    )
    return args.every((arg) => sizeOf(arg) <= size) ? run(left, right) : undefined
  }
}

function sizeOf(number: AnyNumber): number {
  return typeof number === 'number' ? 0 : number.type === 'Long' ? 1 : 2
}

function typeName(number: AnyNumber): string {
  return typeof number === 'number' ? 'Integer' : number.type
}

/** The static method that reads a number of the target's class. */
function onText(
  type: 'Integer' | JavaNumber['type'],
  parse: (text: string, radix: number) => AnyNumber,
): Overload<AnyNumber> {
  return (target, [text, radix = 10, ...more]) => {
    const isOwn = type === typeName(target)
    const fits = typeof text === 'string' && typeof radix === 'number' && more.length === 0
    return isOwn && fits ? parse(text, radix) : undefined
  }
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
