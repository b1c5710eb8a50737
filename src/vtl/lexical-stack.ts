/** Velocity's lexical states; the three comment states differ in what ends them. */
export type LexicalState =
  | 'default'
  | 'reference'
  | 'refModifier'
  | 'refMod2'
  | 'refIndex'
  | 'preDirective'
  | 'directive'
  | 'lineComment'
  | 'blockComment'
  | 'textblock'

/**
 * The lexical state with those it will return to, and the parentheses opened and closed in it. The counts are kept as
 * Velocity keeps them: entering a state forgets the opened ones and keeps the closed ones.
 */
export class LexicalStack {
  state: LexicalState = 'default'
  opened = 0
  #closed = 0
  readonly #frames: { state: LexicalState; opened: number; closed: number }[] = []

  push(state: LexicalState): void {
    this.#frames.push({ state: this.state, opened: this.opened, closed: this.#closed })
    this.opened = 0
    this.state = state
  }

  /** False when there is nothing to return to. */
  pop(): boolean {
    const frame = this.#frames.pop()
    this.state = frame ? frame.state : 'default'
    this.opened = frame ? frame.opened : 0
    if (frame) this.#closed = frame.closed
    return frame !== undefined
  }

  /** A `)` leaves every state that has no parenthesis open, then closes one in the state it reaches. */
  closeParenthesis(): void {
    while (this.opened === 0) if (!this.pop()) return
    if (this.opened === this.#closed + 1) this.pop()
    else this.#closed += 1
  }
}
