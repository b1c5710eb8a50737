import type { GatewayResponseType } from 'msw-apigateway'

/** What the panel makes an operation answer; a member left out is as the definition says. */
export interface ForcedAnswer {
  readonly statusCode?: number
  readonly gatewayResponse?: GatewayResponseType
  readonly networkError?: true
  readonly delay?: number | 'infinite'
}

/** An entry of one of the panel's menus. */
export interface MenuItem {
  readonly label: string
  readonly answer: ForcedAnswer
}

/** The gateway responses in API Gateway's own order: what can go wrong before, then after the integration. */
export const gatewayResponseItems: readonly MenuItem[] = (
  [
    'BAD_REQUEST_BODY',
    'BAD_REQUEST_PARAMETERS',
    'UNAUTHORIZED',
    'ACCESS_DENIED',
    'EXPIRED_TOKEN',
    'INVALID_API_KEY',
    'INVALID_SIGNATURE',
    'MISSING_AUTHENTICATION_TOKEN',
    'WAF_FILTERED',
    'RESOURCE_NOT_FOUND',
    'REQUEST_TOO_LARGE',
    'UNSUPPORTED_MEDIA_TYPE',
    'THROTTLED',
    'QUOTA_EXCEEDED',
    'API_CONFIGURATION_ERROR',
    'AUTHORIZER_CONFIGURATION_ERROR',
    'AUTHORIZER_FAILURE',
    'INTEGRATION_FAILURE',
    'INTEGRATION_TIMEOUT',
    'DEFAULT_4XX',
    'DEFAULT_5XX',
  ] as const
).map((type) => ({ label: type, answer: { gatewayResponse: type } }))

export const networkErrorItem: MenuItem = {
  label: 'Network error',
  answer: { networkError: true },
}

export const delayItems: readonly MenuItem[] = [
  { label: 'At once', answer: {} },
  { label: 'After 0.3 s', answer: { delay: 300 } },
  { label: 'After 1 s', answer: { delay: 1000 } },
  { label: 'After 5 s', answer: { delay: 5000 } },
  { label: 'Never', answer: { delay: 'infinite' } },
]

/** The operation's own integration responses, in the order of their statuses. */
export function integrationResponseItems(statusCodes: readonly number[]): readonly MenuItem[] {
  return [...statusCodes]
    .sort()
    .map((statusCode) => ({ label: String(statusCode), answer: { statusCode } }))
}

/** True when anything is forced at all. */
export function isForced(answer: ForcedAnswer): boolean {
  return Object.keys(answer).length > 0
}

/** In words: `THROTTLED, after 1 s`. */
export function describeForcedAnswer(answer: ForcedAnswer): string {
  const { statusCode, gatewayResponse, networkError, delay } = answer
  return [
    statusCode && `integration status ${statusCode}`,
    gatewayResponse && `gateway response ${gatewayResponse}`,
    networkError && 'network error',
    delay && (delay === 'infinite' ? 'never' : `after ${delay / 1000} s`),
  ]
    .filter(Boolean)
    .join(', ')
}
