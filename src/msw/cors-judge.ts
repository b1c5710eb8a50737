import { isCrossOrigin } from '../cors/cross-origin.ts'
import { describeFault } from '../cors/describe-fault.ts'
import type { CorsRequest } from '../cors/exchange.ts'
import type { CorsFault } from '../cors/fault.ts'
import { createPreflight } from '../cors/preflight.ts'
import { selectReadableHeaders } from '../cors/readable-headers.ts'
import { judgeAnswers } from '../cors/verdict.ts'
import type { Gateway, GatewayResult } from '../gateway/gateway.ts'
import type { CorsSettings } from './cors-options.ts'
import { findOrigin } from './hidden-headers.ts'
import type { RoutedRequest } from './request-router.ts'

/** What a browser will make of an answer of the deployed API. */
export interface CorsVerdict {
  /** Whether browsers keep the answer from the page, so that `fetch` rejects with `Failed to fetch`. */
  readonly blocked: boolean
  /** Says in a sentence what will be blocked, why, and what to change; undefined when nothing is wrong. */
  readonly message?: string | undefined
}

/** The CORS checks of one request across origins. */
export interface CorsCase {
  /** Verdict on the preflight alone, with the answer to it; undefined when browsers send the request. */
  readonly refusal: { readonly verdict: CorsVerdict; readonly preflight: GatewayResult } | undefined
  /** Judges the answer. `isMadeUp` says that no one knows the headers which the backend will send. */
  judge(result: GatewayResult, isMadeUp: boolean): CorsVerdict
  /** Returns the headers of an answer that the page can read. */
  selectReadable(headers: GatewayResult['headers']): GatewayResult['headers']
}

/** Judges the requests of an API by the CORS protocol. */
export interface CorsJudge {
  /** Answers the preflight of a request, when it has one; undefined when CORS does not apply to the request. */
  open(request: Request, routed: RoutedRequest): Promise<CorsCase | undefined>
  /** Prints a verdict once for each operation and cause. */
  warn(verdict: CorsVerdict): void
}

/** Parts of an API that its judge needs. */
export interface JudgeParts {
  readonly gateway: Pick<Gateway, 'invoke' | 'route' | 'locate'>
  readonly settings: CorsSettings
  /** Returns true for the first warning of a text. */
  isNew(text: string): boolean
}

/** Creates the judge of an API. */
export function createCorsJudge({ gateway, settings, isNew }: JudgeParts): CorsJudge {
  let hasExplained = false

  /** Warns of a cause that is new; returns whether it is. */
  function warnOnce(text: string, cause = text): boolean {
    if (!isNew(cause)) return false
    // biome-ignore lint/suspicious/noConsole: the page works with the mock, so nothing else would tell
    console.warn(`[MSW] Warning: msw-apigateway: ${text}`)
    return true
  }

  async function answerPreflight(
    { url: { path, fullPath, querystring, domainName } }: RoutedRequest,
    request: Request,
    headers: readonly (readonly [string, string])[],
  ): Promise<GatewayResult | undefined> {
    const route = gateway.route('OPTIONS', path)
    if (route && !route.operation.served) return undefined
    return gateway.invoke(
      {
        httpMethod: 'OPTIONS',
        path,
        fullPath,
        querystring,
        domainName,
        headers: new Headers(headers.map(([name, value]): [string, string] => [name, value])),
        body: null,
        request: new Request(request.url, { method: 'OPTIONS' }),
      },
      route,
    )
  }

  /**
   * Describes what made an answer: the place of a header's mapping in the user's file, or of the response that lacks it,
   * and the type of a gateway response.
   */
  function describePlace({ header }: CorsFault, result: GatewayResult): string | undefined {
    const { path, responseType } = result
    const prefix = responseType ? 'gatewayresponse' : 'method.response'
    const found = path && gateway.locate(path, ['responseParameters', `${prefix}.header.${header}`])
    const at = found?.location
    const place = at ? `${at.file}:${at.line}:${at.column}` : found?.path
    if (!responseType) return place
    return `gateway response ${responseType}, ${place ?? 'which the definition does not set'}`
  }

  return {
    async open(request, routed) {
      const origin = findOrigin(request, settings.origin)
      if (origin === undefined) warnOnce(unknownOrigin)
      if (!isCrossOrigin(request, origin) || isPreflight(request)) return undefined
      const corsRequest: CorsRequest = {
        method: request.method,
        headers: request.headers,
        credentials: settings.credentials ?? request.credentials,
        origin,
      }
      const toVerdict = (fault: CorsFault, result: GatewayResult): CorsVerdict => ({
        blocked: fault.standardOnly !== true,
        message: describeFault(fault, {
          ...corsRequest,
          path: routed.route?.operation.resourcePath ?? routed.url.path,
          place: describePlace(fault, result),
        }),
      })
      const asked = createPreflight(corsRequest)
      const preflight = asked && (await answerPreflight(routed, request, asked.headers))
      const { fault } = judgeAnswers(corsRequest, { preflight })
      const notice = fault && preflight && toVerdict(fault, preflight)
      return {
        refusal: notice?.blocked && preflight ? { verdict: notice, preflight } : undefined,
        judge(result, isMadeUp) {
          if (notice?.blocked || isMadeUp) return notice ?? { blocked: false }
          const answered = judgeAnswers(corsRequest, { response: result })
          return answered.fault ? toVerdict(answered.fault, result) : (notice ?? { blocked: false })
        },
        selectReadable: (headers) => selectReadableHeaders(headers, corsRequest.credentials),
      }
    },
    warn({ message }) {
      if (message === undefined) return
      const isTold = warnOnce(hasExplained ? message : `${message}\n${explanation}`, message)
      hasExplained ||= isTold
    },
  }
}

const unknownOrigin =
  "The CORS verdict judges no request of a page whose origin it does not know, as in Node: say it, as in cors: { mode: 'enforce', origin: 'http://localhost:5173' }."

const explanation =
  "Browsers let a page read an answer of another origin only when the API consents by response headers (CORS). A mock needs no consent, so this works here and fails once the API is deployed. If page and API will share an origin, switch this off: mockRestApi(definition, { cors: 'off' })."

/** Returns whether a request is a preflight itself, which some hosts send to the mock. */
function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method')
}
