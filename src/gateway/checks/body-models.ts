import type { Validate } from '../../json-schema/create-validator.ts'
import type { RestApi } from '../../model/rest-api.ts'
import { type Ready, whenReady } from '../when-ready.ts'
import { findInvalidPatterns, type InvalidPattern } from './find-invalid-patterns.ts'
import { findModel } from './find-model.ts'

/** Validates bodies by the models of an API. The validator is loaded on first use. */
export class BodyModels {
  readonly #models: RestApi['models']
  /** Patterns that make a model unusable, by the model's name, kept once they are found. */
  readonly #invalidPatterns = new Map<string, readonly InvalidPattern[]>()
  #validate: Ready<Validate> | undefined

  constructor(models: RestApi['models']) {
    this.#models = models
  }

  /**
   * Returns what is wrong with a body, as the execution log has it; undefined for a valid one.
   *
   * @throws {Error} when the model cannot be used: a reference that leads nowhere, or one that never ends
   */
  validate(model: string, body: string): Ready<string | undefined> {
    this.#validate ??= this.#load()
    return whenReady(this.#validate, (validate) => validate(model, body))
  }

  /** Finds the patterns that make a model unusable: its own, and those of all models to which it refers. */
  findInvalidPatterns(model: string): readonly InvalidPattern[] {
    const patterns = this.#invalidPatterns.get(model) ?? findInvalidPatterns(this.#models, model)
    this.#invalidPatterns.set(model, patterns)
    return patterns
  }

  async #load(): Promise<Validate> {
    const { createValidator } = await import('../../json-schema/create-validator.ts')
    this.#validate = createValidator(this.#models, (url) => findModel(this.#models, url))
    return this.#validate
  }
}
