/** Status, error type and message of a gateway response that the definition does not customise. */
export interface GatewayResponseDefault {
  readonly statusCode: number
  /** Value of the header `x-amzn-ErrorType`, without the `Exception` it ends with. */
  readonly errorType: string
  /** Value of `$context.error.message`; null where API Gateway sends none. */
  readonly message: string | null
}

/** Gateway response that is sent as it is, whatever the definition sets for it or its family (developer guide). */
export const fixedResponse = 'REQUEST_TOO_LARGE'

const table = [
  ['ACCESS_DENIED', 403, 'AccessDenied', 'User is not authorized to access this resource'],
  ['API_CONFIGURATION_ERROR', 500, 'InternalServerError', 'Internal server error'],
  ['AUTHORIZER_CONFIGURATION_ERROR', 500, 'AuthorizerConfiguration', null],
  ['AUTHORIZER_FAILURE', 500, 'AuthorizerFailure', null],
  ['BAD_REQUEST_BODY', 400, 'BadRequest', 'Invalid request body'],
  ['BAD_REQUEST_PARAMETERS', 400, 'BadRequest', 'Missing required request parameters'],
  ['DEFAULT_4XX', 400, 'BadRequest', 'Bad Request'],
  ['DEFAULT_5XX', 500, 'InternalServerError', 'Internal server error'],
  ['EXPIRED_TOKEN', 403, 'ExpiredToken', 'The security token included in the request is expired'],
  ['INTEGRATION_FAILURE', 504, 'InternalServerError', 'Internal server error'],
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
] as const

/** Gateway response type; the two `DEFAULT_…` ones stand for every type of their family that is not set. */
export type GatewayResponseType = (typeof table)[number][0]

/**
 * Default gateway responses by type: statuses as GetGatewayResponses lists them, messages and error types as seen on
 * deployed APIs.
 */
export const gatewayResponseDefaults: ReadonlyMap<GatewayResponseType, GatewayResponseDefault> =
  /* @__PURE__ */ new Map(
    /* @__PURE__ */ table.map(([type, statusCode, errorType, message]) => [
      type,
      { statusCode, errorType, message },
    ]),
  )
