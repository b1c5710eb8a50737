import type { Block, Expression, Statement } from './ast.ts'
import { parseValue, startsValue } from './parse-value.ts'
import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'

/** One argument of `#name(…)`; a bare word has no value. */
interface Argument {
  readonly value: Expression
  readonly text: string
}

/** Where a directive takes a bare word: the `in` of #foreach, the name of #macro; nowhere else. */
const wordPositions = new Map([
  ['foreach', 1],
  ['macro', 0],
  ['define', -1],
  ['literal', -1],
  ['stop', -1],
  ['break', -1],
])

/** Whether an escape applies to `#name` or `#{name}`: a directive of Velocity's, or an inline macro defined before. */
export function isDirective({ macros }: TokenCursor, image: string): boolean {
  const name = /^#\{?(\w+)\}?\s*$/.exec(image)?.[1] ?? ''
  return /^(?:if|elseif|else|end|set)$/.test(name) || wordPositions.has(name) || macros.has(name)
}

/** `#name` or `#name(…)`. API Gateway runs no macros, so that a name Velocity does not know prints as it stands. */
export function parseDirective(cursor: TokenCursor): Statement {
  const { index } = cursor
  const token = cursor.next()
  const { image } = token
  const name = image.endsWith('}') ? image.slice(2, -1) : image.slice(1)
  const hasArguments = cursor.tokenizer.enterArguments()
  const args = hasArguments ? parseArguments(cursor, name) : []
  if (name === 'stop' || name === 'break') return toCommand(cursor, name, token, args)
  const isKnown = wordPositions.has(name)
  if (isKnown && !hasArguments) throw cursor.error(`${image} takes arguments in parentheses`, token)

  const start = cursor.index
  const isBlock = isKnown || (hasArguments && name.startsWith('@'))
  const block = isBlock ? cursor.grammar.block(cursor) : []
  const content = cursor.since(start)
  if (isBlock) cursor.expectEnd(token)
  const [first] = args
  switch (name) {
    case 'foreach':
      return toForeach(args, block, cursor.source.place(token.start))
    case 'define': {
      if (!first || args.length > 1) throw cursor.error('#define takes one reference', token)
      return { type: 'Define', name: assignedName(first), block }
    }
    case 'macro':
      if (!first) throw cursor.error('#macro takes a name', token)
      cursor.macros.add(first.text)
      return { type: 'Text', text: '' }
    case 'literal':
      if (!first && content.length === 0) throw cursor.error('#literal has no content', token)
      return { type: 'Text', text: first?.text ?? spell(content, true) }
    default:
      return { type: 'Text', text: spell(cursor.since(index), false) }
  }
}

function parseArguments(cursor: TokenCursor, directive: string): readonly Argument[] {
  const args: Argument[] = []
  cursor.skipWhitespace()
  cursor.expect('(')
  for (;;) {
    cursor.skipWhitespace()
    const token = cursor.peek()
    if (cursor.accept(',')) cursor.skipWhitespace()
    else if (!startsValue(token) && token.kind !== 'word') break
    args.push(parseArgument(cursor, wordPositions.get(directive), args.length))
  }
  cursor.expect(')')
  return args
}

/** An argument, which is a word where the directive takes one, or anywhere when it is none of Velocity's. */
function parseArgument(
  cursor: TokenCursor,
  wordPosition: number | undefined,
  position: number,
): Argument {
  const { kind, image: spelling, start } = cursor.peek()
  // The name of a macro can be nothing else.
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

function toForeach(args: readonly Argument[], block: Block, offset: number): Statement {
  const [variable, , list, body] = args
  return {
    type: 'Foreach',
    variable: variable?.value.type === 'Reference' ? variable.value.name : '',
    // Velocity counts the block as an argument: with two it is the list, which is then nothing to loop over.
    list: args.length === 2 ? { type: 'Literal', value: null, spelling: '' } : list?.value,
    // A fourth argument takes the place of the block.
    block: body ? (body.value.type === 'Reference' ? [body.value] : []) : block,
    offset,
  }
}

function assignedName({ value }: Argument): string {
  return value.type === 'Reference' ? value.assignedName : ''
}

/** The text of tokens, with or without what a lost `$` left; a reference loses what is before its `$`. */
function spell(tokens: readonly Token[], hasLeads: boolean): string {
  const texts = tokens.map(({ kind, image, lead }) => {
    const isReference = (kind === 'identifier' || kind === '{') && !image.includes('\\!')
    const text = isReference ? image.slice(Math.max(0, image.lastIndexOf('$'))) : image
    return hasLeads ? lead + text : text
  })
  return texts.join('')
}
