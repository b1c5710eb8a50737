import { checkOrigin } from './check-origin.ts'
import type { CorsAnswer, CorsRequest } from './exchange.ts'
import type { AllowHeader, CorsFault, CorsRule } from './fault.ts'
import { readHeader, readNames } from './header-list.ts'
import { safelistedMethod, unsafeHeaderNames } from './safelist.ts'

/** The request by which browsers ask the API for its consent; it has no credentials and no body. */
export interface CorsPreflight {
  readonly method: 'OPTIONS'
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/**
 * Creates the preflight that browsers send before a request; undefined when they send none (Fetch standard,
 * "CORS-preflight fetch"). Streamed bodies and upload listeners need one too, but a mock cannot see them.
 *
 * @example
 * createPreflight({ method: 'GET', headers: [['X-Api-Key', 'k']], credentials: 'omit', origin: 'http://localhost' })
 * // { method: 'OPTIONS', headers: [
 * //   ['Accept', '*\/*'],
 * //   ['Access-Control-Request-Method', 'GET'],
 * //   ['Access-Control-Request-Headers', 'x-api-key'],
 * //   ['Origin', 'http://localhost'],
 * // ] }
 */
export function createPreflight({
  method,
  headers,
  origin,
}: CorsRequest): CorsPreflight | undefined {
  const names = unsafeHeaderNames(headers).join()
  if (!names && safelistedMethod.test(method)) return undefined
  return {
    method: 'OPTIONS',
    headers: [
      ['Accept', '*/*'],
      ['Access-Control-Request-Method', method],
      ...(names ? [['Access-Control-Request-Headers', names] as const] : []),
      ['Origin', origin],
    ],
  }
}

/**
 * Judges the answer to a preflight (Fetch standard, "CORS-preflight fetch", step 7). Returns undefined when browsers
 * then send the request.
 */
export function judgePreflight(request: CorsRequest, answer: CorsAnswer): CorsFault | undefined {
  const { method, credentials } = request
  const { status, headers } = answer
  const step = 'preflight'
  if (status < 200 || status > 299) return { step, rule: 'status', got: `${status}`, wanted: [] }

  function checkList(
    header: AllowHeader,
    rule: CorsRule,
    needed: readonly string[],
    toKey = (name: string) => name,
  ): CorsFault | undefined {
    const got = readHeader(headers, header)
    const names = readNames(got && toKey(got))
    if (!names) return { step, rule: 'invalid-list', header, got, wanted: needed }
    const hasWildcard = names.has('*') && credentials !== 'include'
    const wanted = needed.filter(
      (name) => !names.has(name) && (!hasWildcard || name === 'authorization'),
    )
    if (wanted.length === 0) return undefined
    return { step, rule, header, got, wanted, ...(hasWildcard && { standardOnly: true }) }
  }

  return (
    checkOrigin(step, request, answer) ??
    checkList(
      'Access-Control-Allow-Methods',
      'method',
      safelistedMethod.test(method) ? [] : [method],
    ) ??
    checkList(
      'Access-Control-Allow-Headers',
      'header',
      unsafeHeaderNames(request.headers),
      (names) => names.toLowerCase(),
    )
  )
}
