import type { GatewayResponseType } from './gateway-response-type.ts'

/** What a gateway response is when nothing in the definition changes it. */
export interface GatewayResponseDefault {
  readonly statusCode: number
  /** `x-amzn-ErrorType`, before its `Exception`. */
  readonly errorType: string
  /** `$context.error.message`. */
  readonly message: string | null
}

/** Whatever is set for it, or for all of its family, API Gateway sends it as it is (developer guide). */
export const fixedResponse = 'REQUEST_TOO_LARGE'

const internal = 'Internal server error'
const table: readonly (readonly [GatewayResponseType, number, string, string | null])[] = [
  ['ACCESS_DENIED', 403, 'AccessDenied', 'User is not authorized to access this resource'],
  ['API_CONFIGURATION_ERROR', 500, 'InternalServerError', internal],
  ['AUTHORIZER_CONFIGURATION_ERROR', 500, 'AuthorizerConfiguration', null],
  ['AUTHORIZER_FAILURE', 500, 'AuthorizerFailure', null],
  ['BAD_REQUEST_BODY', 400, 'BadRequest', 'Invalid request body'],
  ['BAD_REQUEST_PARAMETERS', 400, 'BadRequest', 'Missing required request parameters'],
  ['DEFAULT_4XX', 400, 'BadRequest', 'Bad Request'],
  ['DEFAULT_5XX', 500, 'InternalServerError', internal],
  ['EXPIRED_TOKEN', 403, 'ExpiredToken', 'The security token included in the request is expired'],
  ['INTEGRATION_FAILURE', 504, 'InternalServerError', internal],
  ['INTEGRATION_TIMEOUT', 504, 'InternalServerError', 'Endpoint request timed out'],
  ['INVALID_API_KEY', 403, 'Forbidden', 'Forbidden'],
  [
    'INVALID_SIGNATURE',
    403,
    'InvalidSignature',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  ],
  [
    'MISSING_AUTHENTICATION_TOKEN',
    403,
    'MissingAuthenticationToken',
    'Missing Authentication Token',
  ],
  ['QUOTA_EXCEEDED', 429, 'LimitExceeded', 'Limit Exceeded'],
  ['REQUEST_TOO_LARGE', 413, 'RequestTooLarge', 'HTTP content length exceeded 10485760 bytes.'],
  ['RESOURCE_NOT_FOUND', 404, 'ResourceNotFound', 'Resource not found'],
  ['THROTTLED', 429, 'TooManyRequests', 'Too Many Requests'],
  ['UNAUTHORIZED', 401, 'Unauthorized', 'Unauthorized'],
  ['UNSUPPORTED_MEDIA_TYPE', 415, 'BadRequest', 'Unsupported Media Type'],
  ['WAF_FILTERED', 403, 'WafFiltered', 'Forbidden'],
]

/** The 21 types with the statuses of GetGatewayResponses, and the messages and error types seen on deployed APIs. */
export const gatewayResponseDefaults: ReadonlyMap<GatewayResponseType, GatewayResponseDefault> =
  /* @__PURE__ */ new Map(
    /* @__PURE__ */ table.map(([type, statusCode, errorType, message]) => [
      type,
      { statusCode, errorType, message },
    ]),
  )
