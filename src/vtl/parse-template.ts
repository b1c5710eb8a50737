import type { Block, IfStatement, Statement } from './ast.ts'
import { isDirective, parseDirective, unescapeDirective } from './parse-directive.ts'
import { parseCondition } from './parse-expression.ts'
import { parseReference, startsReference } from './parse-value.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token } from './token.ts'
import { type Grammar, TokenCursor } from './token-cursor.ts'

const maxPiece = 1000

const grammar: Grammar = { template: parseTemplate, block: parseBlock }

/** Parses a template; throws {@link VelocityError} of kind `parse` when Velocity refuses it. */
export function parseTemplate(source: TemplateSource): Block {
  const cursor = new TokenCursor(source, grammar)
  const block = parseBlock(cursor)
  cursor.expect('eof', 'The end of the template')
  return block
}

/** The statements up to a token that starts none: `#end`, `#else`, `#elseif`, the end of the template, an error. */
function parseBlock(cursor: TokenCursor): Block {
  // In pieces, because one large array takes more than its share of time to grow.
  const full: Statement[][] = []
  let piece: Statement[] = []
  for (;;) {
    const statement = parseStatement(cursor)
    const last = piece.length - 1
    const before = piece[last]
    if (statement === undefined)
      return full.length > 0 ? piece.slice(0, 0).concat(...full, piece) : piece
    // Texts next to each other are one.
    if (typeof statement === 'string' && typeof before === 'string')
      piece[last] = before + statement
    else piece.push(statement)
    if (piece.length > maxPiece) {
      full.push(piece)
      piece = []
    }
  }
}

function parseStatement(cursor: TokenCursor): Statement | undefined {
  const { kind } = cursor.peek()
  switch (kind) {
    case 'set':
      return parseSet(cursor)
    case 'if':
      return parseIf(cursor)
    case 'word':
      return parseDirective(cursor)
    case 'identifier':
      return parseOutput(cursor)
  }
  if (kind === '{' && cursor.peekFurther().kind === 'identifier') return parseOutput(cursor)
  return texts.get(kind)?.(cursor.next(), cursor)
}

function parseOutput(cursor: TokenCursor): Statement {
  const { image } = cursor.peek()
  const reference = parseReference(cursor)
  if (reference.type === 'Reference') return reference
  // `{name}` after a reference is read as one without its `$`, of which the first token prints.
  return image.includes('$') ? '' : image
}

/** What the tokens print that are no reference and no directive; text has what a lost `$` left in front of it. */
const texts = new Map<string, (token: Token, cursor: TokenCursor) => string>([
  ...['text', 'escape', 'emptyIndex', 'string', 'integer', 'float', '(', ')', '{', '}'].map(
    (kind) => [kind, ({ lead, image }: Token) => lead + image] as const,
  ),
  // The `#$` that led to it is lost.
  ['dot', ({ lead }) => `${lead}.`],
  ['textblock', ({ image }) => image.slice(3, -3)],
  ['comment', toCommentText],
  ['formalComment', toCommentText],
  ['lineComment', toCommentText],
  ['escapedDirective', ({ image }, cursor) => unescapeDirective(cursor, image)],
  ['doubleEscape', toEscape],
])

/** A comment prints what a `$` left in front of it. */
function toCommentText({ image }: Token, cursor: TokenCursor): string {
  cursor.accept('lineEnd')
  return image.slice(0, Math.max(0, image.search(/##|#\*/)))
}

/** Backslashes in pairs: before a directive each pair is one, before anything else it stays. */
function toEscape({ image }: Token, cursor: TokenCursor): string {
  const next = cursor.peek()
  const isControl = /^(?:if|elseif|else|end)$/.test(next.kind)
  const escapes = isControl || isDirective(cursor, next.image.slice(1))
  return escapes ? image.slice(image.length >> 1) : image
}

function parseSet(cursor: TokenCursor): Statement {
  cursor.next()
  cursor.skipWhitespace()
  cursor.next()
  cursor.skipWhitespace()
  if (!startsReference(cursor.peek())) throw cursor.missing('A reference to assign to')
  const target = parseReference(cursor)
  cursor.skipWhitespace()
  cursor.expect('=')
  return { type: 'SetDirective', target, value: parseCondition(cursor) }
}

function parseIf(cursor: TokenCursor): Statement {
  const start = cursor.peek()
  const branches: IfStatement['branches'][number][] = []
  do {
    cursor.next()
    cursor.skipWhitespace()
    cursor.expect('(')
    const condition = parseCondition(cursor)
    branches.push({ condition, block: parseBlock(cursor) })
  } while (cursor.peek().kind === 'elseif')
  const otherwise = cursor.accept('else') ? parseBlock(cursor) : []
  cursor.expectEnd(start)
  return { type: 'IfStatement', branches, otherwise }
}
