import type { ParameterMap } from '../mapping/request-parameters.ts'

// Recorded on AWS: templates and mappings never see these request headers.
const hidden =
  /^(connection|content-length|content-md5|expect|max-forwards|proxy-authenticate|server|te|trailer|transfer-encoding|upgrade|www-authenticate)$/
const conventional =
  /^(accept|access-control|age|authorization|cache-control|content|cookie|date|dnt|host|if|origin|pragma|range|referer|user-agent|via|warn|x-api-key|x-forwarded)\b/

/**
 * Request headers as templates and mappings see them. `fetch` only has lower-case names, so well-known names are listed
 * in their conventional casing (`User-Agent`), and a look-up ignores case.
 */
export class HeaderParameters implements ParameterMap {
  readonly #headers: Headers
  readonly #domainName: string

  constructor(headers: Headers, domainName: string) {
    this.#headers = headers
    this.#domainName = domainName
  }

  get(name: string): string | undefined {
    const key = name.toLowerCase()
    if (hidden.test(key) || !/^[\w!#$%&'*+.^`|~-]+$/.test(key)) return undefined
    const value = this.#headers.get(key)
    if (value !== null) return value
    // `fetch` does not show Host, which the client's HTTP stack adds, so it is taken from the URL.
    return key === 'host' && this.#domainName !== '' ? this.#domainName : undefined
  }

  /** Yields the headers in alphabetical order of their names. */
  *entries(): Generator<[string, string]> {
    const host = this.get('host')
    const names = [...this.#headers.keys()]
    if (host !== undefined && !this.#headers.has('host')) names.push('host')
    for (const name of names.sort()) {
      const value = this.get(name)
      if (value !== undefined) yield [toConventionalCase(name), value]
    }
  }
}

function toConventionalCase(name: string): string {
  return conventional.test(name)
    ? name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase())
    : name
}
