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
 * Reads a base URL: an http(s) URL, or a path that matches at any origin.
 *
 * @example
 * readBaseUrl('https://API.example.com:443/prod/') // { origin: 'https://api.example.com', path: '/prod' }
 * readBaseUrl('/api')                              // { origin: undefined, path: '/api' }
 * @throws {TypeError} when the text is neither, or has a query or a fragment.
 */
export function readBaseUrl(text: string): BaseUrl {
  const isPath = /^(\/(?!\/)|[^/:]*$|[^/:]*\/(?!\/))/.test(text)
  const url = parseUrl(isPath ? `http://any/${text.replace(/^\//, '')}` : text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new TypeError(
      `Expected a baseUrl such as 'https://api.example.com/prod' or '/api', got '${text}'.`,
    )
  if (url.search || url.hash)
    throw new TypeError(`Expected a baseUrl without query and fragment, got '${text}'.`)
  return { origin: isPath ? undefined : url.origin, path: url.pathname.replace(/\/+$/, '') }
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
