/**
 * Replaces the line breaks, tabs and comments inside flow collections, and the line breaks inside quoted texts, by
 * spaces, so that none of their lines is indented too little; also a comment that follows a closing quote or bracket
 * without a space, and the line break before a block that begins below its key. Every other character keeps its offset.
 * Keys of several lines, and quotes and brackets that are not closed, stay as they are, for the parser to report.
 *
 * @example
 * relaxIndentation('a: [\n  b # c\n]') // 'a: [   b     ]'
 */
export function relaxIndentation(text: string): string {
  return new Relaxation(text).run()
}

/** Walks a text token by token; at the end of one, `#at` is the offset of the next. */
class Relaxation {
  readonly #text: string
  #at = 0
  #lineStart = 0
  /**
   * The offset at which the node being read begins, with its tag and anchor; undefined until a node begins on the line.
   */
  #nodeStart: number | undefined
  /** The column of the key or dash that the next value belongs to; -1 for the document itself. */
  #column = -1
  /** The offset after the key or dash that the next value belongs to. */
  #valueStart = 0
  /** The parts of the text to replace by spaces, in order, each as the offsets of its start and end. */
  readonly #blanks: (readonly [start: number, end: number])[] = []

  constructor(text: string) {
    this.#text = text
  }

  run(): string {
    if (this.#skip(/\ufeff/y)) this.#lineStart = this.#at
    while (this.#isInside()) this.#readToken()
    let end = 0
    const pieces = this.#blanks.map(([from, to]) => {
      const kept = this.#text.slice(end, from)
      end = to
      return kept + ' '.repeat(to - from)
    })
    return pieces.join('') + this.#text.slice(end)
  }

  /** Reads a token outside of flow collections. */
  #readToken(): void {
    // Keeps a tab that indents a line: it is a mistake that the parser is to report.
    if (this.#at === this.#lineStart && this.#skip(/[ \t]+/y)) return
    if (this.#skip(/ +|#[^\r\n]*/y) || this.#blank(/\t+/y) || this.#skipLineBreak()) return
    const start = this.#at
    const isLineStart = start === this.#lineStart
    if (isLineStart && this.#skip(/(?:---|\.\.\.)(?=[ \t\r\n]|$)|%[^\r\n]*/y)) return
    if (this.#skip(/[-?](?=[ \t\r\n]|$)/y)) this.#startValue(start)
    else if (this.#skip(/:(?=[ \t\r\n]|$)/y)) this.#startValue(this.#nodeStart ?? start)
    else {
      this.#nodeStart ??= start
      this.#readNode()
    }
  }

  /** Notes that the next value belongs to the key or indicator at an offset. */
  #startValue(start: number): void {
    this.#column = start - this.#lineStart
    this.#nodeStart = undefined
    this.#valueStart = this.#at
  }

  #readNode(): void {
    const start = this.#at
    const blankCount = this.#blanks.length
    let isClosed = true
    if (this.#test(/["']/y)) isClosed = this.#skipQuoted()
    else if (this.#test(/[[{]/y)) isClosed = this.#skipFlow()
    else if (this.#skip(/[!&*][^ \t\r\n]*/y)) return
    else if (this.#skip(/[|>][-+\d]*[ \t]*(?:#[^\r\n]*)?(?=[\r\n]|$)/y)) {
      this.#joinToKey(start)
      this.#skipBlock()
    } else this.#skipPlain()
    const isKey = this.#test(/[ \t]*:(?:[ \t\r\n]|$)/y)
    if (isKey || !isClosed) this.#blanks.length = blankCount
    else this.#blank(/#[^\r\n]*/y)
  }

  /**
   * Marks the text between a key and a block scalar below it, at the same column, to become spaces, when that text has
   * only white space and comments.
   */
  #joinToKey(blockStart: number): void {
    const isBelow = blockStart - this.#lineStart === this.#column
    const between = this.#text.slice(this.#valueStart, blockStart)
    // The pattern matches each character in one way only: otherwise its time would double with each blank.
    if (isBelow && /^(?:[ \t\r\n]|#[^\r\n]*(?=[\r\n]))*$/.test(between)) {
      this.#blanks.push([this.#valueStart, blockStart])
    }
  }

  /** Skips the lines of a literal or folded block: they are indented more than its key. */
  #skipBlock(): void {
    while (this.#skipLineBreak()) {
      this.#skip(/ +/y)
      const isEmpty = !this.#isInside() || this.#test(/[\r\n]/y)
      if (!isEmpty && this.#at - this.#lineStart <= this.#column) {
        this.#at = this.#lineStart
        return
      }
      this.#skip(/[^\r\n]+/y)
    }
  }

  /** Skips an unquoted text outside of flow collections: a key up to its colon, a value with its further lines. */
  #skipPlain(): void {
    do {
      this.#skip(/(?:[^ \t\r\n:]+|:(?![ \t\r\n]|$))+/y)
    } while (this.#skip(/[ \t]+(?![ \t\r\n#]|:(?:[ \t\r\n]|$)|$)/y) || this.#skipFold())
  }

  /** Skips line breaks after which an unquoted text goes on: its lines are indented more than its key. */
  #skipFold(): boolean {
    const [image, indent = ''] = this.#match(/(?:[ \t]*(?:\r\n?|\n))+( *)[ \t]*(?![ \t\r\n#]|$)/y)
    if (image === undefined || indent.length <= this.#column) return false
    this.#at += image.length
    return true
  }

  /** Skips a flow collection with all that is in it; returns false when the collection is never closed. */
  #skipFlow(): boolean {
    let depth = 0
    do {
      if (this.#blank(/[\t\r\n]+|#[^\r\n]*/y) || this.#skip(/[ ,?:]+/y)) continue
      if (this.#skip(/[[{]/y)) depth += 1
      else if (this.#skip(/[\]}]/y)) depth -= 1
      else if (this.#test(/["']/y)) this.#skipQuoted()
      else if (!this.#skip(/!<[^>\r\n]*>|[!&*][^ \t\r\n,[\]{}]*/y)) this.#skipFlowPlain()
    } while (depth > 0 && this.#isInside())
    return depth === 0
  }

  /** Skips an unquoted text in a flow collection with its further lines. */
  #skipFlowPlain(): void {
    while (this.#skip(/(?:[^ \t\r\n,[\]{}:]+|:(?![ \t\r\n,[\]{}]|$))+/y)) {
      const blankCount = this.#blanks.length
      const end = this.#at
      while (this.#skip(/ +/y) || this.#blank(/[\t\r\n]+|#[^\r\n]*/y));
      const hasComment = this.#text.slice(end, this.#at).includes('#')
      // A comment ends an unquoted text: text after the comment is a mistake and must not be joined to the first.
      if (hasComment && !this.#test(/[,[\]{}:]|$/y)) this.#blanks.length = blankCount
    }
  }

  /** Skips a quoted text; returns false when the text is never closed. */
  #skipQuoted(): boolean {
    const quote = this.#text[this.#at]
    this.#at += 1
    while (this.#isInside()) {
      if (this.#blank(/[\r\n]+/y) || this.#skip(/[^"'\\\r\n]+/y)) continue
      const character = this.#text[this.#at]
      // Skips a backslash without a line break after it, which the next round replaces by spaces.
      const isEscape = quote === '"' && this.#skip(/\\[^\r\n]?/y)
      if (!isEscape) this.#at += 1
      if (!isEscape && character === quote) return true
    }
    return false
  }

  /** Returns whether some of the text is left to read. */
  #isInside(): boolean {
    return this.#at < this.#text.length
  }

  #skipLineBreak(): boolean {
    if (!this.#skip(/\r\n?|\n/y)) return false
    this.#lineStart = this.#at
    this.#nodeStart = undefined
    return true
  }

  /**
   * Skips the text that a sticky pattern matches and marks it to become spaces in the relaxed text; returns false when
   * the pattern matches nothing.
   */
  #blank(pattern: RegExp): boolean {
    const start = this.#at
    if (!this.#skip(pattern)) return false
    this.#blanks.push([start, this.#at])
    return true
  }

  /** Skips the text that a sticky pattern matches; returns false when the pattern matches nothing. */
  #skip(pattern: RegExp): boolean {
    const image = this.#match(pattern)[0] ?? ''
    this.#at += image.length
    return image.length > 0
  }

  #test(pattern: RegExp): boolean {
    return this.#match(pattern).length > 0
  }

  #match(pattern: RegExp): readonly string[] {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#text) ?? []
  }
}
