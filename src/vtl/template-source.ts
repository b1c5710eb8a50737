import { VelocityError } from './velocity-error.ts'

/**
 * The text of a template with its place in the user's template: the whole of the user's template, or the content of a
 * double-quoted string in it, which Velocity parses as a template of its own.
 */
export class TemplateSource {
  readonly text: string
  /** Whole text of the user's template, for the code frames of errors. */
  readonly #root: string
  /** Offset in the user's template at which the text starts. */
  readonly #origin: number
  /**
   * Whether the text stands in the user's template letter for letter; false once doubled quotes or `\u` escapes have
   * been undone.
   */
  readonly #exact: boolean

  constructor(text: string, root: string = text, origin = 0, exact = true) {
    this.text = text
    this.#root = root
    this.#origin = origin
    this.#exact = exact
  }

  /**
   * Converts an offset of the text to one in the user's template; to that of the text's start when the text does not
   * stand there letter for letter.
   */
  place(offset: number): number {
    return this.#exact ? this.#origin + offset : this.#origin
  }

  /**
   * Creates the source for the content of a string, which starts at `offset` of this text; `exact` says whether the
   * content is there letter for letter.
   */
  inner(text: string, offset: number, exact: boolean): TemplateSource {
    return new TemplateSource(text, this.#root, this.place(offset), this.#exact && exact)
  }

  /** Creates the error for a template that Velocity refuses at an offset of the text. */
  error(reason: string, offset: number): VelocityError {
    return new VelocityError('parse', reason, this.#root, this.place(offset))
  }
}
