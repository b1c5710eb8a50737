/**
 * What the tokenizer tells apart. Punctuation inside a directive is its own name; where a reference has its own token
 * for the same character, the name says so: `ref{` of `${name}`, `index[` of `$list[0]`, `method)` of `$a.b()`.
 */
export type TokenKind =
  | 'text'
  | 'escape'
  | 'doubleEscape'
  | 'escapedDirective'
  | 'emptyIndex'
  | 'textblock'
  | 'comment'
  | 'lineComment'
  | 'lineEnd'
  | 'identifier'
  | 'dot'
  | 'ref{'
  | 'ref}'
  | 'index['
  | 'index]'
  | '('
  | ')'
  | 'method)'
  | 'set'
  | 'if'
  | 'elseif'
  | 'else'
  | 'end'
  | 'word'
  | 'string'
  | 'integer'
  | 'float'
  | 'true'
  | 'false'
  | 'whitespace'
  | Punctuation
  | 'eof'

const punctuation = [
  '[',
  ']',
  '{',
  '}',
  ',',
  ':',
  '..',
  '=',
  '!',
  '+',
  '-',
  '*',
  '/',
  '%',
  '&&',
  '||',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
] as const

/** Punctuation and operators; `and`, `eq` and the like are read as the operator they name. */
export type Punctuation = (typeof punctuation)[number]

/** A token with its place in the source. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** The text it was read from, with the `$` or `#` that led to it: `$name`, `#foreach`, `#$name`. */
  readonly image: string
  /** What a `$` or `#` before it left behind that turned out to start nothing: it prints before a text. */
  readonly lead: string
}

/** Whether a text is one of the operators and punctuation marks. */
export function isPunctuation(text: string): text is Punctuation {
  return punctuation.some((mark) => mark === text)
}
