/** A piece of a template that the parser takes as a unit, with its place. */
export interface Token {
  /** Kind of token by its rule in lexical-states.ts, such as `identifier`; for punctuation and operators their text. */
  readonly kind: string
  /** Offset of the first character of `image`, in UTF-16 units. */
  readonly start: number
  /** Offset after the last character of `image`, in UTF-16 units. */
  readonly end: number
  /** Text of the token with the `$` or `#` that led to it: `$name`, `#foreach`, `#$name`. */
  readonly image: string
  /**
   * Text of a preceding `$` or `#` that started neither a reference nor a directive; printed when this token is printed
   * as text.
   */
  readonly lead: string
}
