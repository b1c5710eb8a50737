import { leadText } from './lead-text.ts'
import { unfinishedText, unknownText } from './lexical-error.ts'
import {
  commentEnds,
  directiveWords,
  lineCommentStates,
  literals,
  patterns,
  setStates,
} from './lexical-patterns.ts'
import { LexicalStack, type LexicalState } from './lexical-stack.ts'
import type { TemplateSource } from './template-source.ts'
import { isPunctuation, type Token, type TokenKind } from './token.ts'

/**
 * What a piece of text turned out to be: a token; the beginning of one (`more`: a `$` or `#`, whose text joins the next
 * piece); something to drop; a sign that the `$` or `#` before it started nothing; or nothing Velocity knows.
 */
type Piece = TokenKind | 'more' | 'skip' | 'terminator' | undefined

/**
 * Cuts a template into tokens by Velocity 1.7's lexical states, on demand: the parser decides whether a word after a
 * `#` opens a directive. Each step picks what Velocity's longest match would pick.
 */
export class Tokenizer {
  readonly #source: TemplateSource
  readonly #text: string
  readonly #lexical = new LexicalStack()
  #at = 0
  /** The end of the run of backslashes last looked at, so that a long run is measured once. */
  #runEnd = 0
  #inSet = false

  constructor(source: TemplateSource) {
    this.#source = source
    this.#text = source.text
  }

  /** The next token; `eof` at the end. Throws for text that no lexical state has a token for. */
  next(): Token {
    let lead = ''
    let start = this.#at
    while (this.#at < this.#text.length) {
      const piece = this.#read(this.#text.charAt(this.#at))
      if (piece === undefined) throw unknownText(this.#source, this.#at, this.#lexical.state)
      if (piece === 'terminator') {
        if (start < this.#at) lead += leadText(this.#text.slice(start, this.#at + 1))
        start = this.#at
      } else if (piece === 'skip') {
        start = this.#at
      } else if (piece !== 'more') {
        return this.#token(piece, start, lead)
      }
    }
    if (start < this.#at) throw unfinishedText(this.#source, start, this.#lexical.state)
    return this.#token('eof', start, '')
  }

  /** Whether a `(` follows a directive's name: then its arguments are read next, otherwise it was only a word. */
  enterArguments(): boolean {
    patterns.parenthesis.lastIndex = this.#at
    const found = patterns.parenthesis.test(this.#text)
    if (found) this.#lexical.state = 'directive'
    else this.#lexical.pop()
    return found
  }

  /** The parser has read a whole `#set`. */
  leaveSet(): void {
    this.#inSet = false
  }

  #token(kind: TokenKind, start: number, lead: string): Token {
    return { kind, start, end: this.#at, image: this.#text.slice(start, this.#at), lead }
  }

  #scan(pattern: RegExp, from: number = this.#at): boolean {
    pattern.lastIndex = from
    const found = pattern.test(this.#text)
    if (found) this.#at = pattern.lastIndex
    return found
  }

  #take(pattern: RegExp): string | undefined {
    const start = this.#at
    return this.#scan(pattern) ? this.#text.slice(start, this.#at) : undefined
  }

  #read(char: string): Piece {
    const { state } = this.#lexical
    switch (state) {
      case 'default':
        return this.#readDefault(char)
      case 'reference':
      case 'refModifier':
        return this.#readReference(char, state)
      case 'refMod2':
        if (char === ')') return this.#become('reference', 'method)')
        if (this.#scan(patterns.dotted)) return this.#become('refModifier', 'dot', 0)
        return this.#readOperand(char) ?? this.#readPunctuation(patterns.argumentPunctuation)
      case 'refIndex':
        return char === ']' ? this.#leave('index]') : this.#readOperand(char)
      case 'preDirective':
        return this.#readMark(char) ?? this.#readNumber() ?? this.#readDirectiveName()
      case 'directive':
        return this.#readDirective(char)
      default:
        return this.#readComment(char, state)
    }
  }

  #readDefault(char: string): Piece {
    if (char === '$' && this.#scan(patterns.emptyIndex)) return 'emptyIndex'
    const mark = this.#readMark(char)
    if (mark) return mark
    if (char === '\\') return this.#readBackslashes()
    this.#scan(patterns.text)
    return 'text'
  }

  #readReference(char: string, state: LexicalState): Piece {
    const name = this.#take(patterns.identifier)
    if (name !== undefined) return literals.get(name) ?? 'identifier'
    if (this.#scan(patterns.dotted)) return this.#become('refModifier', 'dot', 0)
    if (char === '$' && state === 'reference' && this.#scan(patterns.emptyIndex))
      return 'emptyIndex'
    const mark = this.#readMark(char)
    if (mark) return mark
    if (char === '[') return this.#push('refIndex', 'index[', 1)
    if (char === '{') return this.#become(state, 'ref{')
    if (char === '}') return this.#leave('ref}')
    if (char === '(' && state === 'refModifier') {
      this.#lexical.opened += 1
      return this.#become('refMod2', '(')
    }
    this.#lexical.pop()
    return 'terminator'
  }

  /** What can start anywhere but in a comment: `$name`, `\$name`, `#word`, `#set(`, `## comment`, `#* *#`, `#[[ ]]#`. */
  #readMark(char: string): Piece {
    const { state } = this.#lexical
    if (char === '$' || char === '\\') {
      if (!this.#scanDollar(char)) return undefined
      if (state === 'reference') this.#lexical.pop()
      return this.#push('reference', 'more')
    }
    if (char !== '#' && char !== ' ' && char !== '\t') return undefined
    if (setStates.has(state) && this.#scan(patterns.set)) {
      this.#inSet = true
      this.#push('directive', 'set')
      this.#lexical.opened = 1
      return 'set'
    }
    return char === '#' ? this.#readHash(state) : undefined
  }

  #readHash(state: LexicalState): Piece {
    if (this.#scan(patterns.textblock)) return this.#push('textblock', 'more')
    if (this.#scan(patterns.blockComment)) return this.#push('blockComment', 'more')
    if (lineCommentStates.has(state) && this.#scan(patterns.lineComment)) {
      if (state === 'reference') this.#lexical.pop()
      return this.#push('lineComment', 'lineComment')
    }
    if (state === 'reference' || state === 'refModifier') this.#lexical.pop()
    return this.#push('preDirective', 'more', 1)
  }

  #scanDollar(char: string): boolean {
    let end = this.#at
    if (char === '\\') {
      if (end >= this.#runEnd) {
        this.#runEnd = end
        while (this.#text.charAt(this.#runEnd) === '\\') this.#runEnd += 1
      }
      end = this.#runEnd
      if (this.#text.charAt(end) !== '$') return false
    }
    this.#at = end + 1
    this.#scan(patterns.dollarTail)
    return true
  }

  #readBackslashes(): Piece {
    const run = this.#runEnd - this.#at
    if (run % 2 === 1 && this.#scan(patterns.escapedWord, this.#runEnd)) return 'escapedDirective'
    this.#at += run > 1 ? 2 : 1
    return run > 1 ? 'doubleEscape' : 'escape'
  }

  /** What stands for a value wherever Velocity wants one. */
  #readOperand(char: string): Piece {
    const mark = this.#readMark(char)
    if (mark) return mark
    if (this.#scan(patterns.whitespace)) return 'whitespace'
    if (char === '"' || char === "'") return this.#readString(char)
    const { state } = this.#lexical
    if (state === 'directive') return this.#readNumber()
    const name = this.#take(patterns.identifier)
    if (name === undefined) return this.#readNumber()
    return literals.get(name) ?? (state === 'refMod2' ? 'identifier' : undefined)
  }

  #readString(quote: string): Piece {
    // A doubled quote belongs to the string if another quote closes it later.
    let end = 0
    let at = this.#text.indexOf(quote, this.#at + 1)
    while (at >= 0) {
      end = at + 1
      at = this.#text.charAt(end) === quote ? this.#text.indexOf(quote, at + 2) : -1
    }
    if (end === 0) return undefined
    this.#at = end
    return this.#leaveBareDirective('string')
  }

  #readNumber(): Piece {
    if (this.#scan(patterns.rangeStart)) return this.#leaveBareDirective('integer')
    if (this.#scan(patterns.float)) return this.#leaveBareDirective('float')
    return this.#scan(patterns.integer) ? this.#leaveBareDirective('integer') : undefined
  }

  #readDirective(char: string): Piece {
    if (char === '(') {
      this.#lexical.opened += 1
      return this.#become('directive', '(')
    }
    if (char === ')') {
      this.#at += 1
      this.#scan(patterns.restOfLine)
      this.#lexical.closeParenthesis()
      return ')'
    }
    const name = this.#take(patterns.word)
    if (name !== undefined) return directiveWords.get(name) ?? 'word'
    if (this.#scan(patterns.bracketedWord)) return 'word'
    return this.#readOperand(char) ?? this.#readPunctuation(patterns.operator)
  }

  #readPunctuation(pattern: RegExp): Piece {
    const punctuation = this.#take(pattern)
    return punctuation !== undefined && isPunctuation(punctuation) ? punctuation : undefined
  }

  #readDirectiveName(): Piece {
    const name = this.#take(patterns.word) ?? this.#take(patterns.bracketedWord)?.slice(1, -1)
    switch (name) {
      case undefined:
        this.#lexical.pop()
        return 'terminator'
      case 'end':
      case 'else':
        this.#scan(patterns.restOfLine)
        this.#lexical.pop()
        return name
      case 'if':
      case 'elseif':
        this.#lexical.state = 'directive'
        return name
      default:
        return 'word'
    }
  }

  #readComment(char: string, state: keyof typeof commentEnds): Piece {
    const [end, kind] = commentEnds[state]
    if (this.#scan(end)) return this.#leave(kind, 0)
    if ((char === '$' || char === '\\') && this.#scanDollar(char)) return 'more'
    if (this.#scan(patterns.hashInComment)) return 'more'
    this.#at += 1
    return state === 'textblock' ? 'more' : 'skip'
  }

  #push(state: LexicalState, piece: Piece, length = 0): Piece {
    this.#at += length
    this.#lexical.push(state)
    return piece
  }

  #become(state: LexicalState, piece: Piece, length = 1): Piece {
    this.#at += length
    this.#lexical.state = state
    return piece
  }

  #leave(piece: Piece, length = 1): Piece {
    this.#at += length
    this.#lexical.pop()
    return piece
  }

  /** A value right after a directive's name, without parentheses, ends the directive. */
  #leaveBareDirective(kind: TokenKind): TokenKind {
    const { state, opened } = this.#lexical
    const inDirective = state === 'directive' || state === 'preDirective'
    if (inDirective && !this.#inSet && opened === 0) this.#lexical.pop()
    return kind
  }
}
