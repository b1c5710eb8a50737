import type { Block, Expression, Statement } from './ast.ts'
import { parseValue, startsValue } from './parse-value.ts'
import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'

/** An argument of `#name(…)`. The value of a bare word is null. */
interface Argument {
  readonly value: Expression
  /** Source text of the argument. */
  readonly text: string
}

/**
 * Velocity's directives besides #set and #if, each with the position of the argument that is a bare word: the `in` of
 * #foreach, the name of #macro; -1 for none.
 */
const wordPositions = new Map([
  ['foreach', 1],
  ['macro', 0],
  ['define', -1],
  ['literal', -1],
  ['stop', -1],
  ['break', -1],
])

/** Returns whether a name is that of an inline macro defined before, or of a directive other than #set and #if. */
export function isDirective({ macros }: TokenCursor, name: string): boolean {
  return wordPositions.has(name) || macros.has(name)
}

/**
 * Removes the backslashes that escape a directive: `\#if` prints `#if`. Before a word that is no directive all
 * backslashes stay.
 */
export function unescapeDirective(cursor: TokenCursor, image: string): string {
  const [, backslashes = '', directive = ''] = /^(\\+)(.+)$/.exec(image) ?? []
  const name = directive.replace(/[#{}]/g, '')
  const escapes = /^(?:if|elseif|else|end|set)$/.test(name) || isDirective(cursor, name)
  return escapes ? backslashes.slice((backslashes.length + 1) >> 1) + directive : image
}

/** Parses `#name` or `#name(…)`. Unknown names and calls of macros print as written: API Gateway never runs macros. */
export function parseDirective(cursor: TokenCursor): Statement {
  const token = cursor.next()
  const { image } = token
  const name = image.endsWith('}') ? image.slice(2, -1) : image.slice(1)
  const hasArguments = cursor.tokenizer.enterArguments()
  const isLine = name === 'stop' || name === 'break'
  if (!wordPositions.has(name)) return toCall(cursor, token, name, hasArguments)
  if (!hasArguments && !isLine) throw cursor.error(`${image} takes arguments in parentheses`, token)

  const readArguments = (): readonly Argument[] =>
    hasArguments ? parseArguments(cursor, name) : []
  const args = name === 'macro' ? cursor.uses.pause(readArguments) : readArguments()
  if (isLine) return toCommand(cursor, name, token, args)
  const [first] = args
  switch (name) {
    case 'foreach':
      return toForeach(cursor, args, token)
    case 'define': {
      if (!first || args.length > 1) throw cursor.error('#define takes one reference', token)
      const assigned = first.value.type === 'Reference' ? first.value.assignedName : ''
      cursor.uses.addAssigned(assigned)
      return { type: 'Define', name: assigned, block: parseBody(cursor, token) }
    }
    case 'macro':
      if (!first) throw cursor.error('#macro takes a name', token)
      cursor.uses.pause(() => parseBody(cursor, token))
      cursor.macros.add(first.text)
      return ''
    default:
      return toLiteral(cursor, token, first?.text)
  }
}

function parseBody(cursor: TokenCursor, token: Token): Block {
  const block = cursor.grammar.block(cursor)
  cursor.expectEnd(token)
  return block
}

/**
 * Parses the call of a macro, `#name(…)` or `#@name(…) … #end`, and returns its source text: API Gateway prints calls
 * of macros as written.
 */
function toCall(cursor: TokenCursor, token: Token, name: string, hasArguments: boolean): Statement {
  const tokens = cursor.record(() => {
    if (!hasArguments) return
    parseArguments(cursor, name)
    if (name.startsWith('@')) parseBody(cursor, token)
  })
  return [token, ...(tokens ?? [])].map((inner) => spell(cursor, inner)).join('')
}

/**
 * Parses the body of a #literal and returns the text that it prints. Escapes are undone; of comments only the `*#` of
 * `#** … *#` prints (Velocity 1.7).
 */
function toLiteral(cursor: TokenCursor, token: Token, argument: string | undefined): Statement {
  const first = cursor.peek()
  const tokens = cursor.record(() => cursor.grammar.block(cursor)) ?? []
  const isEmpty = cursor.peek() === first
  cursor.expectEnd(token)
  if (argument === undefined && isEmpty) {
    throw cursor.error('#literal has no content', token)
  }
  const texts = tokens.map((inner) => {
    if (inner.kind === 'comment') return ''
    if (inner.kind === 'formalComment') return inner.image
    return inner.lead + spell(cursor, inner)
  })
  return argument ?? texts.join('')
}

function parseArguments(cursor: TokenCursor, directive: string): readonly Argument[] {
  const args: Argument[] = []
  cursor.skipWhitespace()
  cursor.expect('(')
  for (;;) {
    cursor.skipWhitespace()
    const token = cursor.peek()
    if (cursor.accept(',')) cursor.skipWhitespace()
    else if (!startsValue(token) && !isBareWord(token)) break
    args.push(parseArgument(cursor, wordPositions.get(directive), args.length))
  }
  cursor.expect(')')
  return args
}

/** Returns whether a token is a word without braces. */
function isBareWord({ kind, image }: Token): boolean {
  return kind === 'word' && !image.startsWith('{')
}

/**
 * Parses an argument of `#name(…)`. The argument can be a bare word where the directive takes one, and anywhere in the
 * call of a macro.
 */
function parseArgument(
  cursor: TokenCursor,
  wordPosition: number | undefined,
  position: number,
): Argument {
  const { kind, image: spelling, start } = cursor.peek()
  // The first argument of #macro is its name: a value cannot stand there.
  if (wordPosition === 0 && position === 0 && kind !== 'word') throw cursor.missing('A name')
  if (kind !== 'word' || (wordPosition !== undefined && wordPosition !== position)) {
    return { value: parseValue(cursor), text: cursor.textSince(start) }
  }
  cursor.next()
  return { value: { type: 'Literal', value: null, spelling }, text: spelling }
}

function toCommand(
  cursor: TokenCursor,
  name: 'stop' | 'break',
  token: Token,
  [argument, ...more]: readonly Argument[],
): Statement {
  if (more.length > 0) throw cursor.error(`#${name} takes one argument at most`, token)
  const offset = cursor.source.place(token.start)
  return { type: name === 'stop' ? 'Stop' : 'Break', argument: argument?.value, offset }
}

function toForeach(cursor: TokenCursor, args: readonly Argument[], token: Token): Statement {
  const block = parseBody(cursor, token)
  const [first, , list, body] = args
  const variable = first?.value.type === 'Reference' ? first.value.name : ''
  cursor.uses.addAssigned(variable)
  return {
    type: 'Foreach',
    variable,
    // Velocity takes the third of the arguments and the body for the list. With two arguments, as in `#foreach($i in)`,
    // that is the body, over which it cannot loop.
    list: args.length === 2 ? { type: 'Literal', value: null, spelling: '' } : list?.value,
    // Velocity renders a fourth argument of a #foreach in place of the loop's body.
    block: body ? (body.value.type === 'Reference' ? [body.value] : []) : block,
    offset: cursor.source.place(token.start),
  }
}

/**
 * Returns the text that a token of a macro call or #literal prints: escapes are undone, and a reference loses the marks
 * before its `$`.
 */
function spell(cursor: TokenCursor, { kind, image }: Token): string {
  if (kind === 'escapedDirective') return unescapeDirective(cursor, image)
  const isReference = (kind === 'identifier' || kind === 'openBrace') && !image.includes('\\!')
  return isReference ? image.slice(Math.max(0, image.lastIndexOf('$'))) : image
}
