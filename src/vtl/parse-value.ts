import type { Expression, Literal, MapLiteral, Method, Reference, ReferenceStep } from './ast.ts'
import { toInteger } from './java-number.ts'
import { parseString } from './parse-string.ts'
import type { Token, TokenKind } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'
import { unclosedReference, unexpectedValue } from './unexpected-token.ts'
import { JavaNumber } from './value.ts'

const valueStarts = new Set<TokenKind>([
  'identifier',
  'ref{',
  'string',
  'integer',
  'float',
  'true',
  'false',
  '[',
  '{',
])

/** Whether a token starts a value. */
export function startsValue(token: Token): boolean {
  return valueStarts.has(token.kind)
}

/** A value with the whitespace around it: a method's argument, an element of a list. */
export function parseParameter(cursor: TokenCursor): Expression {
  cursor.skipWhitespace()
  const value = parseValue(cursor)
  cursor.skipWhitespace()
  return value
}

/** A literal or a reference: what stands for one value. */
export function parseValue(cursor: TokenCursor): Expression {
  const token = cursor.peek()
  const { kind, image } = token
  if (kind === 'identifier' || kind === 'ref{') return parseReference(cursor)
  if (!startsValue(token)) throw unexpectedValue(cursor)
  cursor.next()
  switch (kind) {
    case 'string':
      return parseString(cursor, token)
    case 'integer':
    case 'float':
      return { type: 'Literal', value: parseNumber(cursor, token), spelling: image }
    case '[':
      return parseList(cursor, token)
    case '{':
      return parseMap(cursor)
    default:
      return { type: 'Literal', value: kind === 'true', spelling: image }
  }
}

function parseNumber(cursor: TokenCursor, token: Token): number | JavaNumber {
  if (token.image.startsWith('#')) throw cursor.error(`\`${token.image}\` is not a number`, token)
  if (token.kind === 'float') return new JavaNumber('Double', Number(token.image))
  return toInteger(BigInt(token.image))
}

function parseList(cursor: TokenCursor, open: Token): Expression {
  if (cursor.accept(']')) return { type: 'ObjectArray', items: [] }
  const first = parseParameter(cursor)
  if (cursor.peek().kind === '..') return parseRange(cursor, open, first)
  const items = [first]
  while (cursor.accept(',')) items.push(parseParameter(cursor))
  cursor.expect(']', 'This list has no closing `]`, or no `,` between two of its elements')
  return { type: 'ObjectArray', items }
}

function parseRange(cursor: TokenCursor, open: Token, first: Expression): Expression {
  if (!isRangeBound(first)) throw cursor.error('A range goes from one whole number to another')
  cursor.next()
  cursor.skipWhitespace()
  const last = parseValue(cursor)
  if (!isRangeBound(last)) throw cursor.error('A range goes from one whole number to another')
  cursor.skipWhitespace()
  cursor.expect(']', 'This range has no closing `]`')
  const spelling = cursor.source.text.slice(open.start, cursor.end)
  return { type: 'IntegerRange', first, last, spelling }
}

function isRangeBound(bound: Expression): boolean {
  return bound.type === 'Reference' || (bound.type === 'Literal' && /^-?\d+$/.test(bound.spelling))
}

function parseMap(cursor: TokenCursor): MapLiteral {
  const entries: (readonly [Expression, Expression])[] = []
  cursor.skipWhitespace()
  if (!closesMap(cursor.peek())) {
    do entries.push(parseEntry(cursor))
    while (cursor.accept(','))
  }
  if (!closesMap(cursor.peek())) {
    throw cursor.error('This map has no closing `}`, or no `,` between two of its entries')
  }
  cursor.next()
  return { type: 'Map', entries }
}

function parseEntry(cursor: TokenCursor): readonly [Expression, Expression] {
  const key = parseParameter(cursor)
  cursor.expect(':', 'A key of a map is followed by `:` and its value')
  return [key, parseParameter(cursor)]
}

/** A `}` right after a reference is the reference's own kind of brace. */
function closesMap(token: Token): boolean {
  return token.kind === '}' || token.kind === 'ref}'
}

/** `$name`, `${name.property[0].method(1)}`; null when it only looks like a reference. */
export function parseReference(cursor: TokenCursor): Reference | Literal {
  const first = cursor.next()
  const isFormal = first.kind === 'ref{'
  const name = isFormal
    ? cursor.expect('identifier', `\`${first.image}\` is followed by a name and a \`}\``)
    : first
  const steps = parseSteps(cursor)
  if (isFormal) cursor.expect('ref}', unclosedReference(cursor.peek()))

  const root = readRoot(first.image, name.image)
  const rest = cursor.source.text.slice(first.end, cursor.end)
  const offset = cursor.source.place(first.end - root.image.length)
  if (!root.isComputed) return { type: 'Literal', value: null, spelling: root.image + rest }
  const escapedText = root.isEscaped ? root.backslashes + root.image + rest : undefined
  return {
    type: 'Reference',
    name: root.name,
    steps,
    prefix: root.backslashes + root.prefix,
    escapedText,
    nullText: root.isQuiet ? '' : root.image + rest,
    assignedName: root.image.slice(1),
    offset,
  }
}

interface Root {
  readonly name: string
  readonly image: string
  /** Every second one of those in front. */
  readonly backslashes: string
  /** The `#` or `$` in front. */
  readonly prefix: string
  readonly isComputed: boolean
  readonly isEscaped: boolean
  readonly isQuiet: boolean
}

/** Takes apart the text of a reference's first token, such as `\\$name`, `#$name`, `$!{`. */
function readRoot(text: string, name: string): Root {
  const backslashes = text.length - text.replace(/^\\+/, '').length
  const dollar = Math.max(text.lastIndexOf('$'), backslashes)
  const image = text.slice(dollar)
  const isQuiet = image.startsWith('$!')
  return {
    name: image === '${' || image === '$!{' ? name : image.slice(isQuiet ? 2 : 1),
    image,
    backslashes: text.slice(0, backslashes >> 1),
    prefix: text.slice(backslashes, dollar),
    isComputed: image.startsWith('$') && !text.includes('\\!'),
    isEscaped: backslashes % 2 === 1,
    isQuiet,
  }
}

function parseSteps(cursor: TokenCursor): readonly ReferenceStep[] {
  const steps: ReferenceStep[] = []
  parseIndexes(cursor, steps)
  while (cursor.peek().kind === 'dot' && cursor.peek(1).kind === 'identifier') {
    cursor.next()
    steps.push(parseMember(cursor))
    parseIndexes(cursor, steps)
  }
  return steps
}

function parseMember(cursor: TokenCursor): ReferenceStep {
  const { image: name, start } = cursor.next()
  const offset = cursor.source.place(start)
  // An unreadable argument list is no argument list: the name stands alone and the `(` is text.
  const isCall = cursor.peek().kind === '(' && startsArguments(cursor.peek(1))
  if (!isCall) return { type: 'Property', name, offset }
  cursor.next()
  return { type: 'Method', name, args: parseArguments(cursor), offset }
}

function startsArguments(token: Token): boolean {
  return token.kind === 'method)' || token.kind === 'whitespace' || startsValue(token)
}

function parseArguments(cursor: TokenCursor): Method['args'] {
  if (cursor.accept('method)')) return []
  const args: Expression[] = []
  do args.push(parseParameter(cursor))
  while (cursor.accept(','))
  cursor.expect('method)', 'These arguments have no closing `)`, or no `,` between two of them')
  return args
}

function parseIndexes(cursor: TokenCursor, steps: ReferenceStep[]): void {
  for (let open = cursor.accept('index['); open; open = cursor.accept('index[')) {
    cursor.skipWhitespace()
    if (cursor.peek().kind === 'float') throw cursor.error('An index is a whole number')
    const index = parseValue(cursor)
    cursor.skipWhitespace()
    cursor.expect('index]', 'This index has no closing `]`')
    steps.push({ type: 'Index', index, offset: cursor.source.place(open.start) })
  }
}
