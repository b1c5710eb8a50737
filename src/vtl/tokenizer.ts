import { unfinishedText, unknownText } from './lexical-error.ts'
import type { LexicalState, LexicalTable, Move } from './lexical-rule.ts'
import { lexicalStates } from './lexical-states.ts'
import type { TemplateSource } from './template-source.ts'
import type { Token } from './token.ts'

/** A lexical state that the tokenizer is in or returns to. */
interface Level {
  readonly state: LexicalState
  /** Rules of the state: kept here, because a look-up for each token made parsing 5 % slower. */
  readonly rules: LexicalTable
  /**
   * Number of parentheses that are open in the arguments of the directive being read, while this lexical state lasts.
   */
  parentheses: number
}

/** Cuts a template into tokens on demand: only the parser can tell whether a word after a `#` is a directive's name. */
export class Tokenizer {
  readonly #source: TemplateSource
  /** The current lexical state. */
  #level = toLevel('default')
  /** The states to return to, innermost last. */
  readonly #outer: Level[] = []
  /** Offset of the first character that has not been read. */
  #at = 0

  constructor(source: TemplateSource) {
    this.#source = source
  }

  /**
   * Reads the next token, `eof` at the end. Throws a VelocityError at text that no token can start with. Matching is not
   * a method of its own on purpose: V8 would inline both into every caller, and optimising these copies took longer than
   * parsing the templates of a large API in a fresh process.
   */
  next(): Token {
    const { text } = this.#source
    let lead = ''
    let start = this.#at
    while (this.#at < text.length) {
      const from = this.#at
      const { state, rules } = this.#level
      let kind: string | undefined
      for (const rule of rules.get(text.charAt(from)) ?? rules.get('') ?? []) {
        const { pattern } = rule
        pattern.lastIndex = from
        if (pattern.test(text)) {
          this.#at = pattern.lastIndex
          if (rule.move) this.#move(rule)
          kind = rule.kind ?? text.slice(from, this.#at)
          break
        }
      }
      if (kind === undefined) throw unknownText(this.#source, from, state)
      if (kind === 'terminator') {
        if (start < from) lead += leadText(text.slice(start, from + 1))
        start = from
      } else if (kind === 'skip') {
        start = this.#at
      } else if (kind !== 'more') {
        return { kind, start, end: this.#at, image: text.slice(start, this.#at), lead }
      }
    }
    if (start < this.#at) throw unfinishedText(this.#source, start, this.#level.state)
    return { kind: 'eof', start, end: start, image: '', lead }
  }

  /**
   * Returns whether a `(` follows the word that was read last, and changes the lexical state: to that of a directive's
   * arguments if so, else back to the state before the `#`.
   */
  enterArguments(): boolean {
    const found = /^[ \t\n\r]*\(/.test(this.#source.text.slice(this.#at))
    this.#move(found ? { move: 'become', to: 'directive' } : { move: 'leave' })
    return found
  }

  #move(rule: Move): void {
    const level = this.#level
    switch (rule.move) {
      case 'enter':
        this.#outer.push(level)
        this.#level = toLevel(rule.to)
        break
      case 'become':
        this.#level = toLevel(rule.to)
        break
      case 'leave':
        this.#level = this.#outer.pop() ?? level
        break
      case 'open':
        level.parentheses += 1
        break
      case 'close':
        level.parentheses -= 1
        if (level.parentheses < 1) this.#level = this.#outer.pop() ?? level
    }
  }
}

function toLevel(state: LexicalState): Level {
  return { state, rules: lexicalStates[state], parentheses: 0 }
}

/**
 * Returns the text that Velocity prints for marks that started nothing: the marks themselves and the backslashes before
 * a `$`, but not the character after such a `$`. `$!5` leaves `$`.
 */
function leadText(image: string): string {
  let lead = ''
  for (const [mark, backslashes, dollar] of image.matchAll(/(\\+)(?:(\$).?)?|[$#]/gs)) {
    if (backslashes === undefined) lead += mark
    else if (dollar) lead += backslashes + dollar
  }
  return lead
}
