import type { Token } from './token.ts'

/**
 * Common mistakes that Velocity 1.7 refuses: a pattern of the refused token's text, and a sentence that says what to
 * write instead.
 */
const hints: readonly (readonly [text: RegExp, hint: string])[] = [
  [/^(null|nil|none|undefined)$/i, '`$1` is not Velocity: compare with an undefined `$$null`'],
  [/^([a-z_]\w*)$/i, '`$1` is neither a reference nor a string: write `$$$1` or `"$1"`'],
  [/^-(.+)$/, '`-$1` is one number: put a blank after the minus'],
  [/^=$/, '`=` assigns, in #set only: compare with `==`'],
  [/^#(end|else|elseif)\s*$/, 'This `#$1` belongs to no open directive'],
  [/^(?:\$(true|false))$/, '`$$$1` is not a reference: `$1` is a value'],
  [/^\|.*/s, 'An alternate value, after `|`, is Velocity 2: API Gateway runs 1.7'],
]

/** Returns a sentence about a common mistake that put a token where it cannot stand. Undefined for other mistakes. */
export function hintFor({ image }: Token, previous: Token | undefined): string | undefined {
  if (previous?.image.endsWith('\\"')) return 'A backslash does not escape a quote: double it, `""`'
  const [text, hint] = hints.find(([text]) => text.test(image)) ?? []
  return text && hint && image.replace(text, hint)
}
