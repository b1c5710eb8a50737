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
  // Only an infinite number, one too large for a Double, has no decimal.
  return first && second ? compareBigDecimals(first, second) : toDouble(left) - toDouble(right)
}

/** Returns whether a number divided by another leaves no remainder; false when either number is infinite. */
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

/** Returns the unscaled integer of a decimal at another scale, which must not be below the decimal's own scale. */
function unscaledAt(to: number, { unscaled, scale }: BigDecimal): bigint {
  return unscaled * 10n ** BigInt(to - scale)
}
