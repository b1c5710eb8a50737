import { isCrossOrigin } from '../cors/cross-origin.ts'

/** Cookie values by name, as MSW has read them from the request, the document and its own cookie store. */
export type Cookies = Readonly<Record<string, string>>

/**
 * Returns the headers of a request with those that browsers send and hide from handlers: Cookie, made of the cookies
 * that MSW hands over, and, on a request to another origin, the page's Origin. `pageOrigin` is the one that the options
 * give.
 */
export function addHidden(
  request: Request,
  cookies: Cookies,
  pageOrigin: string | undefined,
): Headers {
  const { headers } = request
  const pairs = headers.has('cookie') ? [] : Object.entries(cookies)
  const origin = pageOrigin ?? readPageOrigin()
  const isMissing = isCrossOrigin(request, origin) && !headers.has('origin')
  if (pairs.length === 0 && !isMissing) return headers
  const all = new Headers(headers)
  if (isMissing) all.set('origin', origin)
  if (pairs.length > 0)
    all.set('cookie', pairs.map((pair) => pair.map(encodeCookie).join('=')).join('; '))
  return all
}

/**
 * Finds the origin of the page that sends a request: the given one, else that of the request's header, else that of the
 * page or of jsdom. Undefined in Node without any of these.
 */
export function findOrigin(
  { headers }: Request,
  pageOrigin: string | undefined,
): string | undefined {
  return pageOrigin ?? headers.get('origin') ?? readPageOrigin()
}

/** Reads the origin of the page or of jsdom; undefined in Node, and for a page without one, such as a file. */
function readPageOrigin(): string | undefined {
  const origin = globalThis.location?.origin
  return origin?.startsWith('http') ? origin : undefined
}

/** Encodes again the characters that a Cookie header cannot carry, since MSW has decoded the document's cookies. */
function encodeCookie(text: string): string {
  return text.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)
}
