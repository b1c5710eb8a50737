/** A `java.math.BigDecimal`: an integer, and how many of its digits stand behind the point. */
export interface BigDecimal {
  readonly unscaled: bigint
  readonly scale: number
}

/**
 * Reads a decimal's text, an integer, or exactly the number a Double holds.
 *
 * @throws {Error} for a Double that is no number.
 * @example
 * toBigDecimal('1.10') // { unscaled: 110n, scale: 2 }
 */
export function toBigDecimal(value: string | bigint | number): BigDecimal {
  if (typeof value !== 'number') {
    const [digits = '', exponent = '0'] = String(value).toLowerCase().split('e')
    const [whole = '', fraction = ''] = digits.split('.')
    return { unscaled: BigInt(whole + fraction), scale: fraction.length - Number(exponent) }
  }
  if (!Number.isFinite(value)) throw new Error('java.lang.NumberFormatException: Infinite or NaN')
  // Each halving of the unit is one more decimal digit: 2⁻ⁿ = 5ⁿ · 10⁻ⁿ.
  let scale = 0
  let whole = value
  for (; !Number.isInteger(whole); whole *= 2) scale += 1
  return { unscaled: BigInt(whole) * 5n ** BigInt(scale), scale }
}

/** How `BigDecimal.toString` prints: plain unless the exponent is far from the digits. */
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

/** A decimal's text with so many places, halves away from zero: what `%.2f` prints. */
export function roundDecimal(text: string, places: number): string {
  if (!/\d/.test(text)) return text
  const { unscaled, scale } = toBigDecimal(text.replace('-', ''))
  const half = scale > places ? 5n * 10n ** BigInt(scale - places - 1) : 0n
  const digits = String(rescale({ unscaled: unscaled + half, scale }, places))
  return (text.startsWith('-') ? '-' : '') + plainText(digits, places)
}

/** Below 0, 0 or above 0. */
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

/** To as many places as the left side has, halves towards zero. */
export function divideBigDecimals(left: BigDecimal, right: BigDecimal): BigDecimal {
  const dividend = rescale({ ...left, scale: 0 }, Math.max(0, right.scale))
  const divisor = rescale({ ...right, scale: 0 }, Math.max(0, -right.scale))
  const quotient = dividend / divisor
  const rest = 2n * (dividend % divisor)
  const isMoreThanHalf = (rest < 0n ? -rest : rest) > (divisor < 0n ? -divisor : divisor)
  const away = dividend < 0n === divisor < 0n ? 1n : -1n
  return { unscaled: isMoreThanHalf ? quotient + away : quotient, scale: left.scale }
}

/** The integer for another scale; digits beyond it are cut. */
function rescale({ unscaled, scale }: BigDecimal, to: number): bigint {
  const shift = 10n ** BigInt(Math.abs(to - scale))
  return to < scale ? unscaled / shift : unscaled * shift
}
