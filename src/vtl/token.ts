/** A piece of a template, with its place. */
export interface Token {
  /** Its name in lexical-states.ts; punctuation and operators are their own. */
  readonly kind: string
  readonly start: number
  readonly end: number
  /** The text it was read from, with the `$` or `#` that led to it: `$name`, `#foreach`, `#$name`. */
  readonly image: string
  /** What a `$` or `#` before it left behind that turned out to start nothing: it prints before a text. */
  readonly lead: string
}
