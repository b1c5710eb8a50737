import type { GatewayResponseType, OverrideChoice } from 'msw-apigateway'

/** The answer that the panel forces on an operation. The definition decides what an absent member would say. */
export interface ForcedAnswer {
  readonly statusCode?: number
  readonly gatewayResponse?: GatewayResponseType
  readonly networkError?: true
  /** Milliseconds before the answer; `'infinite'` never answers. */
  readonly delay?: number | 'infinite'
}

/** An entry of a menu of the panel and the answer that choosing it forces. */
export interface MenuItem {
  readonly label: string
  readonly answer: ForcedAnswer
}

/** Menu items for the gateway responses in API Gateway's own order: first the 4xx, then the 5xx, then the defaults. */
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

/** Lists menu items for the integration responses of an operation, sorted by status. */
export function integrationResponseItems(statusCodes: readonly number[]): readonly MenuItem[] {
  return [...statusCodes]
    .sort()
    .map((statusCode) => ({ label: String(statusCode), answer: { statusCode } }))
}

/** Returns whether the panel forces anything on an operation. */
export function isForced(answer: ForcedAnswer): boolean {
  return Object.keys(answer).length > 0
}

/** Describes a forced answer in words: `gateway response THROTTLED, after 1 s`. */
export function describeForcedAnswer(answer: OverrideChoice): string {
  const { statusCode, gatewayResponse, networkError, delay } = answer
  return [
    statusCode && `status ${statusCode}`,
    gatewayResponse && `gateway response ${gatewayResponse}`,
    networkError && 'network error',
    delay && (typeof delay === 'number' ? `after ${delay / 1000} s` : delay),
  ]
    .filter(Boolean)
    .join(', ')
}
