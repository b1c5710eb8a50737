import { roundDecimal, toScientific } from './big-decimal.ts'
import { doubleText } from './double-text.ts'
import type { FormatSpecifier } from './format-specifier.ts'
import { type AnyNumber, bitsOf, toBigInt, toDouble, typeOf } from './number.ts'
import { toText } from './to-text.ts'

/** Formats a number by the conversions `d`, `o`, `x`, `e`, `f` and `g`; undefined for a number they do not fit. */
export function formatNumber(number: AnyNumber, specifier: FormatSpecifier): string | undefined {
  const { flags, width, kind } = specifier
  const whole = toBigInt(number)
  if ('dox'.includes(kind) !== (whole !== undefined)) return undefined
  const text = whole === undefined ? toReal(number, specifier) : toWhole(number, whole, kind)
  const isNegative = text.startsWith('-')
  const end = isNegative && flags.includes('(') ? ')' : ''
  const mark = flags.includes('#') ? (kind === 'x' ? '0x' : '0') : ''
  const sign = end ? '(' : isNegative ? '-' : (/[+ ]/.exec(flags)?.[0] ?? '')
  const digits = text.slice(isNegative ? 1 : 0)
  const grouped = flags.includes(',') ? groupThousands(digits) : digits
  const length = flags.includes('0') ? width - sign.length - mark.length - end.length : 0
  return sign + mark + grouped.padStart(length, '0') + end
}

function toWhole(number: AnyNumber, whole: bigint, kind: string): string {
  if (kind === 'd') return String(whole)
  const bits = bitsOf(typeOf(number))
  // Shows a negative number by its bits, but for a BigInteger, which has no end of them.
  return (bits > 64 ? whole : BigInt.asUintN(bits, whole)).toString(kind === 'x' ? 16 : 8)
}

function toReal(number: AnyNumber, { kind, precision = 6 }: FormatSpecifier): string {
  const isDecimal = typeOf(number) === 'BigDecimal'
  const text = isDecimal ? toText(number) : doubleText(toDouble(number))
  if (kind === 'f') return roundDecimal(text, precision)
  if (kind === 'e') return toScientific(text, precision)
  const digits = Math.max(precision, 1)
  const scientific = toScientific(text, digits - 1)
  const exponent = Number(scientific.split('e')[1])
  const isPlain = exponent >= -4 && exponent < digits
  return isPlain ? roundDecimal(text, digits - 1 - exponent) : scientific
}

/** Puts commas between the thousands of a number. */
function groupThousands(digits: string): string {
  const [whole = '', ...fraction] = digits.split('.')
  const first = whole.length % 3 || 3
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/.{3}/g) ?? [])]
  return [groups.join(), ...fraction].join('.')
}
