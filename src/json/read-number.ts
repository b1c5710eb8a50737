import { type BigDecimal, bigDecimalText, toBigDecimal } from '../java/big-decimal.ts'
import { JavaNumber, type Value } from '../java/value.ts'

const maxLong = 2n ** 63n - 1n
/** The most digits of a Long; json-smart makes a BigInteger of a number with more, even when they are leading zeros. */
const longDigits = 19
/** The longest text that json-smart reads as a Double; it makes a BigDecimal of a longer one. */
const doubleLength = 18

/**
 * Reads a whole number as json-smart does: the first of Integer, Long and BigInteger that holds it. A lone `-` is 0.
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
 * Reads a number with a point or an exponent as json-smart does: to a Double, or from 19 characters on to a BigDecimal.
 *
 * @example
 * readFraction('1e3') // Double, prints 1000.0
 * @returns undefined when Java refuses the text, such as `1e+`.
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
 * Reads a decimal as `new BigDecimal(text)` does; undefined where that throws a NumberFormatException, and for
 * exponents of more than four digits, because comparing such numbers would take too long.
 */
export function readDecimal(text: string): BigDecimal | undefined {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d{1,4})?$/i.test(text)
    ? toBigDecimal(text)
    : undefined
}
