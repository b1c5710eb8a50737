import type { Block } from './ast.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token, TokenKind } from './token.ts'
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
  readonly #tokens: Token[] = []
  #index = 0

  constructor(source: TemplateSource, grammar: Grammar) {
    this.source = source
    this.tokenizer = new Tokenizer(source)
    this.grammar = grammar
  }

  /** How many tokens have been read. */
  get index(): number {
    return this.#index
  }

  /** The token read last. */
  get previous(): Token | undefined {
    return this.#tokens[this.#index - 1]
  }

  /** Where the token read last ends. */
  get end(): number {
    return this.previous?.end ?? 0
  }

  peek(ahead = 0): Token {
    for (;;) {
      const token = this.#tokens[this.#index + ahead]
      if (token) return token
      this.#tokens.push(this.tokenizer.next())
    }
  }

  next(): Token {
    const token = this.peek()
    this.#index += 1
    return token
  }

  accept(kind: TokenKind): Token | undefined {
    return this.peek().kind === kind ? this.next() : undefined
  }

  skipWhitespace(): void {
    this.accept('whitespace')
  }

  /** Reads a token of this kind, or throws with the reason. */
  expect(kind: TokenKind, reason: string): Token {
    if (this.peek().kind !== kind) throw this.error(reason)
    return this.next()
  }

  /** Reads the `#end` of a directive. */
  expectEnd(directive: string, token: Token): void {
    const { kind, image } = this.peek()
    if (kind === 'end') this.next()
    else if (kind === 'eof') throw this.error(`This #${directive} has no #end`, token)
    else if (kind === 'else' || kind === 'elseif')
      throw this.error(`#${directive} has no #${kind} here`)
    else throw this.error(`\`${image}\` cannot stand here`)
  }

  /** The tokens from an {@link index} to where the cursor stands. */
  since(index: number): readonly Token[] {
    return this.#tokens.slice(index, this.#index)
  }

  /** A template that Velocity refuses at a token: the next one unless another is given. */
  error(reason: string, token: Token = this.peek()): VelocityError {
    return this.source.error(reason, token.start)
  }
}
