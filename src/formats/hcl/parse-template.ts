import type { Cursor } from './cursor.ts'
import type { Expression, ForClause, TemplatePart } from './syntax.ts'

/** Reads an expression at a cursor. */
export type ReadExpression = (cursor: Cursor) => Expression

/** How a template is written: in quotes, as heredoc, or as a whole file or decoded text. */
export interface TemplateForm {
  /** Whether backslashes escape, as in quotes. */
  readonly hasEscapes: boolean
  /** Whether the smallest indentation is removed from all lines, as in a heredoc `<<-`. */
  readonly isFlush: boolean
  /** Index of the end of the template; undefined when a closing quote ends it. */
  readonly end?: number
}

/** A run of text, an interpolation or the start or end of a directive. */
type Token =
  | { kind: 'text'; text: string; start: number; end: number }
  | { kind: 'value'; expression: Expression }
  | { kind: 'if'; condition: Expression; start: number }
  | ({ kind: 'for'; start: number } & ForClause)
  | { kind: 'else'; start: number }
  | { kind: 'endif'; start: number }
  | { kind: 'endfor'; start: number }

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
])
const escapeSequence = /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|[\s\S])/y
const plain = /(?:[^$%"\\\n]|[$%](?![{$%]))+/y

/**
 * Parses the template at a cursor up to its end: for quotes the index of the closing quote, which is not taken.
 *
 * @example
 * parseTemplate(new Cursor('a-${var.b}'), { hasEscapes: false, isFlush: false, end: 10 }, parseExpression)
 */
export function parseTemplate(
  cursor: Cursor,
  form: TemplateForm,
  readExpression: ReadExpression,
): TemplatePart[] {
  const tokens = readTokens(cursor, form, readExpression)
  if (form.isFlush) flush(tokens)
  const reader = { tokens, index: 0 }
  const parts = toParts(reader)
  const left = tokens[reader.index]
  if (left && 'start' in left) cursor.fail(`Unexpected '${left.kind}' directive.`, left.start)
  return parts
}

function readTokens(
  cursor: Cursor,
  { hasEscapes, end = cursor.text.length }: TemplateForm,
  readExpression: ReadExpression,
): Token[] {
  const tokens: Token[] = []
  // As in HCL, `~` trims only the text token next to it, and a token ends with its line.
  let trimsNext = false
  while (cursor.index < end && !(hasEscapes && cursor.text[cursor.index] === '"')) {
    const start = cursor.index
    const opening = cursor.match(/[$%]\{~?/y)
    if (opening) {
      const previous = tokens.at(-1)
      if (opening.endsWith('~') && previous?.kind === 'text')
        previous.text = previous.text.trimEnd()
      tokens.push(
        opening.startsWith('$')
          ? { kind: 'value', expression: readExpression(cursor) }
          : readDirective(cursor, start, readExpression),
      )
      trimsNext = cursor.take('~')
      cursor.expect('}')
    } else {
      const line = readLine(cursor, hasEscapes, end)
      const [first] = line
      if (trimsNext && first) {
        // Trims the first pieces of the line: an escape splits a line into several.
        for (const piece of line) {
          const text = piece.text.trimStart()
          piece.start += piece.text.length - text.length
          piece.text = text
          if (text !== '') break
        }
      }
      trimsNext = false
      tokens.push(...line)
    }
  }
  if (hasEscapes && cursor.isAtEnd) cursor.fail('No closing quote for the text.')
  return tokens
}

/** Reads text up to the end of its line, or to the next `${` or `%{`. */
function readLine(cursor: Cursor, hasEscapes: boolean, end: number): (Token & { kind: 'text' })[] {
  const pieces: (Token & { kind: 'text' })[] = []
  const add = (text: string, start: number, isExact: boolean): void => {
    const last = pieces.at(-1)
    // Joins runs that stand in the source as they are; an escape begins a piece of its own.
    if (last && isExact && last.end - last.start === last.text.length && last.end === start) {
      last.text += text
      last.end = cursor.index
    } else pieces.push({ kind: 'text', text, start, end: cursor.index })
  }
  while (cursor.index < end) {
    const start = cursor.index
    const rest = cursor.text.slice(start, start + 3)
    if (rest === '$${' || rest === '%%{') {
      cursor.index += 3
      add(rest.slice(1), start, false)
    } else if (/^[$%]\{/.test(rest) || (hasEscapes && rest.startsWith('"'))) break
    else if (hasEscapes && rest.startsWith('\\')) {
      const image = cursor.match(escapeSequence) ?? ''
      const code = /^\\[uU](.+)/.exec(image)?.[1]
      const text = code
        ? String.fromCodePoint(Number.parseInt(code, 16))
        : escapes.get(image.slice(1))
      if (text === undefined) cursor.fail(`Unknown escape '${image}'.`, start)
      add(text, start, false)
    } else {
      const image = cursor.match(plain) ?? rest.slice(0, 1)
      cursor.index = Math.min(start + image.length, end)
      add(cursor.text.slice(start, cursor.index), start, true)
      if (image === '\n') break
    }
  }
  return pieces
}

function readDirective(cursor: Cursor, start: number, readExpression: ReadExpression): Token {
  const word = cursor.takeName()
  if (word === 'if') return { kind: 'if', condition: readExpression(cursor), start }
  if (word === 'for') return { kind: 'for', start, ...readForClause(cursor, readExpression) }
  if (word === 'else' || word === 'endif' || word === 'endfor') return { kind: word, start }
  return cursor.fail(
    `Unknown directive '${word ?? ''}'. Expected if, else, endif, for or endfor.`,
    start,
  )
}

/** Reads `key, value in collection` after the word `for`. */
export function readForClause(cursor: Cursor, readExpression: ReadExpression): ForClause {
  const first = cursor.takeName() ?? cursor.fail("Expected a name after 'for'.")
  const second = cursor.take(',')
    ? (cursor.takeName() ?? cursor.fail('Expected a name.'))
    : undefined
  if (!cursor.takeWord('in')) cursor.fail("Expected 'in'.")
  const collection = readExpression(cursor)
  return second === undefined
    ? { valueName: first, collection }
    : { keyName: first, valueName: second, collection }
}

/**
 * Removes from all lines the smallest indentation that one has, as HCL does: blank lines do not count, a line that
 * begins with `${` or `%{` has none.
 */
function flush(tokens: readonly Token[]): void {
  const lines: (Token & { kind: 'text' })[] = []
  let smallest = Number.POSITIVE_INFINITY
  let isLineStart = true
  for (const token of tokens) {
    if (isLineStart) {
      const text = token.kind === 'text' ? token.text : ''
      const indentation = text.length - text.trimStart().length
      const isBlank = indentation === text.length && text.endsWith('\n')
      if (token.kind === 'text' && !isBlank) lines.push(token)
      if (!isBlank) smallest = Math.min(smallest, indentation)
    }
    isLineStart = token.kind === 'text' && token.text.endsWith('\n')
  }
  for (const line of lines) {
    line.text = line.text.slice(smallest)
    line.start += smallest
  }
}

function isEnd(token: Token): token is Token & { kind: 'else' | 'endif' | 'endfor' } {
  return token.kind === 'else' || token.kind === 'endif' || token.kind === 'endfor'
}

/** Nests tokens to parts, up to the end of the directive that encloses them. */
function toParts(reader: { readonly tokens: readonly Token[]; index: number }): TemplatePart[] {
  const parts: TemplatePart[] = []
  for (;;) {
    const token = reader.tokens[reader.index]
    if (!token || isEnd(token)) return parts
    reader.index += 1
    const takeEnd = (kind: Token['kind']): boolean => {
      const isNext = reader.tokens[reader.index]?.kind === kind
      if (isNext) reader.index += 1
      return isNext
    }
    if (token.kind === 'if') {
      const yes = toParts(reader)
      const no = takeEnd('else') ? toParts(reader) : []
      takeEnd('endif')
      parts.push({ kind: 'if', condition: token.condition, yes, no })
    } else if (token.kind === 'for') {
      const body = toParts(reader)
      takeEnd('endfor')
      parts.push({ ...token, kind: 'for', body })
    } else parts.push(token)
  }
}
