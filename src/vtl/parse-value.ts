import { toInteger } from '../java/number.ts'
import { JavaNumber } from '../java/value.ts'
import type { Expression, Literal, Reference, ReferenceStep } from './ast.ts'
import { parseString } from './parse-string.ts'
import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'

const valueStarts = new Set(['identifier', 'string', 'integer', 'float', 'true', 'false', '[', '{'])

/** Whether a token starts a value. */
export function startsValue({ kind }: Token): boolean {
  return valueStarts.has(kind)
}

/** Whether a token starts a reference: its name, or the brace before it. */
export function startsReference({ kind, image }: Token): boolean {
  return kind === 'identifier' || (kind === '{' && image !== '{')
}

/** A value with the whitespace around it: a method's argument, an element of a list. */
function parseParameter(cursor: TokenCursor): Expression {
  const isBlank = cursor.accept('whitespace') && /^(?:\]|method\))$/.test(cursor.peek().kind)
  if (isBlank) throw cursor.error('A value is missing here: an empty list has no blank in it')
  const value = parseValue(cursor)
  cursor.skipWhitespace()
  return value
}

/** A literal or a reference: what stands for one value. */
export function parseValue(cursor: TokenCursor): Expression {
  const token = cursor.peek()
  if (startsReference(token)) return parseReference(cursor)
  if (!startsValue(token)) throw cursor.missing('A value')
  cursor.next()
  const { kind, image: spelling } = token
  if (spelling.startsWith('#')) throw cursor.error(`\`${spelling}\` is not a number`, token)
  switch (kind) {
    case 'string':
      return parseString(cursor, token)
    case '[':
      return parseList(cursor, token)
    case '{':
      return parseMap(cursor)
    case 'integer':
      return { type: 'Literal', value: toInteger(BigInt(spelling)), spelling }
    case 'float':
      return { type: 'Literal', value: new JavaNumber('Double', Number(spelling)), spelling }
    default:
      return { type: 'Literal', value: kind === 'true', spelling }
  }
}

function parseList(cursor: TokenCursor, open: Token): Expression {
  if (cursor.accept(']')) return { type: 'ObjectArray', items: [] }
  const first = parseParameter(cursor)
  if (cursor.accept('..')) {
    const last = parseParameter(cursor)
    if (!isRangeBound(first) || !isRangeBound(last)) {
      throw cursor.error('A range goes from one whole number to another', open)
    }
    cursor.expect(']')
    return { type: 'IntegerRange', first, last, spelling: cursor.textSince(open.start) }
  }
  const others = cursor.accept(',') ? cursor.readSeries(']', parseParameter) : []
  if (others.length === 0) cursor.expect(']')
  return { type: 'ObjectArray', items: [first, ...others] }
}

function isRangeBound(bound: Expression): boolean {
  return bound.type === 'Reference' || (bound.type === 'Literal' && /^-?\d+$/.test(bound.spelling))
}

function parseMap(cursor: TokenCursor): Expression {
  cursor.skipWhitespace()
  const entries = cursor.accept('}') ? [] : cursor.readSeries('}', parseEntry)
  return { type: 'Map', entries }
}

function parseEntry(cursor: TokenCursor): readonly [key: Expression, value: Expression] {
  const key = parseParameter(cursor)
  cursor.expect(':')
  return [key, parseParameter(cursor)]
}

/** `$name`, `${name.property[0].method(1)}`; null for what only looks like a reference, `$\!name` or `{name}`. */
export function parseReference(cursor: TokenCursor): Reference | Literal {
  const first = cursor.next()
  const isFormal = first.kind === '{'
  const { image: name } = isFormal ? cursor.expect('identifier', 'A name') : first
  const steps = parseSteps(cursor)
  if (isFormal) cursor.expect('}')

  const { image } = first
  const isPlain = !isFormal && steps.length === 0
  const known = isPlain ? cursor.references.get(image) : undefined
  if (known) return known
  const dollar = Math.max(0, image.lastIndexOf('$'))
  const root = image.slice(dollar)
  const spelling = cursor.textSince(first.start + dollar)
  if (!root.startsWith('$') || image.includes('\\!'))
    return { type: 'Literal', value: null, spelling }
  // Every second backslash prints; an odd one escapes the reference.
  const backslashes = image.search(/[^\\]/)
  const escapes = image.slice(0, backslashes >> 1)
  const isQuiet = root.startsWith('$!')
  const assignedName = root.slice(1)
  const reference: Reference = {
    type: 'Reference',
    name: isFormal && /^\$!?\{$/.test(root) ? name : assignedName.slice(isQuiet ? 1 : 0),
    steps,
    prefix: escapes + image.slice(backslashes, dollar),
    escapedText: backslashes % 2 === 1 ? escapes + spelling : undefined,
    nullText: isQuiet ? '' : spelling,
    assignedName,
  }
  if (isPlain) cursor.references.set(image, reference)
  return reference
}

function parseSteps(cursor: TokenCursor): readonly ReferenceStep[] {
  const first = parseStep(cursor)
  if (!first) return noSteps
  const steps = [first]
  for (;;) {
    const step = parseStep(cursor)
    if (!step) return steps
    steps.push(step)
  }
}

const noSteps: readonly ReferenceStep[] = []

function parseStep(cursor: TokenCursor): ReferenceStep | undefined {
  const { kind } = cursor.peek()
  if (kind === '[') return parseIndex(cursor)
  return kind === 'dot' && cursor.peekFurther().kind === 'identifier'
    ? parseMember(cursor)
    : undefined
}

function parseIndex(cursor: TokenCursor): ReferenceStep {
  const { start } = cursor.next()
  cursor.skipWhitespace()
  if (cursor.peek().kind === 'float') throw cursor.error('An index is a whole number')
  const index = parseParameter(cursor)
  cursor.expect(']')
  return { type: 'Index', index, offset: cursor.source.place(start) }
}

function parseMember(cursor: TokenCursor): ReferenceStep {
  cursor.next()
  const { image: name, start } = cursor.next()
  const offset = cursor.source.place(start)
  // An unreadable list of arguments is none: the name stands alone and the `(` is text.
  const isCall = cursor.peek().kind === '(' && startsArguments(cursor.peekFurther())
  if (isCall) cursor.next()
  const isEmpty = !isCall || cursor.accept('method)')
  const args = isEmpty ? [] : cursor.readSeries('method)', parseParameter)
  return { type: 'Member', name, isCall, args, offset }
}

function startsArguments(token: Token): boolean {
  return token.kind === 'method)' || token.kind === 'whitespace' || startsValue(token)
}
