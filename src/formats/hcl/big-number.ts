/** Number of binary digits that Terraform computes with. */
export const fullPrecision = 512

/** Largest distance of the binary point, so that no number takes memory without end. */
const farthestPoint = 8000

/**
 * A number that no JavaScript number stands for, as Terraform has it: `digits` times 2 to the power of `exponent`, with
 * `precision` binary digits.
 */
export class BigNumber {
  readonly digits: bigint
  readonly exponent: number
  readonly precision: number

  constructor(digits: bigint, exponent: number, precision: number = fullPrecision) {
    this.digits = digits
    this.exponent = exponent
    this.precision = precision
  }
}

/** Returns the absolute value of an integer. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** Counts the binary digits of an integer. */
export function countBits(value: bigint): number {
  const text = magnitude(value).toString(16)
  return value === 0n
    ? 0
    : (text.length - 1) * 4 + Number.parseInt(text.charAt(0), 16).toString(2).length
}

/** Returns whether a number is too large or too small to be computed with. */
export function isTooFar({ digits, exponent }: BigNumber): boolean {
  return Math.abs(exponent + countBits(digits)) > farthestPoint
}

/**
 * Rounds a fraction times 2 to the power of `exponent` to a number of binary digits; a number half way between two to the
 * even one.
 */
export function divideDigits(
  over: bigint,
  under: bigint,
  exponent: number,
  precision: number,
): BigNumber {
  const isNegative = over < 0n !== under < 0n
  const [top, bottom] = [magnitude(over), magnitude(under)]
  if (top === 0n) return new BigNumber(0n, 0, precision)
  // One digit more than is kept, and whether anything is left.
  const shift = precision + 2 - (countBits(top) - countBits(bottom))
  const [scaled, divisor] =
    shift < 0 ? [top, bottom << BigInt(-shift)] : [top << BigInt(shift), bottom]
  const quotient = scaled / divisor
  const rest = scaled % divisor
  const surplus = BigInt(countBits(quotient) - precision)
  const half = 1n << (surplus - 1n)
  const cut = quotient & ((half << 1n) - 1n)
  let digits = quotient >> surplus
  const isHalf = cut === half && rest === 0n
  if (cut > half || (cut === half && rest > 0n) || (isHalf && digits % 2n === 1n)) digits += 1n
  return new BigNumber(isNegative ? -digits : digits, exponent - shift + Number(surplus), precision)
}

/** Rounds an integer times 2 to the power of `exponent` to a number of binary digits. */
export function roundDigits(digits: bigint, exponent: number, precision: number): BigNumber {
  return countBits(digits) <= precision
    ? new BigNumber(digits, exponent, precision)
    : divideDigits(digits, 1n, exponent, precision)
}

/** Writes two numbers with the same exponent: returns their digits and that exponent. */
export function align(
  left: BigNumber,
  right: BigNumber,
): readonly [left: bigint, right: bigint, exponent: number] {
  const exponent = Math.min(left.exponent, right.exponent)
  const scale = (number: BigNumber): bigint => number.digits << BigInt(number.exponent - exponent)
  return [scale(left), scale(right), exponent]
}

/** Returns the integer that a number has before its point: `-1.5` -> `-1`. */
export function truncate({ digits, exponent }: BigNumber): bigint {
  if (exponent >= 0) return digits << BigInt(exponent)
  const integer = magnitude(digits) >> BigInt(-exponent)
  return digits < 0n ? -integer : integer
}

/** Returns the JavaScript number nearest to a number. */
export function toDouble({ digits, exponent }: BigNumber): number {
  // More binary digits than a JavaScript number keeps, and few enough for its exponent.
  const surplus = Math.max(0, countBits(digits) - 70)
  const isNegative = digits < 0n
  const kept = Number(magnitude(digits) >> BigInt(surplus)) * 2 ** (exponent + surplus)
  return isNegative ? -kept : kept
}
