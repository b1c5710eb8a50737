import { JavaNumber, type Value } from '../java/value.ts'
import { readWhole } from '../json/read-number.ts'

/**
 * Reads the text of a number as Jackson does: a whole number exactly, one with a point or an exponent as a Double.
 *
 * @example
 * readNumber('1')   // an Integer
 * readNumber('1.0') // a Double
 */
export function readNumber(text: string): Value {
  return /^-?\d+$/.test(text) ? readWhole(text) : new JavaNumber('Double', Number(text))
}
