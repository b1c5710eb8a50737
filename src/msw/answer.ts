import type { GatewayRequest, GatewayResult } from '../gateway/gateway.ts'
import type { CorsVerdict } from './cors-judge.ts'
import type { Cookies } from './hidden-headers.ts'
import type { OverrideChoice, OverrideFunction } from './override-choice.ts'
import type { RoutedRequest } from './request-router.ts'

/** A response with the gateway's result that it was made from. */
export interface Answer {
  readonly response: Response
  readonly outcome: 'response' | 'network-error' | 'passthrough'
  /** Result of the gateway; absent for the answers that need no gateway: network errors and requests passed through. */
  readonly result?: GatewayResult
  /** What browsers will make of the answer; absent when CORS does not apply to the request or is switched off. */
  readonly cors?: CorsVerdict
}

/** Facts about a request that `fetch` does not show. */
export type ClientDetails = Pick<GatewayRequest, 'rawHeaders' | 'sourceIp'>

/** The call of one handler: what it is asked, and what its override chooses. */
export interface AnswerCall extends ClientDetails {
  readonly request: Request
  readonly routed: RoutedRequest
  readonly choice?: OverrideChoice | OverrideFunction | undefined
  /** Cookie values by name, as MSW has read them. Default: none. */
  readonly cookies?: Cookies
  /** Whether a CORS verdict is only told, and never withholds the answer. */
  readonly isTest?: boolean
}
