import { unfinishedText, unknownText } from './lexical-error.ts'
import { type LexicalState, lexicalRules, type Move } from './lexical-states.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token } from './token.ts'

/** Cuts a template into tokens, on demand: the parser decides whether a word after a `#` opens a directive. */
export class Tokenizer {
  readonly #source: TemplateSource
  /** The states to return to, and how many parentheses were open in each. */
  readonly #states: LexicalState[] = []
  readonly #counts: number[] = []
  #state: LexicalState = 'default'
  /** How many are open in this state. */
  #parentheses = 0
  #at = 0

  constructor(source: TemplateSource) {
    this.#source = source
  }

  /** The next token, `eof` at the end; throws for text that the lexical state does not know. */
  next(): Token {
    const { text } = this.#source
    let lead = ''
    let start = this.#at
    while (this.#at < text.length) {
      const from = this.#at
      const kind = this.#read(text)
      if (kind === 'terminator') {
        if (start < from) lead += leadText(text.slice(start, from + 1))
        start = from
      } else if (kind === 'skip') {
        start = this.#at
      } else if (kind !== 'more') {
        return { kind, start, end: this.#at, image: text.slice(start, this.#at), lead }
      }
    }
    if (start < this.#at) throw unfinishedText(this.#source, start, this.#state)
    return { kind: 'eof', start, end: start, image: '', lead }
  }

  /** Whether a `(` follows a directive's name: then its arguments are read next, otherwise it was only a word. */
  enterArguments(): boolean {
    const found = /^[ \t\n\r]*\(/.test(this.#source.text.slice(this.#at))
    this.#move(found ? 'become' : 'leave', 'directive')
    return found
  }

  #read(text: string): string {
    const from = this.#at
    for (const rule of lexicalRules(this.#state, text.charAt(from))) {
      const pattern = rule[1]
      pattern.lastIndex = from
      if (pattern.test(text)) {
        this.#at = pattern.lastIndex
        if (rule[3]) this.#move(rule[3], rule[4])
        return rule[2] ?? text.slice(from, this.#at)
      }
    }
    throw unknownText(this.#source, from, this.#state)
  }

  #move(move: Move, to: LexicalState = 'default'): void {
    if (move === 'open') this.#parentheses += 1
    else if (move === 'become') this.#state = to
    else if (move !== 'enter' && (move !== 'close' || --this.#parentheses < 1)) this.#leave()
    if (move === 'enter' || move === 'replace') {
      this.#states.push(this.#state)
      this.#counts.push(this.#parentheses)
      this.#state = to
      this.#parentheses = 0
    }
  }

  #leave(): void {
    this.#state = this.#states.pop() ?? 'default'
    this.#parentheses = this.#counts.pop() ?? 0
  }
}

/**
 * What is left of a `$` or `#` that started nothing: the marks themselves and the backslashes before a `$`, but not the
 * character after such a `$`. `$!5` leaves `$`.
 */
function leadText(image: string): string {
  let lead = ''
  for (const [mark, backslashes, dollar] of image.matchAll(/(\\+)(?:(\$).?)?|[$#]/gs)) {
    if (backslashes === undefined) lead += mark
    else if (dollar) lead += backslashes + dollar
  }
  return lead
}
