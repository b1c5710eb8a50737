import type { HeaderList } from './header-list.ts'

/** Matches methods that need no preflight (Fetch standard, "CORS-safelisted method"). */
export const safelistedMethod: RegExp = /^(GET|HEAD|POST)$/

/**
 * Matches the names of headers that hosts add, so that nobody can tell whether the page has set them: those that a page
 * cannot set (Fetch standard, "forbidden request-header"), `user-agent`, and the hints of the network and the screen
 * that Chromium sends without a preflight (Firefox and Safari send one when a page sets them).
 */
const addedByHost =
  /^(accept-(charset|encoding)|access-control-request-(headers|method)|connection|content-length|cookie2?|date|device-memory|dnt|downlink|dpr|ect|expect|host|keep-alive|origin|referer|rtt|save-data|set-cookie|te|trailer|transfer-encoding|upgrade|user-agent|via|(viewport-)?width|(proxy|sec)-.*)$/

// biome-ignore lint/suspicious/noControlCharactersInRegex: "CORS-unsafe request-header byte" names these
const safeBytes = /^[^\0-\x08\n-\x1f"():<>?@[\\\]{}\x7f]*$/
const formType =
  /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)[\t ]*(;|$)/i

/** Returns whether a header needs no preflight (Fetch standard, "CORS-safelisted request-header"). */
function isSafelisted(name: string, value: string): boolean {
  if (value.length > 128) return false
  switch (name) {
    case 'accept':
      return safeBytes.test(value)
    case 'accept-language':
    case 'content-language':
      return /^[\dA-Za-z *,\-.;=]*$/.test(value)
    case 'content-type':
      return safeBytes.test(value) && formType.test(value)
    case 'range': {
      const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(value) ?? []
      return start !== undefined && !(end && Number(start) > Number(end))
    }
    default:
      return false
  }
}

/**
 * Lists the names of a request's headers that need the API's consent, in lower case and sorted (Fetch standard,
 * "CORS-unsafe request-header names").
 *
 * @example
 * unsafeHeaderNames([['X-Api-Key', 'k'], ['Accept', 'text/html']]) // ['x-api-key']
 */
export function unsafeHeaderNames(headers: HeaderList): string[] {
  const unsafe: string[] = []
  const safelisted: string[] = []
  let size = 0
  for (const [name, value] of headers) {
    const key = name.toLowerCase()
    if (addedByHost.test(key)) continue
    if (isSafelisted(key, value)) {
      safelisted.push(key)
      size += value.length
    } else unsafe.push(key)
  }
  return [...new Set(size > 1024 ? [...unsafe, ...safelisted] : unsafe)].sort()
}
