import type { Block, IfStatement, SetDirective, Statement, Text } from './ast.ts'
import { isDirective, parseDirective } from './parse-directive.ts'
import { parseCondition } from './parse-expression.ts'
import { parseReference } from './parse-value.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token, TokenKind } from './token.ts'
import { type Grammar, TokenCursor } from './token-cursor.ts'

type ParseStatement = (cursor: TokenCursor) => Statement

const grammar: Grammar = { template: parseTemplate, block: parseBlock }

const statements = new Map<TokenKind, ParseStatement>([
  ['text', parseText],
  ['dot', parseText],
  ['(', parseText],
  [')', parseText],
  ['integer', parseText],
  ['float', parseText],
  ['string', parseText],
  ['escape', parseText],
  ['emptyIndex', parseText],
  ['ref{', (cursor) => (cursor.peek(1).kind === 'identifier' ? parseOutput : parseText)(cursor)],
  ['ref}', parseText],
  ['identifier', parseOutput],
  ['doubleEscape', parseEscape],
  ['escapedDirective', parseEscapedDirective],
  ['comment', parseComment],
  ['lineComment', parseComment],
  ['textblock', (cursor) => toText(cursor.next().image.slice(3, -3))],
  ['set', parseSet],
  ['if', parseIf],
  ['word', parseDirective],
])

/** Parses a template; throws {@link VelocityError} of kind `parse` when Velocity refuses it. */
export function parseTemplate(source: TemplateSource): Block {
  const cursor = new TokenCursor(source, grammar)
  const block = parseBlock(cursor)
  const token = cursor.peek()
  if (token.kind !== 'eof') throw cursor.error(reasonForStray(token))
  return block
}

function reasonForStray({ kind, image }: Token): string {
  if (kind === 'end' || kind === 'else' || kind === 'elseif') {
    return `This \`#${kind}\` belongs to no open directive`
  }
  if (kind === 'true' || kind === 'false')
    return `\`${image}\` is not a reference: ${kind} is a literal`
  return `\`${image}\` cannot stand here`
}

/** The statements up to a token that starts none: `#end`, `#else`, `#elseif`, the end of the template, an error. */
function parseBlock(cursor: TokenCursor): Block {
  const block: Statement[] = []
  for (;;) {
    const parse = statements.get(cursor.peek().kind)
    if (!parse) return block
    block.push(parse(cursor))
  }
}

function toText(text: string): Text {
  return { type: 'Text', text }
}

function parseText(cursor: TokenCursor): Text {
  const { lead, image } = cursor.next()
  return toText(lead + image)
}

function parseOutput(cursor: TokenCursor): Statement {
  const { image } = cursor.peek()
  const reference = parseReference(cursor)
  if (reference.type === 'Reference') return reference
  // `{name}` after a reference is read as one without its `$`, of which the first token prints; `$\!name` prints nothing.
  return toText(image.includes('$') ? '' : image)
}

/** Backslashes in pairs: each pair before a directive is one backslash, before anything else it stays. */
function parseEscape(cursor: TokenCursor): Text {
  let pairs = 0
  while (cursor.accept('doubleEscape')) pairs += 1
  const { kind, image } = cursor.peek()
  const isControl = kind === 'if' || kind === 'elseif' || kind === 'else' || kind === 'end'
  const escapes = isControl || isDirective(cursor, image.slice(1))
  return toText((escapes ? '\\' : '\\\\').repeat(pairs))
}

/** `\#if` prints `#if`; a word that is no directive keeps its backslashes. */
function parseEscapedDirective(cursor: TokenCursor): Text {
  const { image } = cursor.next()
  const backslashes = image.lastIndexOf('\\')
  const directive = image.slice(backslashes + 1)
  const name = directive.replace(/[#{}]/g, '')
  const escapes = builtInDirectives.has(name) || isDirective(cursor, name)
  return toText(escapes ? image.slice(0, backslashes >> 1) + directive : image)
}

const builtInDirectives = new Set(['if', 'end', 'set', 'else', 'elseif'])

/** A comment prints what a `$` left in front of it. */
function parseComment(cursor: TokenCursor): Text {
  const { image } = cursor.next()
  cursor.accept('lineEnd')
  return toText(image.slice(0, Math.max(0, image.search(/##|#\*/))))
}

function parseSet(cursor: TokenCursor): SetDirective {
  cursor.next()
  cursor.skipWhitespace()
  const { kind, image } = cursor.peek()
  if (kind !== 'identifier' && kind !== 'ref{') {
    throw cursor.error(`#set assigns to a reference, \`#set($name = …)\`, not to \`${image}\``)
  }
  const target = parseReference(cursor)
  cursor.skipWhitespace()
  cursor.expect('=', '#set needs a `=` after the reference: `#set($name = …)`')
  const value = parseCondition(cursor)
  cursor.tokenizer.leaveSet()
  return { type: 'SetDirective', target, value }
}

function parseIf(cursor: TokenCursor): IfStatement {
  const start = cursor.peek()
  const branches: IfStatement['branches'][number][] = []
  do {
    const { kind } = cursor.next()
    cursor.skipWhitespace()
    cursor.expect('(', `#${kind} needs its condition in parentheses: \`#${kind}($name)\``)
    const condition = parseCondition(cursor)
    branches.push({ condition, block: parseBlock(cursor) })
  } while (cursor.peek().kind === 'elseif')
  const otherwise = cursor.accept('else') ? parseBlock(cursor) : []
  cursor.expectEnd('if', start)
  return { type: 'IfStatement', branches, otherwise }
}
