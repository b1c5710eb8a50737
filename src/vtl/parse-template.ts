import type { Block, IfStatement, Statement } from './ast.ts'
import { isDirective, parseDirective } from './parse-directive.ts'
import { parseCondition } from './parse-expression.ts'
import { parseReference, startsReference } from './parse-value.ts'
import type { TemplateSource } from './template-source.ts'
import { type Grammar, TokenCursor } from './token-cursor.ts'

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
  const block: Statement[] = []
  for (let next = parseStatement(cursor); next; next = parseStatement(cursor)) block.push(next)
  return block
}

function parseStatement(cursor: TokenCursor): Statement | undefined {
  const { kind, image, lead } = cursor.peek()
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
  if (kind === '{' && cursor.peek(1).kind === 'identifier') return parseOutput(cursor)
  const toText = texts.get(kind)
  if (!toText) return undefined
  cursor.next()
  return { type: 'Text', text: lead + toText(image, cursor) }
}

function parseOutput(cursor: TokenCursor): Statement {
  const { image } = cursor.peek()
  const reference = parseReference(cursor)
  if (reference.type === 'Reference') return reference
  // `{name}` after a reference is read as one without its `$`, of which the first token prints.
  return { type: 'Text', text: image.includes('$') ? '' : image }
}

/** What the tokens print that are no reference and no directive. */
const texts = new Map<string, (image: string, cursor: TokenCursor) => string>([
  ...['text', 'escape', 'emptyIndex', 'string', 'integer', 'float', 'dot', '(', ')', '{', '}'].map(
    (kind) => [kind, (image: string) => image] as const,
  ),
  ['textblock', (image) => image.slice(3, -3)],
  ['comment', toCommentText],
  ['lineComment', toCommentText],
  ['escapedDirective', toEscapedDirective],
  ['doubleEscape', toEscape],
])

/** A comment prints what a `$` left in front of it. */
function toCommentText(image: string, cursor: TokenCursor): string {
  cursor.accept('lineEnd')
  return image.slice(0, Math.max(0, image.search(/##|#\*/)))
}

/** `\#if` prints `#if`; a word that is no directive keeps its backslashes. */
function toEscapedDirective(image: string, cursor: TokenCursor): string {
  const backslashes = image.lastIndexOf('\\')
  const directive = image.slice(backslashes + 1)
  return isDirective(cursor, directive) ? image.slice(0, backslashes >> 1) + directive : image
}

/** Backslashes in pairs: before a directive each pair is one, before anything else it stays. */
function toEscape(image: string, cursor: TokenCursor): string {
  const next = cursor.peek()
  const escapes = next.kind !== 'set' && isDirective(cursor, next.image)
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
