/** A `java.math.BigDecimal`: the number `unscaled / 10 ** scale`, so that 1.10 is 110 with a scale of 2. */
export interface BigDecimal {
  readonly unscaled: bigint
  /** The number of digits behind the point; negative in 12E+3, which is 12 with a scale of -3. */
  readonly scale: number
}

/**
 * Converts the text of a decimal, an integer, or the exact value of a Double to a `BigDecimal`.
 *
 * @throws {Error} for an infinite Double and NaN.
 * @example
 * toBigDecimal('1.10') // { unscaled: 110n, scale: 2 }
 */
export function toBigDecimal(value: string | bigint | number): BigDecimal {
  if (typeof value === 'bigint') return { unscaled: value, scale: 0 }
  if (typeof value === 'string') {
    const [digits = '', exponent = '0'] = value.toLowerCase().split('e')
    const [whole = '', fraction = ''] = digits.split('.')
    return { unscaled: BigInt(whole + fraction), scale: fraction.length - Number(exponent) }
  }
  if (!Number.isFinite(value)) throw new Error('java.lang.NumberFormatException: Infinite or NaN')
  // A fraction that n doublings make whole has n decimal digits, because 2⁻ⁿ is 5ⁿ · 10⁻ⁿ.
  let scale = 0
  let whole = value
  for (; !Number.isInteger(whole); whole *= 2) scale += 1
  return { unscaled: BigInt(whole) * 5n ** BigInt(scale), scale }
}

/**
 * Prints a decimal as `BigDecimal.toString` does: in scientific notation when the scale is negative or the first digit
 * stands behind the sixth decimal place, otherwise plain.
 */
export function bigDecimalText({ unscaled, scale }: BigDecimal): string {
  const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(String(unscaled)) ?? []
  const exponent = digits.length - 1 - scale
  if (scale >= 0 && exponent >= -6) return sign + plainText(digits, scale)
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
  return `${sign}${digits.charAt(0)}${fraction}E${exponent < 0 ? '' : '+'}${exponent}`
}

function plainText(digits: string, scale: number): string {
  const padded = digits.padStart(scale + 1, '0')
  const point = padded.length - scale
  return padded.slice(0, point) + (scale > 0 ? '.' : '') + padded.slice(point)
}

/**
 * Rounds the text of a decimal to a number of places, halves away from zero, as `%.2f` does. Text without a digit, such
 * as `NaN`, is returned as it is.
 */
export function roundDecimal(text: string, places: number): string {
  if (!/\d/.test(text)) return text
  const { unscaled, scale } = toBigDecimal(text.replace(/^-/, ''))
  const half = scale > places ? 5n * 10n ** BigInt(scale - places - 1) : 0n
  const digits = String(rescale({ unscaled: unscaled + half, scale }, places))
  return (text.startsWith('-') ? '-' : '') + plainText(digits, places)
}

/** Returns -1, 0 or 1 when `left` is below, equal to or above `right`, whatever their scales. */
export function compareBigDecimals(left: BigDecimal, right: BigDecimal): number {
  const { unscaled } = subtractBigDecimals(left, right)
  return unscaled > 0n ? 1 : unscaled < 0n ? -1 : 0
}

export function addBigDecimals(left: BigDecimal, right: BigDecimal): BigDecimal {
  const scale = Math.max(left.scale, right.scale)
  return { unscaled: rescale(left, scale) + rescale(right, scale), scale }
}

export function subtractBigDecimals(left: BigDecimal, { unscaled, scale }: BigDecimal): BigDecimal {
  return addBigDecimals(left, { unscaled: -unscaled, scale })
}

export function multiplyBigDecimals(left: BigDecimal, right: BigDecimal): BigDecimal {
  return { unscaled: left.unscaled * right.unscaled, scale: left.scale + right.scale }
}

/**
 * Divides `left` by `right` to the scale of `left` and rounds halves towards zero, as Velocity does by
 * `RoundingMode.HALF_DOWN`.
 */
export function divideBigDecimals(left: BigDecimal, right: BigDecimal): BigDecimal {
  const { scale } = left
  // Applies the scale of `right` only, to the dividend or the divisor, because the quotient keeps the scale of `left`.
  const dividend = left.unscaled * powerOfTen(Math.max(0, right.scale))
  const divisor = right.unscaled * powerOfTen(Math.max(0, -right.scale))
  const quotient = dividend / divisor
  const isMoreThanHalf = 2n * magnitude(dividend % divisor) > magnitude(divisor)
  if (!isMoreThanHalf) return { unscaled: quotient, scale }
  const isPositive = dividend < 0n === divisor < 0n
  return { unscaled: quotient + (isPositive ? 1n : -1n), scale }
}

/** Converts `unscaled` to another scale, cutting off digits when that scale is smaller. */
function rescale({ unscaled, scale }: BigDecimal, to: number): bigint {
  const shift = powerOfTen(Math.abs(to - scale))
  return to < scale ? unscaled / shift : unscaled * shift
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}
