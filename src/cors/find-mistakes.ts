import type { ApiAnswers, OperationAnswer, PathAnswers } from './api-answers.ts'
import { checkHeaders, requireOrigin, sendsOrigin } from './check-headers.ts'
import { checkPreflight } from './check-preflight.ts'
import { type CorsMistake, createMistake } from './mistake.ts'
import { safelistedMethod } from './safelist.ts'

/**
 * Finds the mistakes in the CORS headers of an API that show without a request. Only a path that sends
 * Access-Control-Allow-Origin in some answer means CORS, and gateway responses only where the API has such a path.
 *
 * @example
 * const headers = [['Access-Control-Allow-Origin', '*']] as const
 * const mistakes = findMistakes({
 *   paths: [
 *     { path: '/pets', preflight: undefined, responses: [{ httpMethod: 'GET', status: 200, headers }] },
 *   ],
 *   gatewayResponses: [{ responseType: 'DEFAULT_4XX', status: 403, headers: [] }],
 * })
 * mistakes.map(({ code }) => code) // ['cors-gateway-response']
 */
export function findMistakes({ paths, gatewayResponses }: ApiAnswers): CorsMistake[] {
  const meant = paths.filter(({ preflight, responses }) =>
    [...responses, ...(typeof preflight === 'object' ? [preflight] : [])].some(sendsOrigin),
  )
  const isMeant = meant.length > 0 || gatewayResponses.some(sendsOrigin)
  const failures = isMeant ? gatewayResponses : []
  return [
    ...meant.flatMap(checkPath),
    ...failures.flatMap((answer) => {
      const { responseType, status, headers } = answer
      return [...checkHeaders(headers), ...requireOrigin(headers, 'cors-gateway-response')].map(
        (complaint) => createMistake({ responseType, status }, answer, complaint),
      )
    }),
  ]
}

function checkPath({ path, preflight, responses }: PathAnswers): CorsMistake[] {
  const own = responses.filter(({ httpMethod }) => httpMethod !== 'OPTIONS')
  return [
    ...checkConsent(path, preflight, own),
    ...own.flatMap((answer) => {
      const { httpMethod, status, headers } = answer
      return [...checkHeaders(headers), ...requireOrigin(headers, 'cors-response')].map(
        (complaint) => createMistake({ path, httpMethod, status }, answer, complaint),
      )
    }),
  ]
}

/** Checks that OPTIONS consents to the methods of a path for which browsers ask. */
function checkConsent(
  path: string,
  preflight: PathAnswers['preflight'],
  responses: readonly OperationAnswer[],
): CorsMistake[] {
  if (preflight === 'unknown') return []
  const methods = new Set(responses.map(({ httpMethod }) => httpMethod).filter(isAskedFor))
  if (preflight)
    return checkPreflight(preflight, [...methods]).map((complaint) =>
      createMistake(
        { path, httpMethod: 'OPTIONS', status: preflight.status },
        preflight,
        complaint,
      ),
    )
  return responses.flatMap((answer) => {
    const { httpMethod, status } = answer
    if (!methods.delete(httpMethod)) return []
    const reason = `browsers ask by OPTIONS before they send ${httpMethod}: give the path an OPTIONS method`
    return [createMistake({ path, httpMethod, status }, answer, { code: 'cors-method', reason })]
  })
}

/** Returns whether browsers ask before each request of a method; of ANY nobody knows which methods pages call. */
function isAskedFor(httpMethod: string): boolean {
  return httpMethod !== 'ANY' && !safelistedMethod.test(httpMethod)
}
