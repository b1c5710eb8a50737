import type { ContextVariables } from '../mapping/context.ts'
import type { PlainObject } from '../mapping/plain-value.ts'
import type { TemplateEngine } from '../mapping/template-engine.ts'

/** How an API answers; every member has a default. */
export interface GatewayOptions {
  /** Laid over the variables of the definition's stage. */
  readonly stageVariables?: Readonly<Record<string, string>> | undefined
  /** Values of `$context`, laid over those made from the request. */
  readonly context?: ContextSource | undefined
  /** `$context.stage`. Default: the definition's stage, else the first segment of the served path, else `prod`. */
  readonly stageName?: string | undefined
  /** The keys that are valid. Default: every key is; a method that requires one still refuses a request without. */
  readonly apiKeys?: readonly (string | ApiKey)[] | undefined
  /** By the name in the definition. Without its function, a request passes. */
  readonly authorizers?: Readonly<Record<string, Authorizer>> | undefined
  /** By operation: `{ 'GET /orders': () => ({ Items: [] }) }`. Without its function, a method that is not MOCK is not served. */
  readonly integrations?: Readonly<Record<string, IntegrationFunction>> | undefined
  readonly now?: (() => Date | number) | undefined
  /** Makes `$context.requestId`. */
  readonly randomId?: (() => string) | undefined
  readonly templateEngine?: TemplateEngine | undefined
}

/** Values of `$context`, or a function of the request that makes them. */
export type ContextSource = PartialContext | ((request: Request) => PartialContext)

/** Some of `$context`; `identity` and `authorizer` are merged member by member. */
export type PartialContext = Partial<ContextVariables>

/** A key with the id that `$context.identity.apiKeyId` shows. */
export interface ApiKey {
  readonly id: string
  readonly value: string
}

/**
 * A Lambda or Cognito authorizer. It throws `new Error('Unauthorized')` for a 401, as on AWS; any other error is
 * AUTHORIZER_FAILURE.
 *
 * @example
 * const authorizer: Authorizer = ({ authorizationToken }) =>
 *   authorizationToken === 'Bearer anna' ? { principalId: 'anna' } : { effect: 'Deny' }
 */
export type Authorizer = (
  request: AuthorizerRequest,
) => AuthorizerResult | undefined | PromiseLike<AuthorizerResult | undefined>

/** The event a Lambda authorizer is called with. */
export interface AuthorizerRequest {
  readonly type: 'TOKEN' | 'REQUEST' | 'COGNITO_USER_POOLS'
  /** The identity source's value: the token. */
  readonly authorizationToken: string | undefined
  readonly httpMethod: string
  readonly path: string
  readonly resource: string
  readonly headers: Readonly<Record<string, string>>
  readonly queryStringParameters: Readonly<Record<string, string>>
  readonly pathParameters: Readonly<Record<string, string>>
  readonly stageVariables: Readonly<Record<string, string>>
}

/** What an authorizer found out. Anything but an object is AUTHORIZER_CONFIGURATION_ERROR. */
export interface AuthorizerResult {
  /** `Deny` is ACCESS_DENIED. Default: `Allow`. */
  readonly effect?: 'Allow' | 'Deny' | undefined
  readonly principalId?: string | undefined
  /** `$context.authorizer.claims`, of a user pool. */
  readonly claims?: PlainObject | undefined
  /** `$context.authorizer.<key>`. */
  readonly context?: Readonly<Record<string, string | number | boolean>> | undefined
  /** The API key, when the API takes it from the authorizer. */
  readonly usageIdentifierKey?: string | undefined
}

/**
 * Stands for the backend of a method that is not MOCK. It returns a `Response`, or the body of a 200: text, bytes, or
 * a value whose JSON it is; for AWS_PROXY also `{ statusCode, headers, multiValueHeaders, body, isBase64Encoded }`.
 * An error it throws is a Lambda function's error, whose message selectionPattern matches; for the other backends it
 * is INTEGRATION_FAILURE, or for a `TimeoutError` INTEGRATION_TIMEOUT.
 *
 * @example
 * const integrations = { 'GET /orders': () => ({ Items: [{ id: { S: '1' } }] }) }
 */
export type IntegrationFunction = (request: IntegrationRequest) => unknown

/** The request a backend gets: for AWS and HTTP as the mappings of the integration request made it. */
export interface IntegrationRequest {
  readonly httpMethod: string
  /** The integration's, with its path parameters and stage variables filled in. */
  readonly uri: string
  readonly pathParameters: Readonly<Record<string, string>>
  readonly queryStringParameters: Readonly<Record<string, readonly string[]>>
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly body: string | Uint8Array
  readonly stageVariables: Readonly<Record<string, string>>
}
