import type { Block, IfStatement, Statement } from './ast.ts'
import { isDirective, parseDirective, unescapeDirective } from './parse-directive.ts'
import { parseCondition } from './parse-expression.ts'
import { parseReference, startsReference } from './parse-value.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token } from './token.ts'
import { type Grammar, TokenCursor } from './token-cursor.ts'
import type { VariableUses } from './variable-uses.ts'

const grammar: Grammar = { template: parseTemplate, block: parseBlock }

/**
 * Parses a template, and adds the variables that it names to `uses`; throws {@link VelocityError} of kind `parse` when
 * Velocity refuses it.
 */
export function parseTemplate(source: TemplateSource, uses: VariableUses): Block {
  const cursor = new TokenCursor(source, grammar, uses)
  const block = parseBlock(cursor)
  cursor.expect('eof', 'Text or a directive')
  return block
}

/** Parses statements up to a token that cannot start one, such as `#end`, `#else` or the end of the template. */
function parseBlock(cursor: TokenCursor): Block {
  const block: Statement[] = []
  for (;;) {
    const statement = parseStatement(cursor)
    if (statement === undefined) return block
    const last = block.length - 1
    const before = block[last]
    if (typeof statement === 'string' && typeof before === 'string')
      block[last] = before + statement
    else block.push(statement)
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
  if (kind === 'openBrace' && cursor.peekFurther().kind === 'identifier') return parseOutput(cursor)
  return texts.get(kind)?.(cursor.next(), cursor)
}

function parseOutput(cursor: TokenCursor): Statement {
  const { image } = cursor.peek()
  const reference = parseReference(cursor)
  if (reference.type === 'Reference') return reference
  // Velocity parses the `{name}` after a reference as another reference without a `$`, and prints only its first token.
  return image.includes('$') ? '' : image
}

/** Functions that return the printed text of tokens outside of references and directives, by kind of token. */
const texts = new Map<string, (token: Token, cursor: TokenCursor) => string>([
  ...['text', 'string', 'integer', 'float', '(', ')', 'openBrace', 'closeBrace'].map(
    (kind) => [kind, ({ lead, image }: Token) => lead + image] as const,
  ),
  // Velocity drops the marks before the dot: `#$.name` prints `.name`.
  ['dot', ({ lead }) => `${lead}.`],
  ['textblock', ({ image }) => image.slice(3, -3)],
  ['comment', toCommentText],
  ['formalComment', toCommentText],
  ['lineComment', toCommentText],
  ['escapedDirective', ({ image }, cursor) => unescapeDirective(cursor, image)],
  ['doubleEscape', toEscape],
])

/**
 * Returns the marks right before a comment, such as `$`: they belong to the comment's token, but Velocity prints them.
 */
function toCommentText({ image }: Token, cursor: TokenCursor): string {
  cursor.accept('lineEnd')
  return image.slice(0, Math.max(0, image.search(/##|#\*/)))
}

/** Returns the text of backslashes in pairs: one of each pair prints before a directive, both print elsewhere. */
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
  if (target.type === 'Reference' && target.steps.length === 0)
    cursor.uses.addAssigned(target.assignedName)
  cursor.skipWhitespace()
  cursor.expect('=')
  return { type: 'SetDirective', target, value: parseCondition(cursor) }
}

function parseIf(cursor: TokenCursor): Statement {
  const start = cursor.peek()
  const branches: IfStatement['branches'][number][] = []
  do {
    const offset = cursor.source.place(cursor.next().start)
    cursor.skipWhitespace()
    cursor.expect('(')
    const condition = parseCondition(cursor)
    branches.push({ condition, block: parseBlock(cursor), offset })
  } while (cursor.peek().kind === 'elseif')
  const otherwiseOffset = cursor.source.place(cursor.peek().start)
  const otherwise = cursor.accept('else') ? parseBlock(cursor) : []
  cursor.expectEnd(start)
  return { type: 'IfStatement', branches, otherwise, otherwiseOffset }
}
