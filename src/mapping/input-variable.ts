import { JavaObject, type Value } from '../java/value.ts'
import type { JsonPathCache } from '../json/path-cache.ts'
import { printJson } from '../json/print-json.ts'
import type { Input } from './input.ts'

/** The value of `$input` in a template, with `body`, `path(x)`, `json(x)`, `params()` and `params(name)`. */
export class InputVariable extends JavaObject {
  readonly #input: Input
  readonly #paths: JsonPathCache

  constructor(input: Input, paths: JsonPathCache) {
    super()
    this.#input = input
    this.#paths = paths
  }

  override getProperty(name: string): Value | undefined {
    return name === 'body' ? this.#input.body : undefined
  }

  override callMethod(method: string, args: readonly Value[]): Value | undefined {
    if (args.length === 0) {
      if (method === 'params') return this.#input.params
      return method === 'getBody' ? this.#input.body : undefined
    }
    const [argument] = args
    if (args.length !== 1 || typeof argument !== 'string') return undefined
    switch (method) {
      case 'params':
        return this.#input.param(argument) ?? ''
      case 'path':
        return this.#input.read(this.#paths.get(argument))
      case 'json':
        return printJson(this.#input.read(this.#paths.get(argument)) ?? '')
      default:
        return undefined
    }
  }

  override toText(): string {
    return ''
  }
}
