import { longestText, refuseLength } from '../document/join-texts.ts'
import type { DocumentNode, TextPiece } from '../document/node.ts'
import type { Session } from './scope.ts'
import type { Value } from './value.ts'

/** Characters that Terraform's encoders print as they are. */
const run = /[^"\\\p{Cc}<>&\u2028\u2029]+|[\s\S]/gu

/** Writes a text from many places: every character knows the place that it was made from. */
export class TextWriter {
  readonly #session: Session
  #text = ''
  readonly #pieces: TextPiece[] = []

  constructor(session: Session) {
    this.#session = session
  }

  /** Returns whether the text is longer than a text may become. */
  get isTooLong(): boolean {
    return this.#text.length > longestText
  }

  /** Writes a text that stands for the value of a node, or for what is at the character `offset` of its text. */
  write(text: string, node: DocumentNode, offset = 0): void {
    this.#session.countStep()
    this.#pieces.push({ start: this.#text.length, node, offset, replaces: true })
    this.#text += text
  }

  /** Writes a text in JSON's quotes; as Terraform does, escapes `<`, `>` and `&` too. */
  writeQuoted(value: string, node: DocumentNode): void {
    this.write('"', node)
    for (const { 0: image, index } of value.matchAll(run)) {
      const isPlain = image.length > 1 || !/["\\\p{Cc}<>&\u2028\u2029]/u.test(image)
      const start = this.#text.length
      this.#pieces.push({ start, node, offset: index, ...(!isPlain && { replaces: true }) })
      this.#text += isPlain ? image : escapeCharacter(image)
    }
    this.write('"', node, value.length)
  }

  /** Returns the text as the value at a place; reports one that is too long. */
  toValue(at: DocumentNode): Value {
    if (this.isTooLong) return refuseLength(at)
    return at.derive({ value: this.#text, pieces: this.#pieces })
  }
}

function escapeCharacter(character: string): string {
  if (/["\\\n\r\t\f\b]/.test(character)) return JSON.stringify(character).slice(1, -1)
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
