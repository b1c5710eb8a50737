/** A request's URL, taken apart below the base URL that it matches. */
export interface ApiUrl {
  /** Path below the base URL as sent, still encoded: `/pets/7%2F8`. */
  readonly path: string
  /** Whole path as sent, base path included, still encoded: `/prod/pets/7%2F8`. */
  readonly fullPath: string
  /** Query as sent, still encoded, without `?`; empty when there is none. */
  readonly querystring: string
  /** Host without user, password and port: `api.example.com`. */
  readonly domainName: string
}

/** An address below which an API is served. */
export interface BaseUrl {
  /** Scheme, host and port (`https://api.example.com`); undefined when the API answers at any origin. */
  readonly origin: string | undefined
  /** Path without a trailing slash (`/prod`); empty for the root. */
  readonly path: string
}

/**
 * Reads a base URL: an http(s) URL, a path that matches at any origin, or MSW's `*` in front of or behind them.
 *
 * @example
 * readBaseUrl('https://API.example.com:443/prod/') // { origin: 'https://api.example.com', path: '/prod' }
 * readBaseUrl('/api')                              // { origin: undefined, path: '/api' }
 * readBaseUrl('/api/*')                            // the same
 * @throws {TypeError} when the text is none of these, or could match no request, with what to write instead.
 */
export function readBaseUrl(text: string): BaseUrl {
  const address = withoutWildcards(text)
  const isPath = /^(\/(?!\/)|[^/:]*$|[^/:]*\/(?!\/))/.test(address)
  refuseHost(text, address, isPath)
  const url = parseUrl(isPath ? `http://any/${address.replace(/^\//, '')}` : address)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new TypeError(
      `Expected a baseUrl such as 'https://api.example.com/prod' or '/api', got '${text}'.`,
    )
  if (url.hostname.includes('*')) throw wildcardHost(text, url.pathname)
  if (/[?#]/.test(address))
    throw new TypeError(`Expected a baseUrl without query and fragment, got '${text}'.`)
  const [parameter] = /:[A-Za-z]\w*|\{[^/]*\}|\*/.exec(decodeBraces(url.pathname)) ?? []
  if (parameter)
    throw new TypeError(
      `Expected a baseUrl without '${parameter}', got '${text}'. Write the path that requests have, such as '/prod'.`,
    )
  return {
    origin: isPath ? undefined : url.origin,
    path: url.pathname.replace(/^\/+/, '/').replace(/\/+$/, ''),
  }
}

/** Removes MSW's `*` in front of a path, and behind one. */
function withoutWildcards(text: string): string {
  return text
    .trim()
    .replace(/^\*(?=\/|$)/, '')
    .replace(/\/\*$/, '')
}

/** Decodes only the braces of a path: `decodeURIComponent` would throw for a `%` that begins no escape. */
function decodeBraces(path: string): string {
  return path.replace(/%7b/gi, '{').replace(/%7d/gi, '}')
}

/** Refuses a host without a scheme, which would be read as a path that no request has. */
function refuseHost(text: string, address: string, isPath: boolean): void {
  const host = /^(localhost|[^/]*\.[^/]*)(?=\/|$)/.exec(address)?.[1]
  if (isPath && host?.includes('*')) throw wildcardHost(text, address.slice(host.length))
  if (isPath && host)
    throw new TypeError(
      `Expected a baseUrl with a scheme, got '${text}'. Write 'https://${address}', or '/${address}' for a path.`,
    )
}

/** Creates the error of a `*` in a host, which matches no request: an origin is compared as a whole. */
function wildcardHost(text: string, path: string): TypeError {
  return new TypeError(
    `Expected a baseUrl without '*' in its host, got '${text}'. List the hosts, or write '*${path}' for any.`,
  )
}

/**
 * Returns whether an address tells the API's requests from all others: not when it is empty or has only wildcards.
 *
 * @example
 * isOwnAddress('/api') // true
 * isOwnAddress('*')    // false
 */
export function isOwnAddress(text: string): boolean {
  return withoutWildcards(text) !== ''
}

function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

/**
 * Creates a function that takes a request's URL apart; it returns undefined for a URL below none of the base URLs.
 * The longest base path that matches wins, so that `/v1` and `/v1/admin` can both be served.
 */
export function createUrlMatcher(
  baseUrls: readonly BaseUrl[],
): (url: string) => ApiUrl | undefined {
  const sorted = [...baseUrls].sort((one, other) => other.path.length - one.path.length)
  return (url) => {
    const pathStart = url.indexOf('/', url.indexOf('//') + 2)
    const origin = url.slice(0, pathStart)
    for (const base of sorted) {
      if (base.origin !== undefined && base.origin !== origin) continue
      const apiUrl = matchPath(url, pathStart, base.path)
      if (apiUrl) return apiUrl
    }
    return undefined
  }
}

function matchPath(url: string, pathStart: number, basePath: string): ApiUrl | undefined {
  const end = firstOf(url, '#', pathStart, url.length)
  const queryStart = firstOf(url, '?', pathStart, end)
  // API Gateway ignores extra slashes before the stage: it reads `//prod/pets` as `/prod/pets`.
  const start = skipSlashes(url, pathStart, queryStart)
  if (!url.startsWith(basePath, start)) return undefined
  const path = url.slice(start + basePath.length, queryStart)
  if (path !== '' && path[0] !== '/') return undefined
  return {
    path: path === '' ? '/' : path,
    fullPath: url.slice(start, queryStart),
    querystring: url.slice(queryStart + 1, end),
    domainName: url
      .slice(url.indexOf('//') + 2, pathStart)
      .replace(/:\d+$/, '')
      .replace(/^.*@/, ''),
  }
}

function firstOf(text: string, character: string, from: number, end: number): number {
  const index = text.indexOf(character, from)
  return index === -1 || index > end ? end : index
}

function skipSlashes(url: string, start: number, end: number): number {
  let index = start
  while (index + 1 < end && url[index + 1] === '/') index++
  return index
}
