import { JavaMap } from '../java/map.ts'
import type { Value } from '../java/value.ts'

/** The parameters of one part of a request: a `Map`, or an object that finds and lists them on demand. */
export interface ParameterMap {
  get(name: string): Value | undefined
  entries(): Iterable<readonly [Value, Value]>
}

/**
 * The parameters of a request, each with a single value. `header.get` tries the exact name and then ignores case, and
 * `header.entries` lists in alphabetical order. A member can be a getter: it runs only when a template reads that part.
 */
export interface RequestParameters {
  readonly path: ParameterMap
  readonly querystring: ParameterMap
  readonly header: ParameterMap
}

/** The map of one part of `$input.params()`, such as `path`. It is filled when it is first used. */
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
 * The map of the request's headers. It looks up a missing name again ignoring case: AWS keeps the client's casing and
 * `fetch` does not, and templates are written for either.
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
