import { HttpResponse } from 'msw'
import type { Gateway, GatewayResult } from '../gateway/gateway.ts'
import type { Delay, OverrideChoice } from './override-choice.ts'
import type { FailureReporter } from './report-failure.ts'
import type { RoutedRequest } from './request-router.ts'
import { toResponse } from './to-response.ts'
import { wait } from './wait.ts'

/** A response and how the gateway came to it; no result for a network error. */
export interface Answer {
  readonly response: Response
  readonly result?: GatewayResult
}

/** Name -> value, as MSW has read them from the request, the document and its cookie store. */
export type Cookies = Readonly<Record<string, string>>

/** Answers the routed requests of one API. */
export interface RequestAnswerer {
  answer(
    request: Request,
    routed: RoutedRequest,
    choice?: OverrideChoice,
    cookies?: Cookies,
  ): Promise<Answer>
}

/** Makes what every handler of an API, `invoke` and `test` answer with. */
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
          httpMethod: request.method,
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

/** A browser keeps the Cookie header from everybody, so it is put together from the cookies that MSW gives to handlers. */
function addCookies(headers: Headers, cookies: Cookies): Headers {
  const pairs = Object.entries(cookies)
  if (pairs.length === 0 || headers.has('cookie')) return headers
  const all = new Headers(headers)
  all.set('cookie', pairs.map((pair) => pair.map(encodeCookie).join('=')).join('; '))
  return all
}

/** MSW has decoded the document's cookies: what cannot stand in a header is encoded again. */
function encodeCookie(text: string): string {
  return text.replace(/[^!#-+\--:<-[\]-~]/gu, encodeURIComponent)
}
