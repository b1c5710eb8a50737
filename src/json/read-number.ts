import { type BigDecimal, bigDecimalText, toBigDecimal } from '../java/big-decimal.ts'
import { JavaNumber, type Value } from '../java/value.ts'

const maxLong = 2n ** 63n - 1n
/** The most digits a Long can have; with more, zeros included, json-smart makes a BigInteger. */
const longDigits = 19
/** The longest text json-smart reads as a Double. */
const doubleLength = 18

/**
 * A whole number as json-smart stores it: an Integer when it fits, else a Long, else a BigInteger. A lone `-` is 0.
 *
 * @example
 * readWhole('2147483648') // Long
 */
export function readWhole(text: string): Value {
  const fitsLong = text.length - (text.startsWith('-') ? 1 : 0) <= longDigits
  const small = text === '-' ? 0 : Number(text)
  if (fitsLong && small === (small | 0)) return small | 0
  const exact = BigInt(text)
  const isLong = fitsLong && exact <= maxLong && exact >= -maxLong - 1n
  return new JavaNumber(isLong ? 'Long' : 'BigInteger', exact)
}

/**
 * A number with a point or an exponent as json-smart stores it: a Double, or from 19 characters on a BigDecimal.
 *
 * @example
 * readFraction('1e3') // Double, prints 1000.0
 * @returns undefined when Java refuses it, as in `1e+`
 */
export function readFraction(text: string): Value | undefined {
  if (text.length <= doubleLength) {
    const value = Number(text)
    return Number.isNaN(value) ? undefined : new JavaNumber('Double', value)
  }
  const decimal = readDecimal(text)
  return decimal && new JavaNumber('BigDecimal', bigDecimalText(decimal))
}

/**
 * What `new BigDecimal(text)` makes; undefined where it throws a NumberFormatException. Exponents stop at four digits,
 * so that aligning two numbers stays cheap.
 */
export function readDecimal(text: string): BigDecimal | undefined {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,4})?$/i.test(text) ? toBigDecimal(text) : undefined
}
