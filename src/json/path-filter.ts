import { type BigDecimal, compareBigDecimals } from '../java/big-decimal.ts'
import { type AnyNumber, isNumber } from '../java/number.ts'
import { compileWholeMatch } from '../java/regex.ts'
import { toText } from '../java/to-text.ts'
import type { Value } from '../java/value.ts'
import { type JsonPath, JsonPathError } from './path.ts'
import type { PathFilter } from './path-steps.ts'
import { readDecimal } from './read-number.ts'
import { stripText } from './strip-text.ts'

type CompilePath = (source: string) => JsonPath
/** What a side of a comparison stands for; bare text is never read as a number or true. */
type Operand = Value | RegExp
/** Finds a side's value for an item; undefined when its path is not there. */
type Side = (item: Value, root: Value) => Operand | undefined
type Comparison = (expected: Operand, actual: Operand) => boolean

// In the order in which json-path looks for them in the text.
const operators: readonly (readonly [sign: string, compares: Comparison])[] = [
  ['==', (expected, actual) => compare(expected, actual) === 0],
  ['>=', inOrder((order) => order <= 0)],
  ['<=', inOrder((order) => order >= 0)],
  ['!=', (expected, actual) => Math.abs(compare(expected, actual)) > 0],
  ['<', inOrder((order) => order > 0)],
  ['>', inOrder((order) => order < 0)],
  ['=~', matches],
]

/**
 * Parses what stands between `[?` and `]` as json-path 2.0.0 does: `&&` before `||`, parentheses do not group, quotes
 * do not protect operators.
 *
 * @example
 * parseFilter("(@.price < 10 && @.type == 'dog')", compileJsonPath)
 * @throws JsonPathError
 */
export function parseFilter(source: string, compilePath: CompilePath): PathFilter {
  const unquoted = source.replace(/'(?:\\.|[^'\\])*('?)/gs, (_quoted, end) => (end ? '' : "'"))
  const isBalanced = unquoted.split('(').length === unquoted.split(')').length
  const [, expression] = /^\s*\((.*)\)\s*$/s.exec(source) ?? []
  if (expression === undefined || !isBalanced || unquoted.includes("'")) {
    throw new JsonPathError(`Not a filter: [?${source}]`)
  }
  const parse = (criterion: string): PathFilter => parseCriterion(criterion, compilePath)
  // json-path evaluates from right to left, which shows when a comparison fails.
  const alternatives = expression
    .split('||')
    .reverse()
    .map((alternative) => alternative.split('&&').reverse().map(parse))
  return (item, root) => alternatives.some((all) => all.every((accepts) => accepts(item, root)))
}

function parseCriterion(source: string, compilePath: CompilePath): PathFilter {
  const text = stripText(
    source.trim(),
    (char) => '[?( '.includes(char),
    (char) => ') '.includes(char),
  )
  const criterion = text.replace(/^!(?=@)/, '')
  const operator = operators.find(([sign]) => criterion.includes(sign))
  if (!operator) return parseExistence(criterion, criterion === text, compilePath)
  const [sign, compares] = operator
  const at = criterion.indexOf(sign)
  const left = parseSide(criterion.slice(0, at).trim(), compilePath)
  const right = parseSide(criterion.slice(at + sign.length).trim(), compilePath)
  return (item, root) => {
    const actual = left(item, root)
    if (actual === undefined) return false
    const expected = right(item, root)
    return expected !== undefined && compares(expected, actual)
  }
}

/** `@.name` and `!@.name`; json-path looks for `$.name` in the item, too. */
function parseExistence(text: string, isWanted: boolean, compilePath: CompilePath): PathFilter {
  const path = parsePath(text, compilePath)
  if (!path) throw new JsonPathError(`A filter without an operator: ${text}`)
  return (item, root) => {
    const found = path.read(item, root)
    return (found !== undefined && found !== null) === isWanted
  }
}

function parseSide(text: string, compilePath: CompilePath): Side {
  const path = parsePath(text, compilePath)
  if (path) return (item, root) => path.read(path.isRootPath ? root : item, root)
  if (text.startsWith('!@')) throw new JsonPathError(`! only asks whether a path is there: ${text}`)
  const [, quoted] = /^'(.*)'$/s.exec(text) ?? []
  const [, pattern, flag] = /^\/(.*)\/(i?)$/s.exec(text) ?? []
  const operand =
    pattern === undefined ? (quoted ?? text) : compileWholeMatch(flag ? `(?i)${pattern}` : pattern)
  return () => operand
}

function parsePath(text: string, compilePath: CompilePath): JsonPath | undefined {
  if (!/^[$@]/.test(text)) return undefined
  const path = compilePath(text)
  if (!path.isDefinite) throw new JsonPathError(`A path in a filter has to find one value: ${text}`)
  return path
}

function inOrder(accepts: (order: number) => boolean): Comparison {
  return (expected, actual) =>
    (expected === null) === (actual === null) && accepts(compare(expected, actual))
}

/** How `expected` stands to `actual`: negative, zero or positive; NaN when they cannot be compared. */
function compare(expected: Operand, actual: Operand): number {
  if (expected === actual) return 0
  const isNull = isNullish(actual)
  if (isNull || isNullish(expected)) return isNull ? 1 - Number(isNullish(expected)) : -1
  const isText = typeof expected === 'string'
  if (isNumeric(actual) && (isText || isNumeric(expected))) {
    return compareBigDecimals(toDecimal(expected), toDecimal(actual))
  }
  if (typeof actual === 'boolean' && (isText || typeof expected === 'boolean')) {
    return Number(String(expected).toLowerCase() === 'true') - Number(actual)
  }
  return isText && typeof actual === 'string'
    ? compareTexts(expected.replaceAll("\\'", "'"), actual)
    : Number.NaN
}

function matches(expected: Operand, actual: Operand): boolean {
  const [pattern, target] = actual instanceof RegExp ? [actual, expected] : [expected, actual]
  if (!(pattern instanceof RegExp)) throw new JsonPathError('=~ needs a /regular expression/')
  return target !== null && !(target instanceof RegExp) && toText(target).search(pattern) === 0
}

function isNullish(operand: Operand): boolean {
  return operand === null || operand === 'null'
}

function isNumeric(operand: Operand): operand is AnyNumber {
  return !(operand instanceof RegExp) && isNumber(operand)
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : Number(left > right)
}

function toDecimal(operand: string | AnyNumber): BigDecimal {
  const text = toText(operand)
  const decimal = readDecimal(text)
  if (!decimal) throw new JsonPathError(`A filter compares a number with ${text}`)
  return decimal
}
