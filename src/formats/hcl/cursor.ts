/** A mistake in the syntax of an expression or a template. */
export class HclSyntaxError extends Error {
  override readonly name = 'HclSyntaxError' as const
  /** Index of the character at which the mistake was found. */
  readonly offset: number

  constructor(message: string, offset: number) {
    super(message)
    this.offset = offset
  }
}

/** Maximum depth of nested expressions, so that no text overflows the stack of the JavaScript engine. */
const maxDepth = 200

const space = /(?:[ \t\r\n]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
const identifier = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}_-]*/uy

/** Reads the tokens of a text from left to right. */
export class Cursor {
  readonly text: string
  /** Index of the next character. */
  index: number
  #depth = 0

  constructor(text: string, index = 0) {
    this.text = text
    this.index = index
  }

  get isAtEnd(): boolean {
    return this.index >= this.text.length
  }

  /** Skips spaces, line breaks and comments. */
  skipSpace(): void {
    this.match(space)
  }

  /** Takes the text that a sticky pattern matches here; undefined when it does not match. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.index
    const [image] = pattern.exec(this.text) ?? []
    if (image !== undefined) this.index += image.length
    return image
  }

  /** Returns whether the next characters, after spaces, are `image`; takes none of them. */
  sees(image: string): boolean {
    this.skipSpace()
    return this.text.startsWith(image, this.index)
  }

  /** Takes `image` when it comes next, after spaces; returns whether it did. */
  take(image: string): boolean {
    if (!this.sees(image)) return false
    this.index += image.length
    return true
  }

  /** Takes `image`, which has to come next, after spaces. */
  expect(image: string): void {
    if (!this.take(image)) this.fail(`Expected '${image}'.`)
  }

  /** Takes a name, after spaces; undefined when none comes next. */
  takeName(): string | undefined {
    this.skipSpace()
    return this.match(identifier)
  }

  /** Takes a word such as `for`, after spaces, when exactly it comes next; returns whether it did. */
  takeWord(word: string): boolean {
    const before = this.index
    if (this.takeName() === word) return true
    this.index = before
    return false
  }

  /** Reads something that may contain itself, and fails when it does so too deeply. */
  nest<T>(read: () => T): T {
    this.#depth += 1
    if (this.#depth > maxDepth) this.fail(`Expressions nest deeper than ${maxDepth} levels.`)
    const result = read()
    this.#depth -= 1
    return result
  }

  fail(message: string, offset: number = this.index): never {
    throw new HclSyntaxError(message, offset)
  }
}
