import type { StepCounter } from '../java/step-counter.ts'
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

  override get className(): string {
    return 'Input'
  }

  override getProperty(name: string): Value | undefined {
    return name === 'body' ? this.#input.body : undefined
  }

  override callMethod(
    method: string,
    args: readonly Value[],
    counter?: StepCounter,
  ): Value | undefined {
    if (args.length === 0) {
      if (method === 'params') return this.#input.params
      return method === 'getBody' ? this.#input.body : undefined
    }
    const [argument] = args
    const isText = typeof argument === 'string' || argument === null
    if (args.length !== 1 || !isText) return undefined
    switch (method) {
      case 'params':
        return this.#input.param(argument ?? '') ?? ''
      case 'path':
        return this.#read(argument, counter) ?? null
      case 'json': {
        const text = printJson(this.#read(argument, counter) ?? '')
        counter?.countPrint(text.length)
        return text
      }
      default:
        return undefined
    }
  }

  #read(path: string | null, counter: StepCounter | undefined): Value | undefined {
    if (path === null) throw new Error('The path is null')
    return this.#input.read(this.#paths.get(path), counter)
  }

  override toText(): string {
    return ''
  }
}
