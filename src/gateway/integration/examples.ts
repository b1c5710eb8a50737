import type { MethodResponse, RestApi } from '../../model/rest-api.ts'
import { type Ready, whenReady } from '../when-ready.ts'
import type { ExampleBody, ExampleWish, ReadExample } from './example-body.ts'

/** Makes bodies of the examples and schemas of an API's responses. The code for it is loaded on first use. */
export class Examples {
  readonly #models: RestApi['models']
  #read: Ready<ReadExample> | undefined

  constructor(models: RestApi['models']) {
    this.#models = models
  }

  /** Returns the body that a response has as its example; undefined when it has none. */
  read(response: MethodResponse | undefined, wish: ExampleWish): Ready<ExampleBody | undefined> {
    if (!response || (response.examples.length === 0 && response.responseModels.size === 0))
      return undefined
    this.#read ??= this.#load()
    return whenReady(this.#read, (read) => read(response, wish))
  }

  async #load(): Promise<ReadExample> {
    const { createReadExample } = await import('./read-example.ts')
    this.#read = createReadExample(this.#models)
    return this.#read
  }
}
