import type { ParameterMap } from '../mapping/request-parameters.ts'

// Recorded: templates and mappings never see these.
const hidden =
  /^(connection|content-length|content-md5|expect|max-forwards|proxy-authenticate|server|te|trailer|transfer-encoding|upgrade|www-authenticate)$/
const conventional =
  /^(accept|access-control|age|authorization|cache-control|content|cookie|date|dnt|host|if|origin|pragma|range|referer|user-agent|via|warn|x-api-key|x-forwarded)\b/

/**
 * Request headers by name. `fetch` has lower-case names only: known names get their conventional casing, and a look-up
 * ignores case.
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
    // The client's HTTP stack adds Host below fetch.
    return key === 'host' && this.#domainName !== '' ? this.#domainName : undefined
  }

  /** In alphabetical order. */
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
