/** A `java.math.BigDecimal`: an integer, and how many of its digits stand behind the point. */
export interface BigDecimal {
  readonly unscaled: bigint
  readonly scale: number
}

/**
 * Reads a decimal's text, an integer, or exactly the number a Double holds.
 *
 * @example
 * toBigDecimal('1.10') // { unscaled: 110n, scale: 2 }
 */
export function toBigDecimal(value: string | bigint | number): BigDecimal {
  if (typeof value === 'number') return ofDouble(value)
  const [digits = '', exponent = '0'] = String(value).toLowerCase().split('e')
  const [whole = '', fraction = ''] = digits.split('.')
  return { unscaled: BigInt(whole + fraction), scale: fraction.length - Number(exponent) }
}

function ofDouble(value: number): BigDecimal {
  if (!Number.isFinite(value)) throw new Error('java.lang.NumberFormatException: Infinite or NaN')
  let scale = 0
  let whole = value
  // Each halving of the unit is one more decimal digit: 2⁻ⁿ = 5ⁿ · 10⁻ⁿ.
  while (!Number.isInteger(whole)) {
    whole *= 2
    scale += 1
  }
  return { unscaled: BigInt(whole) * 5n ** BigInt(scale), scale }
}

/** How `BigDecimal.toString` prints: plain unless the exponent is far from the digits. */
export function bigDecimalText({ unscaled, scale }: BigDecimal): string {
  const sign = unscaled < 0n ? '-' : ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled)
  const exponent = digits.length - 1 - scale
  if (scale >= 0 && exponent >= -6) {
    const padded = digits.padStart(scale + 1, '0')
    const point = padded.length - scale
    return `${sign}${padded.slice(0, point)}${scale > 0 ? '.' : ''}${padded.slice(point)}`
  }
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : ''
  return `${sign}${digits.charAt(0)}${fraction}E${exponent < 0 ? '' : '+'}${exponent}`
}

/** Below 0, 0 or above 0. */
export function compareBigDecimals(left: BigDecimal, right: BigDecimal): number {
  const difference = addBigDecimals(left, {
    unscaled: -right.unscaled,
    scale: right.scale,
  }).unscaled
  return difference > 0n ? 1 : difference < 0n ? -1 : 0
}

export function addBigDecimals(left: BigDecimal, right: BigDecimal): BigDecimal {
  const scale = Math.max(left.scale, right.scale)
  return { unscaled: rescale(left, scale) + rescale(right, scale), scale }
}

export function multiplyBigDecimals(left: BigDecimal, right: BigDecimal): BigDecimal {
  return { unscaled: left.unscaled * right.unscaled, scale: left.scale + right.scale }
}

/** To as many decimals as the left side has, halves towards zero. */
export function divideBigDecimals(left: BigDecimal, right: BigDecimal): BigDecimal {
  const shift = Math.max(0, -right.scale)
  const numerator = left.unscaled * 10n ** BigInt(Math.max(0, right.scale))
  const denominator = right.unscaled * 10n ** BigInt(shift)
  const quotient = numerator / denominator
  const rest = numerator % denominator
  const isMoreThanHalf = 2n * abs(rest) > abs(denominator)
  const away = numerator < 0n === denominator < 0n ? 1n : -1n
  return { unscaled: isMoreThanHalf ? quotient + away : quotient, scale: left.scale }
}

function rescale({ unscaled, scale }: BigDecimal, to: number): bigint {
  return unscaled * 10n ** BigInt(to - scale)
}

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}
