/** Skips the tokens of a text in HCL that a parser has found to be free of mistakes. */
export class HclScanner {
  readonly text: string
  /** Index of the next character. */
  index = 0

  constructor(text: string) {
    this.text = text
  }

  get isAtEnd(): boolean {
    return this.index >= this.text.length
  }

  /** The next character; empty at the end. */
  get next(): string {
    return this.text.charAt(this.index)
  }

  /** Takes the text that a sticky pattern matches here; empty when it does not match. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.index
    const [image = ''] = pattern.exec(this.text) ?? []
    this.index += image.length
    return image
  }

  /** Skips spaces and comments, and line breaks unless `isInLine`. */
  skipSpace(isInLine = false): void {
    const blank = isInLine ? /[ \t\r]+/y : /[ \t\r\n\ufeff]+/y
    let before = -1
    while (before !== this.index) {
      before = this.index
      this.match(blank)
      this.match(/\/\*[\s\S]*?\*\//y)
      if (!isInLine) this.match(/(?:#|\/\/)[^\n]*/y)
    }
  }

  /** Takes a text in quotes, and returns what is between them as it is written. */
  takeQuoted(): string {
    const start = this.index + 1
    this.#skipQuoted()
    return this.text.slice(start, this.index - 1)
  }

  /** Skips a text in quotes, a comment or a heredoc; returns whether one comes next. */
  skipText(): boolean {
    if (this.next === '"') {
      this.#skipQuoted()
      return true
    }
    return this.match(/\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/y) !== '' || this.#skipHeredoc()
  }

  /** Skips an expression: up to a line break, a comma or a closing bracket that is not inside it. */
  skipExpression(): void {
    let depth = 0
    while (!this.isAtEnd) {
      if (this.skipText()) continue
      const { next } = this
      if (/[([{]/.test(next)) depth += 1
      else if (depth === 0 && /[\n,)\]}]/.test(next)) return
      else if (/[)\]}]/.test(next)) depth -= 1
      this.index += 1
    }
  }

  #skipHeredoc(): boolean {
    const [, marker = ''] =
      /^<<-?([\p{L}_][\p{L}\p{Nd}_-]*)\r?\n/u.exec(
        this.match(/<<-?[\p{L}_][\p{L}\p{Nd}_-]*\r?\n/uy),
      ) ?? []
    if (marker === '') return false
    const closing = new RegExp(`^[ \\t]*${marker}(?=[ \\t]*\\r?$)`, 'gm')
    closing.lastIndex = this.index
    this.index = closing.exec(this.text) ? closing.lastIndex : this.text.length
    return true
  }

  #skipQuoted(): void {
    this.index += 1
    while (!this.isAtEnd && this.next !== '"') {
      if (this.match(/[$%]\{/y) !== '') this.#skipInterpolation()
      else this.match(/\\[\s\S]|\$\$\{|%%\{|[\s\S]/y)
    }
    this.index += 1
  }

  #skipInterpolation(): void {
    let depth = 1
    while (!this.isAtEnd && depth > 0) {
      if (this.next === '"') this.#skipQuoted()
      else {
        if (this.next === '{') depth += 1
        if (this.next === '}') depth -= 1
        this.index += 1
      }
    }
  }
}
