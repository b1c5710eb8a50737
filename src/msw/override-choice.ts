import type { InvocationChoice } from '../gateway/gateway.ts'

/** Latency: milliseconds, `'real'` (100 to 400 ms in browsers), or `'infinite'` to keep a request pending. */
export type Delay = number | 'real' | 'infinite'

/**
 * The answer that an override chooses for an operation; whatever it leaves out runs as the definition says.
 *
 * @example
 * api.override('GET /pets', { statusCode: 404 })                          // its own response for 404
 * api.override('GET /pets', { gatewayResponse: 'THROTTLED', delay: 300 }) // API Gateway's 429, 300 ms later
 * api.override('GET /pets', { networkError: true, once: true })           // fetch rejects, the next time only
 */
export interface OverrideChoice<Status extends number = number> extends InvocationChoice {
  /** HTTP status that the integration is taken to return: an override with it never renders the request template. */
  readonly statusCode?: Status | undefined
  /** Latency of this answer. Default: the option `delay` of `mockRestApi`. */
  readonly delay?: Delay | undefined
  /** Whether the request fails as if the network were down, so that `fetch` rejects. Default: `false`. */
  readonly networkError?: boolean | undefined
  /** Whether only the next request to the operation is answered this way. Default: `false`. */
  readonly once?: boolean | undefined
}
