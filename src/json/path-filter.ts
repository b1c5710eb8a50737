import { type BigDecimal, compareBigDecimals } from '../java/big-decimal.ts'
import { compareTexts } from '../java/compare-texts.ts'
import { compileWholeMatch } from '../java/compile-pattern.ts'
import { type AnyNumber, isNumber } from '../java/number.ts'
import { stripText } from '../java/strip-text.ts'
import { toText } from '../java/to-text.ts'
import type { Value } from '../java/value.ts'
import { type JsonPath, JsonPathError } from './path.ts'
import type { PathFilter } from './path-steps.ts'
import { readDecimal } from './read-number.ts'

/** Compiles a path inside a filter; passed as a parameter, because `compile-json-path.ts` imports this file. */
type CompilePath = (source: string) => JsonPath
/** The value of one side of a comparison, or the pattern beside `=~`. Unquoted `5` or `true` is text. */
type Operand = Value | RegExp
/** Finds the operand of a side for an item; undefined when the side is a path that the item does not have. */
type Side = (item: Value, root: Value) => Operand | undefined
/** Whether a comparison holds between its left and its right side. */
type Comparison = (left: Operand, right: Operand) => boolean

/** The comparisons by operator, in the order in which json-path looks for the operators in a filter. */
const comparisons: readonly (readonly [operator: string, holds: Comparison])[] = [
  ['==', (left, right) => compare(left, right) === 0],
  ['>=', inOrder((order) => order >= 0)],
  ['<=', inOrder((order) => order <= 0)],
  ['!=', (left, right) => Math.abs(compare(left, right)) > 0],
  ['<', inOrder((order) => order < 0)],
  ['>', inOrder((order) => order > 0)],
  ['=~', matches],
]

/**
 * Parses the filter between `[?` and `]` as json-path 2.0.0 does: `&&` binds before `||`, parentheses do not group, and
 * operators count even inside quotes.
 *
 * @example
 * parseFilter("(@.price < 10 && @.type == 'dog')", compileJsonPath)
 * @throws {JsonPathError} when json-path 2.0.0 refuses the filter.
 */
export function parseFilter(source: string, compilePath: CompilePath): PathFilter {
  // Removes quoted text, but keeps the quote of a quotation without an end, for which the filter is refused.
  const unquoted = source.replace(/'(?:\\.|[^'\\])*('?)/gs, (_quoted, end) => (end ? '' : "'"))
  const isBalanced = unquoted.split('(').length === unquoted.split(')').length
  const [, expression] = /^\s*\((.*)\)\s*$/s.exec(source) ?? []
  if (expression === undefined || !isBalanced || unquoted.includes("'")) {
    throw new JsonPathError(`Invalid filter: [?${source}]`)
  }
  const parse = (criterion: string): PathFilter => parseCriterion(criterion, compilePath)
  // Evaluates from right to left as json-path does, because a criterion that throws counts only when it is reached.
  const alternatives = expression
    .split('||')
    .reverse()
    .map((alternative) => alternative.split('&&').reverse().map(parse))
  return (item, root) => alternatives.some((all) => all.every((accepts) => accepts(item, root)))
}

/** Parses one comparison or test of existence, from whose ends json-path strips brackets and spaces. */
function parseCriterion(source: string, compilePath: CompilePath): PathFilter {
  const text = stripText(
    source.trim(),
    (char) => '[?( '.includes(char),
    (char) => ') '.includes(char),
  )
  const isNegated = text.startsWith('!@')
  const criterion = isNegated ? text.slice(1) : text
  const comparison = comparisons.find(([operator]) => criterion.includes(operator))
  if (!comparison) return parseExistence(criterion, !isNegated, compilePath)
  const [operator, holds] = comparison
  const at = criterion.indexOf(operator)
  const readLeft = parseSide(criterion.slice(0, at).trim(), compilePath)
  const readRight = parseSide(criterion.slice(at + operator.length).trim(), compilePath)
  return (item, root) => {
    const left = readLeft(item, root)
    if (left === undefined) return false
    const right = readRight(item, root)
    return right !== undefined && holds(left, right)
  }
}

/** Parses `@.name` and `!@.name`, which ask whether a member exists; json-path looks for `$.name` in the item, too. */
function parseExistence(text: string, isWanted: boolean, compilePath: CompilePath): PathFilter {
  const path = parsePath(text, compilePath)
  if (!path) throw new JsonPathError(`Expected a path or a comparison in a filter, got ${text}`)
  return (item, root) => {
    const found = path.read(item, root)
    return (found !== undefined && found !== null) === isWanted
  }
}

function parseSide(text: string, compilePath: CompilePath): Side {
  const path = parsePath(text, compilePath)
  if (path) return (item, root) => path.read(path.isRootPath ? root : item, root)
  if (text.startsWith('!@')) throw new JsonPathError(`A ! cannot stand in a comparison: ${text}`)
  const literal = parseLiteral(text)
  return () => literal
}

/** Parses a side of a comparison that is not a path: `/a regular expression/`, `'text'` or text without quotes. */
function parseLiteral(text: string): string | RegExp {
  const [, pattern, flag] = /^\/(.*)\/(i?)$/s.exec(text) ?? []
  if (pattern !== undefined) return compileWholeMatch(flag ? `(?i)${pattern}` : pattern)
  const [, quoted = text] = /^'(.*)'$/s.exec(text) ?? []
  return quoted
}

/**
 * Compiles a path that stands in a filter; undefined for text that begins with neither `$` nor `@`, and so is no path.
 */
function parsePath(text: string, compilePath: CompilePath): JsonPath | undefined {
  if (!/^[$@]/.test(text)) return undefined
  const path = compilePath(text)
  if (!path.isDefinite) {
    throw new JsonPathError(`A path in a filter must find no more than one value: ${text}`)
  }
  return path
}

/** Makes a comparison by order, which never holds between null and another value. */
function inOrder(accepts: (order: number) => boolean): Comparison {
  return (left, right) => (left === null) === (right === null) && accepts(compare(left, right))
}

/**
 * Compares two operands by the type of the left one, to which text on the right is converted. Returns a negative
 * number, 0 or a positive number when `left` is below, equal to or above `right`, and NaN when the two cannot be
 * compared.
 */
function compare(left: Operand, right: Operand): number {
  if (left === right) return 0
  // json-path orders null below every other value.
  if (isNull(left) || isNull(right)) return Number(isNull(right)) - Number(isNull(left))
  const isText = typeof right === 'string'
  if (isNumeric(left) && (isText || isNumeric(right))) {
    return compareBigDecimals(toDecimal(left), toDecimal(right))
  }
  if (typeof left === 'boolean' && (isText || typeof right === 'boolean')) {
    return Number(left) - Number(String(right).toLowerCase() === 'true')
  }
  if (typeof left === 'string' && isText) return compareTexts(left, right.replaceAll("\\'", "'"))
  return Number.NaN
}

/** Returns whether the pattern beside `=~` matches the other operand, whichever of the two stands left. */
function matches(left: Operand, right: Operand): boolean {
  const [pattern, target] = left instanceof RegExp ? [left, right] : [right, left]
  if (!(pattern instanceof RegExp)) {
    throw new JsonPathError('Expected a /regular expression/ beside =~')
  }
  return target !== null && !(target instanceof RegExp) && toText(target).search(pattern) === 0
}

/** Returns whether an operand is null, or the text `null`, with or without quotes. */
function isNull(operand: Operand): boolean {
  return operand === null || operand === 'null'
}

function isNumeric(operand: Operand): operand is AnyNumber {
  return !(operand instanceof RegExp) && isNumber(operand)
}

function toDecimal(operand: string | AnyNumber): BigDecimal {
  const text = toText(operand)
  const decimal = readDecimal(text)
  if (!decimal) throw new JsonPathError(`Expected a number to compare with, got '${text}'`)
  return decimal
}
