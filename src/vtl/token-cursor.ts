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

/**
 * The tokens of a template and the parser's place in them. Reads ahead only on demand, because the parser changes the
 * state of the tokenizer.
 */
export class TokenCursor {
  readonly source: TemplateSource
  readonly tokenizer: Tokenizer
  readonly grammar: Grammar
  /** Variables that the whole template names, with those in its strings. */
  readonly uses: VariableUses
  /** Names of the inline macros defined so far: directives to Velocity, though API Gateway never runs them. */
  readonly macros: Set<string> = new Set()
  /**
   * References without steps by their text, such as `$name`, so that equal references share one node of the syntax
   * tree.
   */
  readonly references: Map<string, Reference> = new Map()
  /** Token that was read last. Undefined before the first. */
  #previous: Token | undefined
  /** Token read ahead. Undefined until the parser looks at it. */
  #next: Token | undefined
  /** Second token read ahead. Undefined until the parser looks at it. */
  #afterNext: Token | undefined
  /** List to which `record` has each token added that is read. Undefined while no `record` runs. */
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

  /**
   * Reads the next token, which must be of this kind. Throws a VelocityError when it is of another kind: `what` is
   * missing.
   */
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
   * Runs a function and returns the tokens that it reads, for their text; the variables that they name do not count as
   * used. Undefined within another `record`, whose tokens they are part of.
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

  /**
   * Creates the error for something that is missing before the next token; after a common mistake its message is a hint
   * instead.
   */
  missing(what: string): VelocityError {
    const token = this.peek()
    return this.error(hintFor(token, this.#previous) ?? `${what} is missing here`)
  }

  /** Creates the error for a template that Velocity refuses at a token. Default: the next one. */
  error(reason: string, token: Token = this.peek()): VelocityError {
    return this.source.error(reason, token.start)
  }
}
