import type { Value } from '../java/value.ts'
import type { JsonPathCache } from '../json/path-cache.ts'
import { InputVariable } from './input-variable.ts'
import { createMethodVariable } from './method-variable.ts'
import { PlainMap } from './plain-value.ts'
import type { MappingVariables } from './template-engine.ts'
import { Util } from './util.ts'

/** The variables of a mapping template, such as `$input`, each created when the template first reads it. */
export class MappingScope {
  readonly #variables: MappingVariables
  readonly #paths: JsonPathCache
  readonly #made = new Map<string, Value>()

  constructor(variables: MappingVariables, paths: JsonPathCache) {
    this.#variables = variables
    this.#paths = paths
  }

  get warn(): ((message: string) => void) | undefined {
    return this.#variables.warn
  }

  get(name: string): Value | undefined {
    const value = this.#made.get(name) ?? this.#make(name)
    if (value !== undefined) this.#made.set(name, value)
    return value
  }

  #make(name: string): Value | undefined {
    switch (name) {
      case 'input':
        return new InputVariable(this.#variables.input, this.#paths)
      case 'context':
        return this.#variables.context.map
      case 'stageVariables':
        return new PlainMap(this.#variables.stageVariables)
      case 'util':
        return new Util()
      case 'method':
        return this.#variables.method && createMethodVariable(this.#variables.method)
      default:
        return undefined
    }
  }
}
