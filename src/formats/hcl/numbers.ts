import {
  align,
  BigNumber,
  countBits,
  divideDigits,
  fullPrecision,
  isTooFar,
  roundDigits,
  toDouble,
  truncate,
} from './big-number.ts'
import { EvaluationError } from './evaluation-error.ts'
import { parseDecimal, printDecimal } from './number-text.ts'

/**
 * A number of Terraform: a JavaScript number where its decimal digits are exactly those of the number, as for `0.1`;
 * else a {@link BigNumber}. Terraform's numbers have {@link fullPrecision} binary digits.
 */
export type HclNumber = number | BigNumber

/** Returns whether a value is a number. */
export function isNumber(value: unknown): value is HclNumber {
  return typeof value === 'number' || value instanceof BigNumber
}

/** Reads a decimal number as Terraform does; undefined for a text that is none. */
export function readNumber(text: string): HclNumber | undefined {
  if (/^-?\d{1,15}$/.test(text)) return Number(text)
  const number = parseDecimal(text)
  return number && simplify(number)
}

/** Prints a number as Terraform does: all its digits, without an exponent. */
export function printNumber(number: HclNumber): string {
  if (number instanceof BigNumber) return printDecimal(number)
  if (Object.is(number, -0)) return '-0'
  return Number.isSafeInteger(number) ? String(number) : printDecimal(toBig(number))
}

/** Returns a number with all its binary digits. */
export function toBig(number: HclNumber): BigNumber {
  if (number instanceof BigNumber) return number
  return Number.isSafeInteger(number)
    ? new BigNumber(BigInt(number), 0)
    : (parseDecimal(String(number)) ?? new BigNumber(0n, 0))
}

/** Makes a number of a JavaScript number's own binary digits, as functions of Go's `math` return them. */
export function fromDouble(value: number): HclNumber {
  if (!Number.isFinite(value)) throw new EvaluationError('The result is not a finite number.')
  if (Number.isSafeInteger(value)) return value
  let exponent = 0
  let digits = value
  while (!Number.isInteger(digits)) {
    digits *= 2
    exponent -= 1
  }
  return new BigNumber(BigInt(digits), exponent, 53)
}

/** Makes a number of an integer. */
export function fromInteger(value: bigint): HclNumber {
  return simplify(roundDigits(value, 0, Math.max(fullPrecision, countBits(value))))
}

/** Returns a negative number, zero or a positive number, as `left` is less than, equal to or greater than `right`. */
export function compareNumbers(left: HclNumber, right: HclNumber): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  const [one, other] = align(toBig(left), toBig(right))
  return one < other ? -1 : Number(one > other)
}

/** Operators that compute a number of two numbers. */
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%'

/** Computes an operator of two numbers, exactly as Terraform does. */
export function calculate(
  operator: ArithmeticOperator,
  left: HclNumber,
  right: HclNumber,
): HclNumber {
  const quick = calculateIntegers(operator, left, right)
  if (quick !== undefined) return quick
  const [one, other] = [toBig(left), toBig(right)]
  const precision = Math.max(one.precision, other.precision)
  const [first, second, exponent] = align(one, other)
  switch (operator) {
    case '+':
      return simplify(roundDigits(first + second, exponent, precision))
    case '-':
      return simplify(roundDigits(first - second, exponent, precision))
    case '*':
      return simplify(
        roundDigits(one.digits * other.digits, one.exponent + other.exponent, precision),
      )
    case '/':
      return simplify(divide(one, other))
    case '%': {
      const times = fromInteger(truncate(divide(one, other)))
      return calculate('-', left, calculate('*', right, times))
    }
  }
}

/** Returns a number with the other sign; that of zero is `-0`, as Terraform prints it. */
export function negate(number: HclNumber): HclNumber {
  return typeof number === 'number' ? -number : calculate('-', 0, number)
}

/** Computes an operator of two JavaScript integers whose result is one too; undefined for others. */
function calculateIntegers(
  operator: ArithmeticOperator,
  left: HclNumber,
  right: HclNumber,
): number | undefined {
  if (!Number.isSafeInteger(left) || !Number.isSafeInteger(right)) return undefined
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  const results = { '+': left + right, '-': left - right, '*': left * right }
  const result = operator === '/' || operator === '%' ? left / right : results[operator]
  if (!Number.isSafeInteger(result)) return undefined
  return operator === '%' ? 0 : result
}

function divide(over: BigNumber, under: BigNumber): BigNumber {
  if (under.digits === 0n) throw new EvaluationError("Can't divide by zero.")
  const precision = Math.max(over.precision, under.precision)
  return divideDigits(over.digits, under.digits, over.exponent - under.exponent, precision)
}

/** Returns the JavaScript number of the same decimal digits where there is one. */
function simplify(number: BigNumber): HclNumber {
  if (isTooFar(number)) throw new EvaluationError('The number is too large or too small.')
  const candidate = toDouble(number)
  const isRounded = Number.isInteger(candidate) && !Number.isSafeInteger(candidate)
  if (isRounded || !Number.isFinite(candidate) || String(candidate).includes('e')) return number
  return compareNumbers(number, candidate) === 0 ? candidate : number
}
