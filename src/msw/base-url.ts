/** A request's URL taken apart below a base URL. */
export interface ApiUrl {
  /** Raw path below the base URL: `/pets/7%2F8`. */
  readonly path: string
  /** Raw path as sent, base path included: `/prod/pets/7%2F8`. */
  readonly fullPath: string
  /** Raw, without `?`. */
  readonly querystring: string
  /** Host without port: `api.example.com`. */
  readonly domainName: string
}

/** One base URL: an origin (undefined for any) and a path without a trailing slash. */
export interface BaseUrl {
  readonly origin: string | undefined
  readonly path: string
}

/**
 * Reads a base URL: absolute, or a path that stands for any origin.
 *
 * @example
 * readBaseUrl('https://API.example.com:443/prod/') // { origin: 'https://api.example.com', path: '/prod' }
 * readBaseUrl('/api')                              // { origin: undefined, path: '/api' }
 * @throws {TypeError} when it is neither, or has a query or a fragment.
 */
export function readBaseUrl(text: string): BaseUrl {
  const isPath = /^(\/(?!\/)|[^/:]*$|[^/:]*\/(?!\/))/.test(text)
  const url = parseUrl(isPath ? `http://any/${text.replace(/^\//, '')}` : text)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new TypeError(
      `baseUrl "${text}" is neither an http(s) URL ("https://api.example.com/prod") nor a path ("/api").`,
    )
  if (url.search || url.hash)
    throw new TypeError(`baseUrl "${text}" must not have a query or a fragment.`)
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
 * Makes the function that takes a request's URL apart, or answers undefined when it lies below none of the base URLs.
 * Among several the longest path wins, so that `/v1/admin` and `/v1` can both be served.
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
  // API Gateway ignores extra slashes before the stage: `//prod/pets` is `/prod/pets`.
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
