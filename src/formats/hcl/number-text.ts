import { type BigNumber, divideDigits, fullPrecision, magnitude } from './big-number.ts'

/** Longest number that is read, and largest power of ten. */
const longestText = 2000

const decimal = /^([+-]?)(?=\.?\d)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/

/** A number in decimal digits: `digits` with a point before the digit at `point`. */
interface Decimal {
  readonly isNegative: boolean
  readonly digits: string
  readonly point: number
}

/** Reads a decimal number as Terraform does; undefined for a text that is none. */
export function parseDecimal(text: string): BigNumber | undefined {
  const [, sign, whole = '', fraction = '', power = '0'] = decimal.exec(text) ?? []
  if (sign === undefined || text.length > longestText) return undefined
  const exponent = Number(power) - fraction.length
  if (Math.abs(exponent) > longestText) return undefined
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n)
  return exponent < 0
    ? divideDigits(digits, 10n ** BigInt(-exponent), 0, fullPrecision)
    : divideDigits(digits * 10n ** BigInt(exponent), 1n, 0, fullPrecision)
}

/** Prints a number with as few digits as tell it from its neighbours, and without an exponent: `0.0000001`. */
export function printDecimal(number: BigNumber): string {
  return place(shorten(number))
}

/** Prints a number with `count` digits after the point; rounds half to even. */
export function printFixed(number: BigNumber, count: number): string {
  const exact = expand(number.digits, number.exponent)
  return place(roundAt(exact, exact.point + count), count)
}

/** Prints a number with one digit before the point and an exponent: `1.5e+00`. Without `count`, with as few as needed. */
export function printScientific(number: BigNumber, count?: number): string {
  const found =
    count === undefined
      ? shorten(number)
      : roundAt(expand(number.digits, number.exponent), count + 1)
  const { isNegative, digits, point } = found
  const exponent = digits === '' ? 0 : point - 1
  const [first = '0', ...rest] = digits.padEnd((count ?? 0) + 1, '0')
  const fraction = rest.length > 0 ? `.${rest.join('')}` : ''
  const power = String(Math.abs(exponent)).padStart(2, '0')
  return `${isNegative ? '-' : ''}${first}${fraction}e${exponent < 0 ? '-' : '+'}${power}`
}

/** Prints a number as Go's `%g` does: with an exponent when that is shorter. */
export function printGeneral(number: BigNumber, count?: number): string {
  const wanted = count === 0 ? 1 : count
  const exact = expand(number.digits, number.exponent)
  const { digits, point } = wanted === undefined ? shorten(number) : roundAt(exact, wanted)
  const limit =
    wanted === undefined
      ? 6
      : wanted > digits.length && digits.length >= point
        ? digits.length
        : wanted
  const isLong = digits !== '' && (point - 1 < -4 || point - 1 >= limit)
  if (isLong) return printScientific(number, wanted === undefined ? undefined : digits.length - 1)
  return place({ isNegative: exact.isNegative, digits, point })
}

/** Writes a number in decimal digits, of which it has finitely many. */
function expand(value: bigint, exponent: number): Decimal {
  // A power of 2 below the point is one of 5 with the point moved.
  const scaled =
    exponent < 0 ? magnitude(value) * 5n ** BigInt(-exponent) : magnitude(value) << BigInt(exponent)
  const text = scaled === 0n ? '' : String(scaled)
  const point = text.length + Math.min(exponent, 0)
  return { isNegative: value < 0n, digits: text.replace(/0+$/, ''), point: text === '' ? 0 : point }
}

/** Finds the fewest digits that stand for a number and for none of its neighbours. */
function shorten({ digits, exponent, precision }: BigNumber): Decimal {
  const size = digits === 0n ? 0 : magnitude(digits).toString(2).length
  const shift = precision + 1 - size
  const double = magnitude(digits) << BigInt(shift)
  const exact = expand(digits, exponent)
  if (size === 0) return exact
  const lower = expand(double - 1n, exponent - shift)
  const upper = expand(double + 1n, exponent - shift)
  // A bound rounds to the number itself when the last binary digit is even.
  const isInclusive = (double & 2n) === 0n
  // As in Go: digit by digit, until one less or one more is within the bounds.
  for (const [index, digit] of [...exact.digits].entries()) {
    const low = lower.digits[index] ?? '0'
    const high = upper.digits[index] ?? '0'
    const canCut = low !== digit || (isInclusive && index + 1 === lower.digits.length)
    const canRaise =
      digit !== high &&
      (isInclusive || Number(digit) + 1 < Number(high) || index + 1 < upper.digits.length)
    if (canCut && canRaise) return roundAt(exact, index + 1)
    if (canCut) return cut(exact, index + 1)
    if (canRaise) return raise(exact, index + 1)
  }
  return exact
}

function roundAt(number: Decimal, count: number): Decimal {
  const { digits } = number
  if (count >= digits.length) return number
  if (count < 0) return cut(number, 0)
  const next = digits.slice(count)
  const isOdd = count > 0 && Number(digits[count - 1]) % 2 === 1
  const isUp = next > '5' || (next === '5' && isOdd)
  return isUp ? raise(number, count) : cut(number, count)
}

function cut(number: Decimal, count: number): Decimal {
  const digits = number.digits.slice(0, count).replace(/0+$/, '')
  return { ...number, digits, point: digits === '' ? 0 : number.point }
}

function raise({ isNegative, digits, point }: Decimal, count: number): Decimal {
  const raised = String(BigInt(digits.slice(0, count) || '0') + 1n).padStart(count, '0')
  const carry = raised.length - count
  return { isNegative, digits: raised.replace(/0+$/, ''), point: point + carry }
}

/** Writes digits with their point; with `count` digits after it. */
function place({ isNegative, digits, point }: Decimal, count?: number): string {
  const whole = digits.slice(0, Math.max(point, 0)).padEnd(point, '0') || '0'
  const rest = `${'0'.repeat(Math.max(-point, 0))}${digits.slice(Math.max(point, 0))}`
  const fraction = count === undefined ? rest : rest.padEnd(count, '0').slice(0, count)
  return `${isNegative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
