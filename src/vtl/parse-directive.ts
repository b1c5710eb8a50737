import type { Block, Expression, Statement, Text } from './ast.ts'
import { parseValue, startsValue } from './parse-value.ts'
import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'

/** A directive whose name and arguments have been read. */
interface Call {
  readonly cursor: TokenCursor
  readonly name: string
  readonly token: Token
  /** The index of its token. */
  readonly index: number
  /** Undefined without parentheses. */
  readonly args: readonly Argument[] | undefined
}

interface Argument {
  /** A bare word has no value. */
  readonly value: Expression
  readonly text: string
}

const directives = new Map<string, (call: Call) => Statement>([
  ['foreach', toForeach],
  ['define', toDefine],
  ['macro', toMacro],
  ['literal', toLiteral],
  ['stop', toStop],
  ['break', toBreak],
])

/** Where a directive takes a bare word: the `in` of #foreach, the name of #macro. */
const wordPositions = new Map([
  ['foreach', 1],
  ['macro', 0],
])

/** Whether an escape applies to a name: one of Velocity's directives, or an inline macro defined before. */
export function isDirective(cursor: TokenCursor, name: string): boolean {
  return directives.has(name) || cursor.macros.has(name)
}

/** `#name` or `#name(…)`. API Gateway runs no macros, so that a name Velocity does not know prints as it stands. */
export function parseDirective(cursor: TokenCursor): Statement {
  const { index } = cursor
  const token = cursor.next()
  const name = token.image.endsWith('}') ? token.image.slice(2, -1) : token.image.slice(1)
  const args = cursor.tokenizer.enterArguments() ? parseArguments(cursor, name) : undefined
  return (directives.get(name) ?? toUnknown)({ cursor, name, token, index, args })
}

function parseArguments(cursor: TokenCursor, directive: string): readonly Argument[] {
  const args: Argument[] = []
  cursor.skipWhitespace()
  cursor.next()
  for (;;) {
    cursor.skipWhitespace()
    const token = cursor.peek()
    if (cursor.accept(',')) cursor.skipWhitespace()
    else if (!startsValue(token) && token.kind !== 'word') break
    args.push(parseArgument(cursor, directive, args.length))
  }
  cursor.expect(')', reasonForArguments(directive, cursor.peek()))
  return args
}

function reasonForArguments(directive: string, { kind, image }: Token): string {
  if (kind === 'eof') return `The arguments of #${directive} have no closing \`)\``
  return `\`${image}\` cannot stand in the arguments of #${directive}: they are values, not expressions`
}

function parseArgument(cursor: TokenCursor, directive: string, position: number): Argument {
  const { kind, image, start } = cursor.peek()
  const takesWord = wordPositions.get(directive) === position
  if (kind !== 'word') {
    if (directive === 'macro' && takesWord) {
      throw cursor.error('The first argument of #macro is its name, without quotes')
    }
    const value = parseValue(cursor)
    return { value, text: cursor.source.text.slice(start, cursor.end) }
  }
  if (!takesWord && directives.has(directive)) {
    throw cursor.error(`\`${image}\` is neither a reference nor a string: write \`$${image}\``)
  }
  cursor.next()
  return { value: { type: 'Literal', value: null, spelling: image }, text: image }
}

/** The arguments of a directive that has to have some. */
function requireArguments({ cursor, name, token, args }: Call): readonly Argument[] {
  if (args) return args
  throw cursor.error(`#${name} needs its arguments in parentheses`, token)
}

function parseBody({ cursor, name, token }: Call): Block {
  const block = cursor.grammar.block(cursor)
  cursor.expectEnd(name, token)
  return block
}

function toForeach(call: Call): Statement {
  const [variable, , list, body] = requireArguments(call)
  const count = requireArguments(call).length
  const block = parseBody(call)
  const value = variable?.value
  return {
    type: 'Foreach',
    variable: value?.type === 'Reference' ? value.name : '',
    // Velocity counts the block as an argument: with two it is the list, which is then nothing to loop over.
    list: count === 2 ? { type: 'Literal', value: null, spelling: '' } : list?.value,
    // A fourth argument takes the place of the block.
    block: body ? (body.value.type === 'Reference' ? [body.value] : []) : block,
    offset: call.cursor.source.place(call.token.start),
  }
}

function toDefine(call: Call): Statement {
  const [variable, ...more] = requireArguments(call)
  if (!variable || more.length > 0) {
    throw call.cursor.error('#define takes one reference: `#define($name)`', call.token)
  }
  const block = parseBody(call)
  const { value } = variable
  return { type: 'Define', name: value.type === 'Reference' ? value.assignedName : '', block }
}

/** API Gateway does not allow inline macros: a definition does nothing. */
function toMacro(call: Call): Text {
  const [name] = requireArguments(call)
  if (!name) throw call.cursor.error('#macro needs a name: `#macro(name $argument)`', call.token)
  parseBody(call)
  call.cursor.macros.add(name.text)
  return { type: 'Text', text: '' }
}

function toLiteral(call: Call): Text {
  const { cursor } = call
  const [argument] = requireArguments(call)
  const start = cursor.index
  cursor.grammar.block(cursor)
  const tokens = cursor.since(start)
  cursor.expectEnd(call.name, call.token)
  if (argument) return { type: 'Text', text: argument.text }
  if (tokens.length === 0) throw cursor.error('#literal needs some content', call.token)
  return { type: 'Text', text: tokens.map(({ lead, image }) => lead + image).join('') }
}

function toStop(call: Call): Statement {
  return { type: 'Stop', argument: onlyArgument(call) }
}

function toBreak(call: Call): Statement {
  const offset = call.cursor.source.place(call.token.start)
  return { type: 'Break', scope: onlyArgument(call), offset }
}

function onlyArgument({ cursor, name, token, args }: Call): Expression | undefined {
  if (args && args.length > 1) throw cursor.error(`#${name} takes one argument at most`, token)
  return args?.[0]?.value
}

/** A call of a macro prints as it stands; one with a body, `#@name() … #end`, with its body. */
function toUnknown(call: Call): Text {
  const { cursor, name, token, index, args } = call
  if (name.startsWith('@') && args) parseBody(call)
  const tokens = args ? cursor.since(index) : [token]
  return { type: 'Text', text: tokens.map(spell).join('') }
}

/** A reference loses what is before its `$`, as when it renders. */
function spell({ kind, image }: Token): string {
  const isReference = (kind === 'identifier' || kind === 'ref{') && !image.includes('\\!')
  return isReference ? image.slice(Math.max(0, image.lastIndexOf('$'))) : image
}
