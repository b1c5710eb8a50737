/** Cookie values by name, as MSW has read them from the request, the document and its own cookie store. */
export type Cookies = Readonly<Record<string, string>>

/**
 * Returns the headers of a request with those that browsers send and hide from handlers: Cookie, made of the cookies
 * that MSW hands over, and, on a request to another origin, the page's Origin.
 */
export function addHidden(request: Request, cookies: Cookies): Headers {
  const { headers } = request
  const pairs = headers.has('cookie') ? [] : Object.entries(cookies)
  const origin = headers.has('origin') ? undefined : readCrossOrigin(request)
  if (pairs.length === 0 && origin === undefined) return headers
  const all = new Headers(headers)
  if (origin !== undefined) all.set('origin', origin)
  if (pairs.length > 0)
    all.set('cookie', pairs.map((pair) => pair.map(encodeCookie).join('=')).join('; '))
  return all
}

/**
 * Returns the page's origin for a request to another origin; undefined for a request to the same origin or without a
 * CORS check, and in Node.
 */
function readCrossOrigin({ mode, url }: Request): string | undefined {
  const origin = globalThis.location?.origin
  return mode === 'cors' && origin?.startsWith('http') && !url.startsWith(`${origin}/`)
    ? origin
    : undefined
}

/** Encodes again the characters that a Cookie header cannot carry, since MSW has decoded the document's cookies. */
function encodeCookie(text: string): string {
  return text.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)
}
