import type { Token } from './token.ts'
import type { TokenCursor } from './token-cursor.ts'
import type { VelocityError } from './velocity-error.ts'

/** The error for a token where a value is needed. */
export function unexpectedValue(cursor: TokenCursor): VelocityError {
  return cursor.error(reasonForValue(cursor.peek()))
}

function reasonForValue({ kind, image }: Token): string {
  if (kind === 'eof') return 'The template ends where a value is needed'
  if (kind === 'word' && /^(null|nil|none|undefined)$/i.test(image)) {
    return `\`${image}\` is not Velocity: compare with an undefined \`$null\``
  }
  if (kind === 'word' && /^[a-z]/i.test(image)) {
    return `\`${image}\` is neither a reference nor a string: write \`$${image}\` or \`"${image}"\``
  }
  if (kind === ']') return 'A value is missing before `]`: an empty list is `[]`, without a blank'
  if (kind === 'method)')
    return 'A value is missing before `)`: an empty argument list is `()`, without a blank'
  if (kind === ')') return 'A value is missing before `)`'
  return `A value is needed here, not \`${image}\``
}

/** The reason for an operator or a `)` that is needed where another token stands. */
export function reasonForEnd({ kind, image }: Token, previous: Token | undefined): string {
  if (kind === 'eof') return 'The template ends inside this directive: it has no closing `)`'
  if (kind === '=') return '`=` assigns, in #set only: compare with `==`'
  if ((kind === 'integer' || kind === 'float') && image.startsWith('-')) {
    return `\`${image}\` is one number: put a blank after the minus, \`- ${image.slice(1)}\``
  }
  if (previous?.kind === 'string' && previous.image.endsWith('\\"')) {
    return 'A backslash does not escape a quote: double it, `""`, or use the other kind of quotes'
  }
  return `An operator or a closing \`)\` is needed here, not \`${image}\``
}

/** The reason for a reference in braces that does not end in one. */
export function unclosedReference({ image }: Token): string {
  return image.startsWith('|')
    ? 'An alternate value, `|` inside the braces, is Velocity 2: API Gateway runs 1.7'
    : 'This reference has no closing `}`'
}
