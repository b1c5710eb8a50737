import type { Validate } from '../../json-schema/create-validator.ts'
import type { RestApi } from '../../model/rest-api.ts'
import { type Ready, whenReady } from '../when-ready.ts'
import { findModel } from './find-model.ts'
import { findModelMistakes, type ModelMistake } from './find-model-mistakes.ts'

/** Validates bodies by the models of an API. The validator is loaded on first use. */
export class BodyModels {
  readonly #models: RestApi['models']
  /** Mistakes in models, by the model's name, kept once they are found. */
  readonly #mistakes = new Map<string, readonly ModelMistake[]>()
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

  /** Finds the mistakes in a model, and those in all models to which it refers. */
  findMistakes(model: string): readonly ModelMistake[] {
    const mistakes = this.#mistakes.get(model) ?? findModelMistakes(this.#models, model)
    this.#mistakes.set(model, mistakes)
    return mistakes
  }

  async #load(): Promise<Validate> {
    const { createValidator } = await import('../../json-schema/create-validator.ts')
    this.#validate = createValidator(this.#models, (url) => findModel(this.#models, url))
    return this.#validate
  }
}
