import type { InvocationChoice } from '../gateway/gateway.ts'

/** Latency: milliseconds, `'real'` (100 to 400 ms in browsers), or `'infinite'` to keep a request pending. */
export type Delay = number | 'real' | 'infinite'

/**
 * The answer that an override chooses for an operation; whatever it leaves out runs as the definition says.
 *
 * A chosen answer (`statusCode`, `body`, `example`, `gatewayResponse`, `networkError`, `passthrough`) is not refused by
 * the method's checks: the request needs no key and no token. Chosen circumstances (`context`, `stageVariables`,
 * `delay`) run everything. `gatewayResponse`, `networkError` and `passthrough` exclude each other and the rest of the
 * answer; `body` excludes `example`.
 *
 * @example
 * api.override('GET /pets', { statusCode: 404 })                          // its own response for 404
 * api.override('GET /pets', { body: [{ id: 7 }] })                        // its own status and headers, another body
 * api.override('GET /pets', { gatewayResponse: 'THROTTLED', delay: 300 }) // API Gateway's 429, 300 ms later
 * api.override('GET /pets', { networkError: true })                       // fetch rejects
 */
export interface OverrideChoice<Status extends number = number> extends InvocationChoice {
  /**
   * Status of the answer: the integration response that has it, or a response that only the method declares. A template
   * that sets `$context.responseOverride.status` still changes it. A status that the operation does not have is a
   * TypeError.
   */
  readonly statusCode?: Status | undefined
  /** Latency of this answer; `0` for none. Default: the option `delay` of `mockRestApi`. */
  readonly delay?: Delay | undefined
  /** Whether the request fails as if the network were down, so that `fetch` rejects. Default: `false`. */
  readonly networkError?: boolean | undefined
  /** Whether the request goes to the real backend. Default: `false`. */
  readonly passthrough?: boolean | undefined
}

/** The request that the function of an override decides about. */
export interface OverrideCall {
  /** The client's request, whose body can be read. */
  readonly request: Request
  /** Path parameters by name, as sent: not URL-decoded. */
  readonly params: Readonly<Record<string, string>>
  /** Cookies by name, as MSW reads them from the request and its document. */
  readonly cookies: Readonly<Record<string, string>>
}

/**
 * Chooses the answer to each request, or promises it; undefined leaves the request to the definition. What it throws is
 * answered with a 500 that names the mistake.
 *
 * @example
 * api.override('GET /pets', ({ request }) =>
 *   new URL(request.url).searchParams.has('page') ? { statusCode: 404 } : undefined)
 */
export type OverrideFunction<Status extends number = number> = (
  call: OverrideCall,
) => OverrideChoice<Status> | undefined | Promise<OverrideChoice<Status> | undefined>

/** Options of an override, as MSW's own handlers have them. */
export interface OverrideOptions {
  /** Whether the override answers only the next request to the operation. Default: `false`. */
  readonly once?: boolean | undefined
}
