import { Cursor } from './cursor.ts'
import { EvaluationError } from './evaluation-error.ts'
import { readNumber } from './numbers.ts'
import { parseTemplate, readForClause } from './parse-template.ts'
import type { BinaryOperator, Expression, TemplatePart } from './syntax.ts'

/** Operators by how strongly they bind, the weakest first. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<=', '>=', '<', '>'],
  ['+', '-'],
  ['*', '/', '%'],
]
/** Words that are values. */
const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const heredocStart = /<<(-?)([\p{L}_][\p{L}\p{Nd}_-]*)\r?\n/uy

/**
 * Parses a text that is a template as a whole: a decoded text of Terraform's JSON shape, or a file of `templatefile`.
 *
 * @throws {HclSyntaxError} for a mistake of syntax
 * @example
 * parseText('a-${var.b}') // [{ kind: 'text', text: 'a-', … }, { kind: 'value', … }]
 */
export function parseText(text: string): TemplatePart[] {
  return parseTemplate(
    new Cursor(text),
    { hasEscapes: false, isFlush: false, end: text.length },
    read,
  )
}

/**
 * Parses a text that is one expression.
 *
 * @throws {HclSyntaxError} for a mistake of syntax
 */
export function parseExpression(text: string): Expression {
  const cursor = new Cursor(text)
  const expression = read(cursor)
  cursor.skipSpace()
  if (!cursor.isAtEnd) cursor.fail('Expected the end of the expression.')
  return expression
}

function read(cursor: Cursor): Expression {
  return cursor.nest(() => {
    const condition = readBinary(cursor, 0)
    if (!cursor.take('?')) return condition
    const yes = read(cursor)
    cursor.expect(':')
    const no = read(cursor)
    return { kind: 'conditional', condition, yes, no, start: condition.start, end: no.end }
  })
}

function readBinary(cursor: Cursor, level: number): Expression {
  const operators = levels[level]
  if (!operators) return readUnary(cursor)
  let left = readBinary(cursor, level + 1)
  for (;;) {
    const operator = operators.find((candidate) => cursor.take(candidate))
    if (!operator) return left
    const right = readBinary(cursor, level + 1)
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end }
  }
}

function readUnary(cursor: Cursor): Expression {
  cursor.skipSpace()
  const start = cursor.index
  const operator = cursor.take('!') ? '!' : cursor.take('-') ? '-' : undefined
  if (!operator) return readSteps(cursor, readTerm(cursor))
  const operand = cursor.nest(() => readUnary(cursor))
  return { kind: 'unary', operator, operand, start, end: operand.end }
}

/** Reads the attributes and indexes that follow an expression: `.name`, `[0]`, `[*]`. */
function readSteps(cursor: Cursor, from: Expression): Expression {
  let target = from
  const { start } = from
  for (;;) {
    // A step may stand on a line of its own, but `...` is no step.
    if (cursor.sees('...')) return target
    const marker = cursor.take('[*]') ? '[*]' : cursor.take('.*') ? '.*' : undefined
    if (marker) {
      const item: Expression = { kind: 'name', name: '*', start: cursor.index, end: cursor.index }
      const each = cursor.nest(() => readSteps(cursor, item))
      return { kind: 'splat', target, each, start, end: each.end }
    }
    if (cursor.take('.')) {
      const name = cursor.takeName()
      const index = name === undefined ? cursor.match(/\d+/y) : undefined
      const end = cursor.index
      if (name !== undefined) target = { kind: 'attribute', target, name, start, end }
      else if (index !== undefined) {
        const key: Expression = {
          kind: 'literal',
          value: Number(index),
          start: end - index.length,
          end,
        }
        target = { kind: 'index', target, key, start, end }
      } else cursor.fail("Expected a name after '.'.")
    } else if (cursor.take('[')) {
      const key = read(cursor)
      cursor.expect(']')
      target = { kind: 'index', target, key, start, end: cursor.index }
    } else return target
  }
}

function readTerm(cursor: Cursor): Expression {
  cursor.skipSpace()
  const start = cursor.index
  if (cursor.take('(')) {
    const inner = read(cursor)
    cursor.expect(')')
    return inner
  }
  if (cursor.take('"')) {
    const parts = parseTemplate(cursor, { hasEscapes: true, isFlush: false }, read)
    cursor.expect('"')
    return { kind: 'template', parts, start, end: cursor.index }
  }
  if (cursor.sees('<<')) return readHeredoc(cursor)
  if (cursor.take('[')) return readList(cursor, start)
  if (cursor.take('{')) return readObject(cursor, start)
  const digits = cursor.match(number)
  if (digits !== undefined) {
    const value = readNumber(digits)
    if (value === undefined) throw new EvaluationError('The number is too large or too small.')
    return { kind: 'literal', value, start, end: cursor.index }
  }
  const name = cursor.takeName() ?? cursor.fail('Expected an expression.', start)
  const literal = literals.get(name)
  if (literal !== undefined) return { kind: 'literal', value: literal, start, end: cursor.index }
  let callee = name
  while (cursor.text.startsWith('::', cursor.index)) {
    cursor.index += 2
    callee += `::${cursor.takeName() ?? ''}`
  }
  // A parenthesis on the next line of an object begins its next key.
  if (cursor.match(/[ \t]*\(/y)) return readCall(cursor, callee, start)
  return { kind: 'name', name, start, end: start + name.length }
}

function readHeredoc(cursor: Cursor): Expression {
  const start = cursor.index
  const [head = '', dash, marker = ''] = execAt(heredocStart, cursor)
  if (head === '') cursor.fail('Expected the name of a heredoc.')
  cursor.index += head.length
  const closing = new RegExp(`^[ \\t]*${marker}[ \\t]*\\r?$`, 'gm')
  closing.lastIndex = cursor.index
  const close =
    closing.exec(cursor.text) ?? cursor.fail(`No end '${marker}' of the heredoc.`, start)
  const form = { hasEscapes: false, isFlush: dash === '-', end: close.index }
  const parts = parseTemplate(cursor, form, read)
  cursor.index = close.index + close[0].trimEnd().length
  return { kind: 'template', parts, start, end: cursor.index }
}

function execAt(pattern: RegExp, cursor: Cursor): readonly string[] {
  pattern.lastIndex = cursor.index
  return pattern.exec(cursor.text) ?? []
}

function readCall(cursor: Cursor, name: string, start: number): Expression {
  const args: Expression[] = []
  let isExpanded = false
  while (!cursor.take(')')) {
    args.push(read(cursor))
    isExpanded = cursor.take('...')
    if (!cursor.take(',') && !cursor.sees(')')) cursor.fail("Expected ',' or ')'.")
  }
  return { kind: 'call', name, args, isExpanded, start, end: cursor.index }
}

function readList(cursor: Cursor, start: number): Expression {
  if (cursor.takeWord('for')) return readFor(cursor, start, ']')
  const items: Expression[] = []
  while (!cursor.take(']')) {
    items.push(read(cursor))
    if (!cursor.take(',') && !cursor.sees(']')) cursor.fail("Expected ',' or ']'.")
  }
  return { kind: 'list', items, start, end: cursor.index }
}

function readObject(cursor: Cursor, start: number): Expression {
  if (cursor.takeWord('for')) return readFor(cursor, start, '}')
  const members: (readonly [Expression, Expression])[] = []
  while (!cursor.take('}')) {
    cursor.skipSpace()
    const isBracketed = cursor.sees('(')
    const key = read(cursor)
    // A bare name is the key itself; in parentheses it is an expression.
    const { kind, start: from, end } = key
    const name: Expression =
      kind === 'name' && !isBracketed ? { kind: 'literal', value: key.name, start: from, end } : key
    if (!cursor.take('=') && !cursor.take(':')) cursor.fail("Expected '='.")
    members.push([name, read(cursor)])
    cursor.take(',')
  }
  return { kind: 'object', members, start, end: cursor.index }
}

function readFor(cursor: Cursor, start: number, closing: ']' | '}'): Expression {
  const clause = readForClause(cursor, read)
  cursor.expect(':')
  const first = read(cursor)
  const second = cursor.take('=>') ? read(cursor) : undefined
  if ((second === undefined) !== (closing === ']')) cursor.fail("Expected '=>' in an object only.")
  const isGrouped = cursor.take('...')
  const condition = cursor.takeWord('if') ? read(cursor) : undefined
  cursor.expect(closing)
  return {
    kind: 'for',
    ...clause,
    ...(second && { key: first }),
    value: second ?? first,
    ...(condition && { condition }),
    isGrouped,
    start,
    end: cursor.index,
  }
}
