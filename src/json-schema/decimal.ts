import { type BigDecimal, compareBigDecimals, toBigDecimal } from '../java/big-decimal.ts'
import { type AnyNumber, toBigInt, toDouble } from '../java/number.ts'

/**
 * Compares two numbers as AWS's validator does: by their decimal texts, so that a Double is what it prints and integers
 * of any size are exact.
 *
 * @returns a number below 0, 0 or above 0
 */
export function compareDecimals(left: AnyNumber, right: AnyNumber): number {
  const [first, second] = [toDecimal(left), toDecimal(right)]
  // Only a number too large for a Double is no decimal: it is infinite.
  return first && second ? compareBigDecimals(first, second) : toDouble(left) - toDouble(right)
}

/** Whether a number divided by another leaves no remainder; never for an infinite one. */
export function isMultiple(number: AnyNumber, divisor: AnyNumber): boolean {
  const [dividend, by] = [toDecimal(number), toDecimal(divisor)]
  if (!dividend || !by) return false
  const scale = Math.max(dividend.scale, by.scale)
  return unscaledAt(scale, dividend) % unscaledAt(scale, by) === 0n
}

/** Prints the value of a number: `1` for both `1` and `1.0`, and all digits of a whole number. */
export function decimalText(number: AnyNumber): string {
  const whole = toBigInt(number)
  if (whole !== undefined) return String(whole)
  const text = String(toDouble(number))
  const decimal = text.includes('e+') && toDecimal(number)
  return decimal ? String(unscaledAt(0, decimal)) : text
}

function toDecimal(number: AnyNumber): BigDecimal | undefined {
  const text = String(toBigInt(number) ?? toDouble(number))
  return text.endsWith('y') ? undefined : toBigDecimal(text)
}

/** The integer that makes a decimal at a scale that is not below its own. */
function unscaledAt(to: number, { unscaled, scale }: BigDecimal): bigint {
  return unscaled * 10n ** BigInt(to - scale)
}
