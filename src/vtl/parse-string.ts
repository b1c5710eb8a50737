import type { Expression } from './ast.ts'
import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'

/**
 * Parses a string. A quote in it is escaped by doubling it. A double-quoted string decodes escapes such as `\u0041`,
 * and is a template of its own when it contains a `$` or `#`.
 */
export function parseString(cursor: TokenCursor, token: Token): Expression {
  const { image } = token
  const raw = image.slice(1, -1)
  const isTemplate = image.startsWith('"') && /[$#]/.test(raw)
  const content = image.startsWith('"')
    ? decodeUnicode(cursor, token, raw).replaceAll('""', '"')
    : raw.replaceAll("''", "'")
  if (!isTemplate) return { type: 'Literal', value: content, spelling: image }
  // Velocity appends a blank to a string without `##`, because it refuses templates that end with `$` or `#`; rendering
  // the string drops the blank again.
  const dropsLast = !content.includes('##')
  const text = dropsLast ? `${content} ` : content
  const source = cursor.source.inner(text, token.start + 1, content === raw)
  return { type: 'StringLiteral', block: cursor.grammar.template(source, cursor.uses), dropsLast }
}

function decodeUnicode(cursor: TokenCursor, token: Token, raw: string): string {
  return raw.replace(/\\u(.{0,4})/gs, (_, digits: string) => {
    if (/^[\da-f]{4}$/i.test(digits)) return String.fromCharCode(Number.parseInt(digits, 16))
    throw cursor.error('`\\u` in a double-quoted string takes four hexadecimal digits', token)
  })
}
