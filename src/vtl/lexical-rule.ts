/**
 * State of Velocity's tokenizer, which decides which texts are tokens. The last four are inside `## …`, `#* … *#`,
 * `#** … *#` and `#[[ … ]]#`.
 */
export type LexicalState =
  | 'default'
  | 'reference'
  | 'refModifier'
  | 'refMod2'
  | 'refIndex'
  | 'preDirective'
  | 'directive'
  | 'lineComment'
  | 'blockComment'
  | 'formalComment'
  | 'textblock'

/**
 * How the lexical state changes after a match: `enter` pushes a state, `leave` pops, `become` swaps the current one;
 * `open` and `close` count the parentheses of a directive, and the `close` of the outermost one pops as well.
 */
export type Move =
  | { readonly move: 'enter' | 'become'; readonly to: LexicalState }
  | { readonly move: 'leave' | 'open' | 'close' }

/** A text that the tokenizer recognises in a lexical state, and the token that it becomes. */
interface Match {
  /** Characters that a match can begin with; `''` stands for any. */
  readonly starts: string
  /** Pattern of the matched text; sticky, so that it matches only where the tokenizer is. */
  readonly pattern: RegExp
  /**
   * Kind of the token that ends with a match. Default: the matched text. Three values stand for no token: `more` (the
   * token goes on after the match), `skip` (the match is dropped), `terminator` (the `$` or `#` before the match was
   * only text).
   */
  readonly kind?: string
}

/**
 * A match with the move that follows it. All rules have one of four shapes, with their members in the same order:
 * JavaScript engines read objects of more shapes slowly, and parsing took 15 % longer.
 */
export type LexicalRule = (Match & { readonly move?: undefined }) | (Required<Match> & Move)

/**
 * The rules of a lexical state by the first character of a match; the entry `''` holds the rules for all other
 * characters.
 */
export type LexicalTable = ReadonlyMap<string, readonly LexicalRule[]>
