import { VelocityError } from './velocity-error.ts'

/**
 * The text of a template with its place in the user's template: all of it, or the content of a double-quoted string in
 * it, which Velocity parses as a template of its own.
 */
export class TemplateSource {
  readonly text: string
  /** The user's template. */
  readonly #root: string
  /** Offset in the user's template at which the text starts. */
  readonly #origin: number
  /** Whether the text stands there letter for letter; not so once doubled quotes have been undone. */
  readonly #exact: boolean

  constructor(text: string, root: string = text, origin = 0, exact = true) {
    this.text = text
    this.#root = root
    this.#origin = origin
    this.#exact = exact
  }

  /** Converts an offset of the text to one in the user's template; to the start of the text when it is not exact. */
  place(offset: number): number {
    return this.#exact ? this.#origin + offset : this.#origin
  }

  /** Creates the source of a string's content that starts at `offset`, letter for letter if it is `exact`. */
  inner(text: string, offset: number, exact: boolean): TemplateSource {
    return new TemplateSource(text, this.#root, this.place(offset), this.#exact && exact)
  }

  /** Creates the error for a template that Velocity refuses at an offset of the text. */
  error(reason: string, offset: number): VelocityError {
    return new VelocityError('parse', reason, this.#root, this.place(offset))
  }
}
