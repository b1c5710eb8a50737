/** HTTP methods that a resource can have, in the order of API Gateway's messages; `ANY` stands for the seven others. */
export const httpMethods = [
  'GET',
  'PUT',
  'POST',
  'DELETE',
  'PATCH',
  'OPTIONS',
  'HEAD',
  'ANY',
] as const
/** HTTP method of a resource; `ANY` stands for the seven others. */
export type HttpMethod = (typeof httpMethods)[number]

/** Integration types, in the order of API Gateway's messages. */
export const integrationTypes = ['HTTP', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', 'AWS'] as const
/** Integration type; this library answers `MOCK` by itself, the others with a function of `options.integrations`. */
export type IntegrationType = (typeof integrationTypes)[number]

/** Passthrough behaviors of an integration request. */
export const passthroughBehaviors = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'] as const
/** Passthrough behavior: whether a body without a request template for its content type reaches the integration. */
export type PassthroughBehavior = (typeof passthroughBehaviors)[number]

/** Conversions of a payload between text and bytes. */
export const contentHandlings = ['CONVERT_TO_TEXT', 'CONVERT_TO_BINARY'] as const
/** Conversion of a payload between text and bytes. */
export type ContentHandling = (typeof contentHandlings)[number]

/** Authorization types of a method. */
export const authorizationTypes = ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'] as const

/** Types of an authorizer. */
export const authorizerTypes = ['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS'] as const
/** Type of an authorizer: a Lambda function given a token or the request, or a Cognito user pool. */
export type AuthorizerType = (typeof authorizerTypes)[number]

/** Places that an API can take the API key from. */
export const apiKeySources = ['HEADER', 'AUTHORIZER'] as const
/** Place that an API takes the API key from: the header `X-Api-Key`, or the authorizer's `usageIdentifierKey`. */
export type ApiKeySource = (typeof apiKeySources)[number]
