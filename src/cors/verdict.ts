import { checkOrigin } from './check-origin.ts'
import type { CorsAnswer, CorsRequest } from './exchange.ts'
import type { CorsFault } from './fault.ts'
import { judgePreflight } from './preflight.ts'

/** The answers to a request across origins that are known so far. */
export interface CorsAnswers {
  /** Answer to the request of `createPreflight`; absent when that is undefined. */
  readonly preflight?: CorsAnswer | undefined
  /** Answer to the request itself; absent to learn whether browsers send the request at all. */
  readonly response?: CorsAnswer | undefined
}

/** Whether browsers keep an answer from the page, and why. */
export interface CorsVerdict {
  readonly blocked: boolean
  /** The first rule that is broken; undefined when all are kept. One that is `standardOnly` does not block. */
  readonly fault: CorsFault | undefined
}

/**
 * Judges whether a page may read the answer to its request across origins, as browsers do.
 *
 * @example
 * judgeAnswers(
 *   { method: 'GET', headers: [], credentials: 'omit', origin: 'http://localhost:5173' },
 *   { response: { status: 200, headers: [['Access-Control-Allow-Origin', 'https://example.com']] } },
 * )
 * // { blocked: true, fault: {
 * //   step: 'response',
 * //   rule: 'origin',
 * //   header: 'Access-Control-Allow-Origin',
 * //   got: 'https://example.com',
 * //   wanted: ['http://localhost:5173'],
 * // } }
 */
export function judgeAnswers(
  request: CorsRequest,
  { preflight, response }: CorsAnswers,
): CorsVerdict {
  const notice = preflight && judgePreflight(request, preflight)
  if (notice && !notice.standardOnly) return { blocked: true, fault: notice }
  const fault = response && checkOrigin('response', request, response)
  return { blocked: fault !== undefined, fault: fault ?? notice }
}
