import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'

/** The parameters of one place: a `Map`, or anything that looks them up and lists them on demand. */
export interface ParameterMap {
  get(name: string): Value | undefined
  entries(): Iterable<readonly [Value, Value]>
}

/**
 * A request's parameters, single values. For `header`, `get` tries the exact name and then ignores case, and `entries`
 * lists in alphabetical order. A place given as a getter is only made when a template asks for it.
 */
export interface RequestParameters {
  readonly path: ParameterMap
  readonly querystring: ParameterMap
  readonly header: ParameterMap
}

/** One place of `$input.params()`, filled when it is first used. */
export class ParameterValues extends JavaMap {
  readonly #source: () => ParameterMap

  constructor(source: () => ParameterMap) {
    super()
    this.#source = source
  }

  protected override load(): void {
    for (const [name, value] of this.#source().entries()) this.set(name, value)
  }
}

/**
 * The request's headers. A name that is not there is looked up again ignoring case: AWS has the client's casing,
 * `fetch` has none, and templates are written for either.
 *
 * @example
 * new HeaderValues(() => new Map([['Content-Type', 'text/plain']])).get('content-type') // 'text/plain'
 */
export class HeaderValues extends ParameterValues {
  override get(name: Value): Value | undefined {
    return super.get(name) ?? super.get(this.#ignoringCase(name))
  }

  override has(name: Value): boolean {
    return super.has(name) || super.has(this.#ignoringCase(name))
  }

  #ignoringCase(name: Value): Value {
    if (typeof name !== 'string') return name
    const lowerCase = name.toLowerCase()
    for (const [key] of this.entries()) {
      if (typeof key === 'string' && key.toLowerCase() === lowerCase) return key
    }
    return name
  }
}
