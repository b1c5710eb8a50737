import { type AnyNumber, bitsOf, toType, typeOf } from './number.ts'

/** Matches text that `Double.parseDouble` accepts, up to a suffix `f` or `d`, which JavaScript's `Number` refuses. */
const javaDouble = /^[+-]?(?:NaN|Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?=[fd]?$)/i
/** The most digits to read of a whole number: more than any `long` has, in whatever radix. */
const maxDigits = 65

/** Returns whether Java reads and writes numbers in that radix: 2 to 36. */
export function isRadix(radix: number): boolean {
  return radix >= 2 && radix <= 36
}

/** Parses text as `Double.parseDouble` does, to a number of the target's class. */
export function parseReal(target: AnyNumber, text: string): AnyNumber {
  const [number] = javaDouble.exec(text.trim()) ?? []
  if (number === undefined) throw notANumber(text)
  return toType(typeOf(target), Number(number))
}

/**
 * Parses text as `Integer.parseInt` does, to a number of the target's class.
 *
 * @throws {Error} for text that is not such a number, or one that is too large, and for a radix that Java lacks.
 */
export function parseWhole(target: AnyNumber, text: string, radix = 10): AnyNumber {
  const [, sign, digits = ''] = /^([+-]?)0*(.*)$/s.exec(text) ?? []
  const type = typeOf(target)
  let value = 0n
  for (const digit of digits.slice(0, maxDigits)) {
    const number = Number.parseInt(digit, radix)
    if (Number.isNaN(number)) throw notANumber(text)
    value = value * BigInt(radix) + BigInt(number)
  }
  if (sign === '-') value = -value
  const isEmpty = /^[+-]?$/.test(text)
  if (isEmpty || !isRadix(radix) || value !== BigInt.asIntN(bitsOf(type), value))
    throw notANumber(text)
  return toType(type, value)
}

/** Parses text as `Integer.decode` does: `0x10` and `#10` are hexadecimal, and `010` is octal. */
export function decodeWhole(target: AnyNumber, text: string): AnyNumber {
  const [, sign = '', prefix = '', digits = ''] = /^([+-]?)(0x|#|0(?=.))?(.*)$/is.exec(text) ?? []
  return parseWhole(target, sign + digits, prefix === '' ? 10 : prefix === '0' ? 8 : 16)
}

function notANumber(text: string): Error {
  return new Error(`java.lang.NumberFormatException: For input string: "${text}"`)
}
