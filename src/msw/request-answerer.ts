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
  /** Absent when the response is a network error, which needs no gateway. */
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
          headers: addCookies(request.headers, cookies),
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

/** Adds a Cookie header made of the cookies that MSW hands to handlers, since browsers hide a request's own. */
function addCookies(headers: Headers, cookies: Cookies): Headers {
  const pairs = Object.entries(cookies)
  if (pairs.length === 0 || headers.has('cookie')) return headers
  const all = new Headers(headers)
  all.set('cookie', pairs.map((pair) => pair.map(encodeCookie).join('=')).join('; '))
  return all
}

/** Encodes again the characters that a Cookie header cannot carry, since MSW has decoded the document's cookies. */
function encodeCookie(text: string): string {
  return text.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)
}
