import type { Block, Reference } from './ast.ts'
import { hintFor } from './hint.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token } from './token.ts'
import { Tokenizer } from './tokenizer.ts'
import type { VariableUses } from './variable-uses.ts'
import type { VelocityError } from './velocity-error.ts'

/**
 * The parsers of templates and blocks. Passed in, as imports would form a circle: a string contains a template, and a
 * directive a block.
 */
export interface Grammar {
  template(source: TemplateSource, uses: VariableUses): Block
  block(cursor: TokenCursor): Block
}

/** The tokens of a template and the parser's place in them. Reads ahead on demand: the parser steers the tokenizer. */
export class TokenCursor {
  readonly source: TemplateSource
  readonly tokenizer: Tokenizer
  readonly grammar: Grammar
  /** Variables that the whole template names, with those in its strings. */
  readonly uses: VariableUses
  /** Names of the inline macros defined so far: directives to Velocity, though API Gateway never runs them. */
  readonly macros: Set<string> = new Set()
  /** References without steps by their text, such as `$name`: written again, a reference is the same node. */
  readonly references: Map<string, Reference> = new Map()
  /** Token that was read last. Undefined before the first. */
  #previous: Token | undefined
  /** Token read ahead. Undefined until the parser looks at it. */
  #next: Token | undefined
  /** Second token read ahead. Undefined until the parser looks at it. */
  #afterNext: Token | undefined
  /** List to which each token that is read is added, for `record`. Undefined outside of it. */
  #record: Token[] | undefined

  constructor(source: TemplateSource, grammar: Grammar, uses: VariableUses) {
    this.source = source
    this.tokenizer = new Tokenizer(source)
    this.grammar = grammar
    this.uses = uses
  }

  /** Returns the next token without reading it. */
  peek(): Token {
    this.#next ??= this.tokenizer.next()
    return this.#next
  }

  /** Returns the token after the next one without reading either. */
  peekFurther(): Token {
    this.peek()
    this.#afterNext ??= this.tokenizer.next()
    return this.#afterNext
  }

  /** Reads the next token. */
  next(): Token {
    const token = this.peek()
    this.#next = this.#afterNext
    this.#afterNext = undefined
    this.#previous = token
    this.#record?.push(token)
    return token
  }

  /** Reads the next token if it is of this kind; otherwise reads nothing and returns undefined. */
  accept(kind: string): Token | undefined {
    return this.peek().kind === kind ? this.next() : undefined
  }

  skipWhitespace(): void {
    this.accept('whitespace')
  }

  /** Reads a token of this kind. Throws a VelocityError when the next token is another: `what` is missing. */
  expect(kind: string, what = `\`${kind}\``): Token {
    const token = this.accept(kind)
    if (!token) throw this.missing(what)
    return token
  }

  /** Reads the `#end` of a directive. Throws a VelocityError when there is none. */
  expectEnd(directive: Token): void {
    if (this.peek().kind === 'eof')
      throw this.error(`This ${directive.image} has no #end`, directive)
    this.expect('end', 'An #end')
  }

  /** Reads items that are separated by commas, and the token that closes the list, which may have one of two kinds. */
  readSeries<Item>(
    close: string,
    read: (cursor: TokenCursor) => Item,
    otherClose: string = close,
  ): Item[] {
    const items: Item[] = []
    do items.push(read(this))
    while (this.accept(','))
    if (!this.accept(otherClose)) this.expect(close)
    return items
  }

  /**
   * Returns the tokens that are read while a function runs, for their text: what they name is not used. Undefined
   * within another `record`, whose text the tokens are part of.
   */
  record(read: () => void): readonly Token[] | undefined {
    if (this.#record) {
      read()
      return undefined
    }
    const tokens: Token[] = []
    this.#record = tokens
    this.uses.pause(read)
    this.#record = undefined
    return tokens
  }

  /** Returns the text from an offset to the end of the last token that was read. */
  textSince(offset: number): string {
    return this.source.text.slice(offset, this.#previous?.end)
  }

  /** Creates the error for something that is missing before the next token, with a hint for a common mistake. */
  missing(what: string): VelocityError {
    const token = this.peek()
    return this.error(hintFor(token, this.#previous) ?? `${what} is missing here`)
  }

  /** Creates the error for a template that Velocity refuses at a token. Default: the next one. */
  error(reason: string, token: Token = this.peek()): VelocityError {
    return this.source.error(reason, token.start)
  }
}
