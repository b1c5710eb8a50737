import { HttpResponse } from 'msw'
import type { Gateway, GatewayResult } from '../gateway/gateway.ts'
import type { Delay, OverrideChoice } from './override-choice.ts'
import type { FailureReporter } from './report-failure.ts'
import type { RoutedRequest } from './request-router.ts'
import { toResponse } from './to-response.ts'
import { wait } from './wait.ts'

/** A response with the gateway's result that it was made from. */
export interface Answer {
  readonly response: Response
  /**
   * Result of the gateway; absent when the response is a network error or the 403 for a request outside the base URLs,
   * which need no gateway.
   */
  readonly result?: GatewayResult
}

/** Cookie values by name, as MSW has read them from the request, the document and its own cookie store. */
export type Cookies = Readonly<Record<string, string>>

/** The object that answers the requests of one API once they are routed. */
export interface RequestAnswerer {
  /** Answers a request as its operation's definition says, changed by the choice of an override. */
  answer(
    request: Request,
    routed: RoutedRequest,
    choice?: OverrideChoice,
    cookies?: Cookies,
  ): Promise<Answer>
}

/** Creates the answerer that all handlers of an API, its `invoke` and its `test` share. */
export function createRequestAnswerer(
  gateway: Pick<Gateway, 'invoke'>,
  reportFailure: FailureReporter,
  defaultDelay: Delay | undefined,
): RequestAnswerer {
  return {
    async answer(request, routed, choice, cookies = {}) {
      const duration = choice?.delay ?? defaultDelay
      if (choice?.networkError) {
        if (duration !== undefined) await wait(duration, request.signal)
        return { response: HttpResponse.error() }
      }
      const { path, fullPath, querystring, domainName } = routed.url
      const body = request.body === null ? null : new Uint8Array(await request.arrayBuffer())
      const invocation = gateway.invoke(
        {
          httpMethod: routed.httpMethod,
          path,
          fullPath,
          querystring,
          domainName,
          headers: addHidden(request, cookies),
          body,
          request,
        },
        routed.route,
        choice,
      )
      const result = invocation instanceof Promise ? await invocation : invocation
      if (result.failure) reportFailure(result.failure, request, routed.route?.operation)
      if (duration !== undefined) await wait(duration, request.signal)
      return { response: toResponse(result), result }
    },
  }
}

/**
 * Returns the headers of a request with those that browsers send and hide from handlers: Cookie, made of the cookies
 * that MSW hands over, and, on a request to another origin, the page's Origin.
 */
function addHidden(request: Request, cookies: Cookies): Headers {
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
