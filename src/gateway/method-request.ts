import type { ClientRequest } from '../mapping/method-variable.ts'
import type { ParameterLocation } from '../mapping/parameter-mapping.ts'
import type { ParameterMap } from '../mapping/request-parameters.ts'
import type { HeaderFacts } from './added-headers.ts'
import { toText } from './content-handling.ts'
import { HeaderParameters } from './header-parameters.ts'

/** The client's parameters as mappings and templates see them. Each kind is read from the request on first use. */
export class MethodRequest implements ClientRequest {
  readonly path: ReadonlyMap<string, string>
  readonly #facts: HeaderFacts
  #query: URLSearchParams | undefined
  #header: HeaderParameters | undefined

  constructor(facts: HeaderFacts, pathParameters: ReadonlyMap<string, string>) {
    this.path = pathParameters
    this.#facts = facts
  }

  /** Decoded query parameters, each with the last of its values. */
  get querystring(): ParameterMap {
    const query = this.#searchParams
    return {
      get: (name) => query.getAll(name).at(-1),
      entries: () => new Map(query).entries(),
    }
  }

  get header(): HeaderParameters {
    this.#header ??= new HeaderParameters(this.#facts)
    return this.#header
  }

  /** Body of the request as text; `{}` for an empty body, as on API Gateway. */
  get body(): string {
    return toText(this.#facts.request.body ?? '') || '{}'
  }

  /** Returns all values of a parameter, in order; none when it is absent. */
  values(location: ParameterLocation, name: string): readonly string[] {
    if (location === 'querystring') return this.#searchParams.getAll(name)
    const value = location === 'path' ? this.path.get(name) : this.header.get(name)
    return value === undefined ? [] : [value]
  }

  get #searchParams(): URLSearchParams {
    // API Gateway also splits the query string at semicolons.
    this.#query ??= new URLSearchParams(this.#facts.request.querystring.replaceAll(';', '&'))
    return this.#query
  }
}
