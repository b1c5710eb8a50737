import type { Block, Reference } from './ast.ts'
import { hintFor } from './hint.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token } from './token.ts'
import { Tokenizer } from './tokenizer.ts'
import type { VelocityError } from './velocity-error.ts'

/** The rules that come round again: the content of a string is a template, the body of a directive a block. */
export interface Grammar {
  template(source: TemplateSource): Block
  block(cursor: TokenCursor): Block
}

/** Where the parser stands in a template's tokens; it reads ahead no further than it is asked to. */
export class TokenCursor {
  readonly source: TemplateSource
  readonly tokenizer: Tokenizer
  readonly grammar: Grammar
  /** The inline macros defined so far: Velocity knows their names, though API Gateway never runs them. */
  readonly macros: Set<string> = new Set()
  /** The plain references so far, `$name`: the same one again is the same node. */
  readonly references: Map<string, Reference> = new Map()
  #previous: Token | undefined
  /** Read ahead. */
  #next: Token | undefined
  #afterNext: Token | undefined
  /** Those being read for their text, one inside the other. */
  readonly #records: Token[][] = []

  constructor(source: TemplateSource, grammar: Grammar) {
    this.source = source
    this.tokenizer = new Tokenizer(source)
    this.grammar = grammar
  }

  peek(): Token {
    this.#next ??= this.tokenizer.next()
    return this.#next
  }

  /** The token after the next one. */
  peekFurther(): Token {
    this.peek()
    this.#afterNext ??= this.tokenizer.next()
    return this.#afterNext
  }

  next(): Token {
    const token = this.peek()
    this.#next = this.#afterNext
    this.#afterNext = undefined
    this.#previous = token
    if (this.#records.length > 0) for (const record of this.#records) record.push(token)
    return token
  }

  accept(kind: string): Token | undefined {
    return this.peek().kind === kind ? this.next() : undefined
  }

  skipWhitespace(): void {
    this.accept('whitespace')
  }

  /** Reads a token of this kind; throws when another stands there. */
  expect(kind: string, what = `\`${kind}\``): Token {
    const token = this.accept(kind)
    if (!token) throw this.missing(what)
    return token
  }

  /** Reads the `#end` of a directive. */
  expectEnd(directive: Token): void {
    if (this.peek().kind === 'eof')
      throw this.error(`This ${directive.image} has no #end`, directive)
    this.expect('end', 'An #end')
  }

  /** The items of a list separated by commas, and what closes it. */
  readSeries<Item>(close: string, read: (cursor: TokenCursor) => Item): Item[] {
    const items: Item[] = []
    do items.push(read(this))
    while (this.accept(','))
    this.expect(close)
    return items
  }

  /** The tokens that are read meanwhile. */
  record(read: () => void): readonly Token[] {
    const record: Token[] = []
    this.#records.push(record)
    read()
    this.#records.pop()
    return record
  }

  /** The text from an offset to where the cursor stands. */
  textSince(offset: number): string {
    return this.source.text.slice(offset, this.#previous?.end)
  }

  /** The error for what has to stand where the next token is. */
  missing(what: string): VelocityError {
    const token = this.peek()
    return this.error(hintFor(token, this.#previous) ?? `${what} is missing here`)
  }

  /** A template that Velocity refuses at a token, the next one unless another is given. */
  error(reason: string, token: Token = this.peek()): VelocityError {
    return this.source.error(reason, token.start)
  }
}
