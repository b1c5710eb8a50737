import { VelocityError } from './velocity-error.ts'

/**
 * A template's text, which knows where it stands in the user's template: the content of a "double-quoted string" is a
 * template of its own.
 */
export class TemplateSource {
  readonly text: string
  readonly #root: string
  readonly #origin: number
  readonly #exact: boolean

  constructor(text: string, root: string = text, origin = 0, exact = true) {
    this.text = text
    this.#root = root
    this.#origin = origin
    this.#exact = exact
  }

  /** Where an offset of this text is in the user's template; the string it is in, when its quotes were doubled. */
  place(offset: number): number {
    return this.#exact ? this.#origin + offset : this.#origin
  }

  /** The content of a string that starts at an offset; `exact` when it stands there letter for letter. */
  inner(text: string, offset: number, exact: boolean): TemplateSource {
    return new TemplateSource(text, this.#root, this.place(offset), this.#exact && exact)
  }

  /** A template that Velocity refuses, to be thrown. */
  error(reason: string, offset: number): VelocityError {
    return new VelocityError('parse', reason, this.#root, this.place(offset))
  }
}
