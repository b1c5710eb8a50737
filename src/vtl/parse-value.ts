import { toInteger } from '../java/number.ts'
import { JavaNumber } from '../java/value.ts'
import type { Expression, Literal, Reference, ReferenceStep } from './ast.ts'
import { parseString } from './parse-string.ts'
import { readSigil } from './read-sigil.ts'
import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'

const valueStarts = new Set(['string', 'integer', 'float', 'true', 'false', '[', '{'])

/** Returns whether a token starts a reference: it is the reference's name, or the opening brace before the name. */
export function startsReference({ kind, image }: Token): boolean {
  return kind === 'identifier' || (kind === 'openBrace' && image !== '{')
}

/** Returns whether a token starts a value. */
export function startsValue(token: Token): boolean {
  return valueStarts.has(token.kind) || startsReference(token)
}

/** Parses a value with whitespace around it: an argument of a method, an index, an element of a list or map. */
function parseParameter(cursor: TokenCursor): Expression {
  const isBlank = cursor.accept('whitespace') && /^(?:\]|method\))$/.test(cursor.peek().kind)
  if (isBlank) throw cursor.error('A value is missing here: an empty list has no blank in it')
  const value = parseValue(cursor)
  cursor.skipWhitespace()
  return value
}

/** Parses a literal or a reference. */
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
    const spelling = cursor.textSince(open.start)
    const offset = cursor.source.place(open.start)
    return { type: 'IntegerRange', first, last, spelling, offset }
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
  const entries = cursor.accept('}') ? [] : cursor.readSeries('}', parseEntry, 'closeBrace')
  return { type: 'Map', entries }
}

function parseEntry(cursor: TokenCursor): readonly [key: Expression, value: Expression] {
  const key = parseParameter(cursor)
  cursor.expect(':')
  return [key, parseParameter(cursor)]
}

/**
 * Parses `$name` or `${name.property[0]}`. Text that only looks like a reference, `$\!name` or `{name}`, becomes a null
 * literal.
 */
export function parseReference(cursor: TokenCursor): Reference | Literal {
  const first = cursor.next()
  const inBraces = first.kind === 'openBrace' ? cursor.expect('identifier', 'A name') : undefined
  const steps = parseSteps(cursor)
  if (inBraces) cursor.expect('closeBrace', '`}`')

  const { image } = first
  const isPlain = !inBraces && steps.length === 0
  const dollar = image.lastIndexOf('$')
  const offset = first.start + dollar
  const known = isPlain ? cursor.references.get(image) : undefined
  if (known) return noteRead(cursor, known, offset)
  const spelling = cursor.textSince(first.start + Math.max(0, dollar))
  if (dollar === -1 || image.includes('\\!')) return { type: 'Literal', value: null, spelling }
  const { escapes, isEscaped, isQuiet, lead } = readSigil(image)
  const assignedName = image.slice(dollar + 1)
  const reference: Reference = {
    type: 'Reference',
    name: inBraces ? inBraces.image : assignedName.slice(isQuiet ? 1 : 0),
    steps,
    prefix: escapes + lead,
    escapedText: isEscaped ? escapes + spelling : undefined,
    nullText: isQuiet ? '' : spelling,
    assignedName,
  }
  if (isPlain) cursor.references.set(image, reference)
  return noteRead(cursor, reference, offset)
}

/**
 * Records that the template reads a reference's variable at an offset, unless the reference is escaped; returns the
 * reference.
 */
function noteRead(cursor: TokenCursor, reference: Reference, offset: number): Reference {
  if (reference.escapedText === undefined) {
    cursor.uses.addRead(reference.name, cursor.source.place(offset))
  }
  return reference
}

function parseSteps(cursor: TokenCursor): readonly ReferenceStep[] {
  const steps: ReferenceStep[] = []
  for (let step = parseStep(cursor); step; step = parseStep(cursor)) steps.push(step)
  return steps
}

function parseStep(cursor: TokenCursor): ReferenceStep | undefined {
  const { kind } = cursor.peek()
  if (kind === 'index') return parseIndex(cursor)
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
  // After a property, a `(` that neither a value, a blank nor a `)` follows is text, as in `$list.size(}`.
  const isCall = cursor.peek().kind === '(' && startsArguments(cursor.peekFurther())
  if (isCall) cursor.next()
  const isEmpty = !isCall || cursor.accept('method)')
  const args = isEmpty ? [] : cursor.readSeries('method)', parseParameter)
  return { type: 'Member', name, isCall, args, offset }
}

function startsArguments(token: Token): boolean {
  return token.kind === 'method)' || token.kind === 'whitespace' || startsValue(token)
}
