import type { ParameterMap } from '../mapping/request-parameters.ts'
import { addedHeaders, type HeaderFacts, readAddedHeader } from './added-headers.ts'

// Recorded on AWS: templates and mappings never see these request headers.
const hidden =
  /^(connection|content-length|content-md5|expect|max-forwards|proxy-authenticate|server|te|trailer|transfer-encoding|upgrade|www-authenticate)$/
const conventional =
  /^(accept|access-control|age|authorization|cache-control|content|cookie|date|dnt|host|if|origin|pragma|range|referer|user-agent|via|warn|x-amzn-trace-id|x-api-key|x-forwarded)\b/

/**
 * Request headers as templates and mappings see them, with those that AWS adds unless the client sent them. `fetch`
 * only has lower-case names, so well-known names are listed in their conventional casing (`User-Agent`), and a look-up
 * ignores case. The value of a header that AWS adds is made only when it is asked for.
 */
export class HeaderParameters implements ParameterMap {
  readonly #facts: HeaderFacts

  constructor(facts: HeaderFacts) {
    this.#facts = facts
  }

  get(name: string): string | undefined {
    const key = name.toLowerCase()
    if (hidden.test(key) || !/^[\w!#$%&'*+.^`|~-]+$/.test(key)) return undefined
    return this.#facts.request.headers.get(key) ?? readAddedHeader(key, this.#facts)
  }

  /** Yields the headers in alphabetical order of their names, in the client's casing where it is known. */
  *entries(): Generator<[string, string]> {
    const { headers, rawHeaders = [] } = this.#facts.request
    const names = new Set<string>([...headers.keys(), ...addedHeaders])
    const sent = new Map(
      rawHeaders.flatMap((name, index) =>
        index % 2 === 0 ? [[name.toLowerCase(), name] as const] : [],
      ),
    )
    for (const name of [...names].sort()) {
      const value = this.get(name)
      if (value !== undefined) yield [sent.get(name) ?? toConventionalCase(name), value]
    }
  }
}

function toConventionalCase(name: string): string {
  return conventional.test(name)
    ? name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase())
    : name
}
