import { truncate } from './big-number.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { FunctionTable, HclFunction } from './function-table.ts'
import {
  calculate,
  compareNumbers,
  fromDouble,
  fromInteger,
  type HclNumber,
  printNumber,
  toBig,
} from './numbers.ts'
import { itemsOf, toInteger, toNumber, toText, type Value } from './value.ts'

/** Makes a function from numbers to a number. */
/* @__NO_SIDE_EFFECTS__ */
function ofNumbers(
  compute: (first: HclNumber, ...others: readonly HclNumber[]) => HclNumber,
): HclFunction {
  return {
    takesUnknown: 'none',
    call: (args, { make }) => {
      const [first, ...others] = args.map(toNumber)
      if (first === undefined) throw new EvaluationError('Expected a number.')
      return make(compute(first, ...others))
    },
  }
}

/** Makes a function that Go computes with the binary digits of a JavaScript number. */
/* @__NO_SIDE_EFFECTS__ */
function ofDoubles(compute: (one: number, other: number) => number): HclFunction {
  return ofNumbers((one, other = 0) => {
    return fromDouble(compute(Number(printNumber(one)), Number(printNumber(other))))
  })
}

/** Returns the largest integer that is not greater than a number. */
function floor(number: HclNumber): HclNumber {
  const integer = fromInteger(truncate(toBig(number)))
  return compareNumbers(integer, number) > 0 ? calculate('-', integer, 1) : integer
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Reads an integer in a base up to 62, whose letters differ in case only past base 36. */
function parseInteger(text: string, base: number): HclNumber {
  if (base < 2 || base > digits.length) {
    throw new EvaluationError('base must be a whole number between 2 and 62 inclusive')
  }
  const [, sign = '', image = ''] = /^([+-]?)([\da-zA-Z]+)$/.exec(text) ?? []
  let value = 0n
  for (const digit of base > 36 ? image : image.toLowerCase()) {
    const index = digits.indexOf(digit)
    if (index >= base) value = -1n
    if (value >= 0n) value = value * BigInt(base) + BigInt(index)
  }
  if (image === '' || value < 0n) {
    throw new EvaluationError(`cannot parse ${JSON.stringify(text)} as a base ${base} integer`)
  }
  return fromInteger(sign === '-' ? -value : value)
}

/** Longest list that `range` makes. */
const longestRange = 10_000

/** Lists the numbers from `start` on that do not reach `limit`. */
function listRange(start: HclNumber, limit: HclNumber, step: HclNumber): HclNumber[] {
  const direction = Math.sign(compareNumbers(step, 0))
  if (direction === 0) throw new EvaluationError('The range is too long.')
  const isBefore = (number: HclNumber): boolean => compareNumbers(limit, number) * direction > 0
  if (!isBefore(start) && compareNumbers(start, limit) !== 0) {
    const [order, sign] = direction > 0 ? ['greater', 'positive'] : ['less', 'negative']
    throw new EvaluationError(`end must be ${order} than start when step is ${sign}`)
  }
  const numbers: HclNumber[] = []
  for (let number = start; isBefore(number); number = calculate('+', number, step)) {
    if (numbers.length === longestRange) throw new EvaluationError('The range is too long.')
    numbers.push(number)
  }
  return numbers
}

/** Functions of numbers. */
export const numberFunctions: FunctionTable = {
  sum: {
    takesUnknown: 'none',
    call: ([list], { make }) => {
      const numbers = list ? itemsOf(list).map(toNumber) : []
      if (numbers.length === 0) throw new EvaluationError('cannot sum an empty list')
      return make(numbers.reduce((total, number) => calculate('+', total, number), 0))
    },
  },
  range: {
    takesUnknown: 'none',
    call: (args, { make }) => {
      const [first = 0, second, step] = args.map(toNumber)
      const [start, limit] = second === undefined ? [0, first] : [first, second]
      const isDown = compareNumbers(limit, start) < 0
      return make(listRange(start, limit, step ?? (isDown ? -1 : 1)).map(make))
    },
  },
  min: ofNumbers((...numbers) =>
    numbers.reduce((least, one) => (compareNumbers(one, least) < 0 ? one : least)),
  ),
  max: ofNumbers((...numbers) =>
    numbers.reduce((most, one) => (compareNumbers(one, most) > 0 ? one : most)),
  ),
  abs: ofNumbers((number) => (compareNumbers(number, 0) < 0 ? calculate('-', 0, number) : number)),
  floor: ofNumbers(floor),
  ceil: ofNumbers((number) => calculate('-', 0, floor(calculate('-', 0, number)))),
  signum: ofNumbers((number) => Math.sign(compareNumbers(number, 0))),
  pow: ofDoubles((base, power) => base ** power),
  log: ofDoubles((number, base) => Math.log(number) / Math.log(base)),
  parseint: {
    takesUnknown: 'none',
    call: ([text, base], { make }) => {
      if (typeof text?.value !== 'string' || !base) {
        throw new EvaluationError('Expected a text and a base.')
      }
      return make(parseInteger(text.value, toInteger(base)))
    },
  },
  tonumber: {
    takesUnknown: 'none',
    call: ([value], { make }) => {
      if (!value || value.value === null) return make(null)
      try {
        return make(toNumber(value))
      } catch (error) {
        throw error instanceof EvaluationError ? notNumber(value) : error
      }
    },
  },
}

function notNumber(value: Value): EvaluationError {
  const text = JSON.stringify(typeof value.value === 'boolean' ? 'bool' : toText(value))
  return new EvaluationError(
    `cannot convert ${text} to number; given string must be a decimal representation of a number`,
  )
}
