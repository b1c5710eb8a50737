import type { InvocationChoice } from '../gateway/gateway.ts'

/** Milliseconds, `'real'` for a realistic latency, or `'infinite'` for a request that stays pending. */
export type Delay = number | 'real' | 'infinite'

/**
 * What an override chooses for an operation: everything it leaves out runs as the definition says.
 *
 * @example
 * { statusCode: 404 }                              // the integration's status: selection, templates and headers still run
 * { gatewayResponse: 'THROTTLED', delay: 300 }     // that gateway response, 300 ms later
 * { networkError: true, once: true }               // the next request fails
 */
export interface OverrideChoice<Status extends number = number> extends InvocationChoice {
  /** The status the integration gives; the request template is skipped. */
  readonly statusCode?: Status | undefined
  readonly delay?: Delay | undefined
  /** The request fails as if the network was down: `fetch` rejects. */
  readonly networkError?: boolean | undefined
  /** Only the next matching request. */
  readonly once?: boolean | undefined
}
