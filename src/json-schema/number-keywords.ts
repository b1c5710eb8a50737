import { isNumber, toDouble } from '../java/number.ts'
import { toText } from '../java/to-text.ts'
import { check } from './check.ts'
import { compareDecimals, isMultiple } from './decimal.ts'
import type { Keyword, Keywords } from './keyword.ts'

/** The keywords for numbers. */
export const numberKeywords: Keywords = {
  maximum: bound('maximum', 'exclusiveMaximum', 1, ['greater', 'lower']),
  minimum: bound('minimum', 'exclusiveMinimum', -1, ['lower', 'greater']),
  multipleOf: (divisor) => {
    if (!isNumber(divisor) || toDouble(divisor) <= 0) return []
    return [
      check(
        isNumber,
        (number) => isMultiple(number, divisor),
        (number) => `remainder of division is not zero (${toText(number)} / ${toText(divisor)})`,
      ),
    ]
  },
}

/**
 * Creates the keyword of a bound: `maximum` or `minimum`.
 *
 * @param exclusive the keyword whose `true` forbids the bound itself
 * @param beyond 1 when numbers above the bound fail, -1 when numbers below it fail
 * @param words what a number beyond the bound is, and what it should be: `greater` and `lower` for `maximum`
 */
function bound(
  name: string,
  exclusive: string,
  beyond: 1 | -1,
  [isBeyond, isWithin]: readonly [string, string],
): Keyword {
  return (limit, schema) => {
    if (!isNumber(limit)) return []
    const isExclusive = schema.get(exclusive) === true
    return [
      check(
        isNumber,
        (number) => {
          const order = compareDecimals(number, limit) * beyond
          return order < 0 || (order === 0 && !isExclusive)
        },
        (number) =>
          compareDecimals(number, limit) === 0
            ? `numeric instance is not strictly ${isWithin} than the required ${name} ${toText(limit)}`
            : `numeric instance is ${isBeyond} than the required ${name} (${name}: ${toText(limit)}, found: ${toText(number)})`,
      ),
    ]
  }
}
