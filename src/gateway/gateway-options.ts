import type { ContextVariables } from '../mapping/context.ts'
import type { PlainObject } from '../mapping/plain-value.ts'
import type { TemplateEngine } from '../mapping/template-engine.ts'
import type { Operation } from '../model/operation.ts'
import type { AuthorizerType } from '../model/words.ts'

/**
 * Options that decide how an API answers; each has a default.
 *
 * @example
 * mockRestApi(definition, { stageName: 'beta', stageVariables: { region: 'eu' }, apiKeys: ['k1'] })
 */
export interface GatewayOptions<
  Key extends string = string,
  AuthorizerName extends string = string,
> {
  /** Stage variables, laid over those of the definition's stage. Default: none. */
  readonly stageVariables?: Readonly<Record<string, string>> | undefined
  /** Values of `$context`, laid over those made from the request, or a function that returns them. Default: none. */
  readonly context?: ContextSource | undefined
  /** `$context.stage`. Default: the definition's stage, else the first path segment of the base URL, else `prod`. */
  readonly stageName?: string | undefined
  /**
   * The valid API keys. Default: every key is valid. A method that requires a key always refuses a request without one.
   */
  readonly apiKeys?: readonly (string | ApiKey)[] | undefined
  /**
   * Functions for the definition's authorizers, by name. An authorizer without a function lets every request pass that
   * has its identity sources, such as a token, and answers 401 to the others. A name that the definition does not have
   * is a TypeError.
   *
   * @example
   * mockRestApi(definition, { authorizers: { users: () => ({ principalId: 'anna' }) } })
   */
  readonly authorizers?:
    | Readonly<Partial<Record<AuthorizerName, Authorizer | undefined>>>
    | undefined
  /**
   * Answers of methods that are not MOCK: `'example'` for those of the definition, or functions that stand for the
   * backends, by operation; `'*'` is every operation without an entry of its own. A method without an answer is not
   * served: its requests are left to other handlers and the network. An operation that the definition does not have is
   * a TypeError.
   *
   * `'example'` sends the status of the first 2xx response that the method declares, with its first example, else a
   * value made from its schema, else an empty body, through the definition's checks and header mappings.
   *
   * @example
   * mockRestApi(definition, { integrations: 'example' })
   * mockRestApi(definition, { integrations: { '*': 'example', 'GET /orders': () => ({ Items: [] }) } })
   */
  readonly integrations?:
    | 'example'
    | Readonly<Partial<Record<Key | '*', IntegrationAnswerer | undefined>>>
    | undefined
  /**
   * Chooses the operations that are served, so that a part of an API is mocked; requests to the others are left to other
   * handlers and the network. Default: all that can answer.
   *
   * @example
   * mockRestApi(definition, { operations: ({ resourcePath }) => resourcePath.startsWith('/pets') })
   */
  readonly operations?: ((operation: Operation) => boolean) | undefined
  /** Returns the time of a request, as a Date or in milliseconds since 1970. Default: `Date.now`. */
  readonly now?: (() => Date | number) | undefined
  /**
   * Returns the id of a request: `$context.requestId`, the header `x-amzn-RequestId`, and what `X-Amzn-Trace-Id` is
   * made of. Default: a random UUID.
   */
  readonly randomId?: (() => string) | undefined
  /** Compiles the mapping templates. Default: this library's own engine, which follows Apache Velocity 1.7. */
  readonly templateEngine?: TemplateEngine | undefined
}

/**
 * Values of `$context`, or a function that makes them from the request.
 *
 * @example
 * const context: ContextSource = (request) => ({ identity: { sourceIp: request.headers.get('x-ip') } })
 */
export type ContextSource = PartialContext | ((request: Request) => PartialContext)

/**
 * Some values of `$context`; `identity` and `authorizer` are merged member by member, other values replaced. Templates
 * see the values of `authorizer` as texts, like those that an authorizer returns.
 */
export type PartialContext = Partial<ContextVariables>

/** A valid API key with its id. */
export interface ApiKey {
  /** Id of the key: `$context.identity.apiKeyId`. */
  readonly id: string
  /** The key as a client sends it: `$context.identity.apiKey`. */
  readonly value: string
}

/**
 * Stands for a Lambda or Cognito authorizer: returns, or promises, who the client is. Throwing
 * `new Error('Unauthorized')` answers 401, as on AWS; any other error is the gateway response AUTHORIZER_FAILURE.
 *
 * @example
 * const authorizer: Authorizer = ({ authorizationToken }) =>
 *   authorizationToken === 'Bearer anna' ? { principalId: 'anna' } : { effect: 'Deny' }
 */
export type Authorizer = (
  request: AuthorizerRequest,
) => AuthorizerResult | undefined | PromiseLike<AuthorizerResult | undefined>

/** The request that an authorizer decides about, with the field names of a Lambda authorizer's event. */
export interface AuthorizerRequest {
  /** Type of the authorizer in the definition. */
  readonly type: AuthorizerType
  /** Value of the first identity source, the token; undefined when the authorizer has no identity source. */
  readonly authorizationToken: string | undefined
  /** HTTP method of the request, such as `'GET'`. */
  readonly httpMethod: string
  /** Path below the base URL as sent, such as `'/pets/7'`. */
  readonly path: string
  /** Path of the resource, such as `'/pets/{petId}'`. */
  readonly resource: string
  /**
   * Request headers, with those that API Gateway adds, such as `X-Forwarded-For`; well-known names in conventional
   * casing (`User-Agent`), others in lower case.
   */
  readonly headers: Readonly<Record<string, string>>
  /** Decoded query parameters, each with the last of its values. */
  readonly queryStringParameters: Readonly<Record<string, string>>
  /** Path parameters as sent, not URL-decoded. */
  readonly pathParameters: Readonly<Record<string, string>>
  /** Stage variables of the definition, with those of the options and then of an `override` laid over them. */
  readonly stageVariables: Readonly<Record<string, string>>
}

/**
 * The answer of an authorizer. Anything but an object, an `effect` other than `Allow` and `Deny`, and an object or a
 * list inside `context`, is answered with the gateway response AUTHORIZER_CONFIGURATION_ERROR. Templates see all values
 * as texts: `5` is `"5"`, `false` is `"false"`.
 */
export interface AuthorizerResult {
  /** Whether the request passes; `Deny` answers 403, the gateway response ACCESS_DENIED. Default: `Allow`. */
  readonly effect?: 'Allow' | 'Deny' | undefined
  /** Who the client is: `$context.authorizer.principalId`. Default: none. */
  readonly principalId?: string | undefined
  /**
   * Claims of a user pool's token, read as `$context.authorizer.claims.<name>`; lists are joined by commas. Default:
   * none.
   */
  readonly claims?: PlainObject | undefined
  /** More values for templates, each read as `$context.authorizer.<key>`. Default: none. */
  readonly context?:
    | Readonly<Record<string, string | number | boolean | null | undefined>>
    | undefined
  /** API key of the client, for an API whose `apiKeySource` is AUTHORIZER. Default: none. */
  readonly usageIdentifierKey?: string | undefined
}

/** Answer of a method that is not MOCK: the definition's examples, or a function that stands for the backend. */
export type IntegrationAnswerer = 'example' | IntegrationFunction

/**
 * Stands for the backend of a method that is not MOCK. Returns, or promises, a `Response`, or the body of a 200: text,
 * bytes, or a value to send as JSON. For AWS_PROXY the result may also be what a Lambda function returns:
 * `{ statusCode, headers, multiValueHeaders, body, isBase64Encoded }`.
 *
 * A function that stands for a Lambda function throws the Lambda error, whose message selection patterns match. For
 * AWS_PROXY an error answers 502; for other backends INTEGRATION_FAILURE, or INTEGRATION_TIMEOUT for a `TimeoutError`.
 * The option `onError` hears of such an error, but not of a Lambda error or a `TimeoutError`, which stand for answers.
 *
 * @example
 * const getOrders: IntegrationFunction = () => ({ Items: [{ id: { S: '1' } }] })
 * mockRestApi(definition, {
 *   integrations: { 'GET /orders': getOrders, 'POST /orders': ({ event }) => handler(event) },
 * })
 */
export type IntegrationFunction = (request: IntegrationRequest) => unknown

/** The request a backend receives: the client's, changed by the templates and mappings of the integration request. */
export interface IntegrationRequest {
  /** HTTP method of the integration, or the client's when the integration has none or `ANY`. */
  readonly httpMethod: string
  /** URI of the integration, with its path parameters and stage variables filled in; empty when it has none. */
  readonly uri: string
  /** Mapped path parameters, which fill the placeholders of the URI. */
  readonly pathParameters: Readonly<Record<string, string>>
  /** All values of each query parameter: the URI's, for a proxy the client's unless mapped, and the mapped ones. */
  readonly queryStringParameters: Readonly<Record<string, readonly string[]>>
  /**
   * All values of each header: the client's, for a proxy also those API Gateway adds, with the mapped ones over them.
   */
  readonly headers: Readonly<Record<string, readonly string[]>>
  /** Body as text, or as bytes when content handling makes it binary; empty when there is none. */
  readonly body: string | Uint8Array
  /** Stage variables of the definition, with those of the options and then of an `override` laid over them. */
  readonly stageVariables: Readonly<Record<string, string>>
  /**
   * Event of a Lambda function by AWS_PROXY, so that the function itself can answer: `({ event }) => handler(event)`. It
   * is made of the client's request when it is first read, for other types of integrations too.
   */
  readonly event: LambdaProxyEvent
}

/**
 * Event of a Lambda function by AWS_PROXY, in the payload format 1.0 of REST APIs; a handler of `APIGatewayProxyEvent` of
 * `@types/aws-lambda` takes it, one of its types for an authorizer does not. What AWS alone knows, such as a certificate,
 * is null.
 *
 * @example
 * mockRestApi(definition, { integrations: { 'POST /orders': ({ event }) => handler(event) } })
 *
 * Source: developer guide, "Input format of a Lambda function for proxy integration".
 */
export interface LambdaProxyEvent {
  /** Path of the resource: `/pets/{petId}`. */
  resource: string
  /** Path of the request below the base URL, as sent: `/pets/7`. */
  path: string
  httpMethod: string
  /** Last value of each header. */
  headers: Record<string, string>
  multiValueHeaders: Record<string, string[]>
  /** Last value of each query parameter, decoded; null without any. */
  queryStringParameters: Record<string, string> | null
  multiValueQueryStringParameters: Record<string, string[]> | null
  /** Path parameters as sent, not URL-decoded; null without any. */
  pathParameters: Record<string, string> | null
  stageVariables: Record<string, string> | null
  /** Values of `$context`. */
  requestContext: LambdaRequestContext
  /** Body as text, in Base64 when it is binary; null when there is none. */
  body: string | null
  isBase64Encoded: boolean
}

/** Values of `$context` in the event of a Lambda function; `path` is the whole path, with the stage. */
export interface LambdaRequestContext {
  accountId: string
  apiId: string
  /** What the authorizer returned, as texts; undefined without one. */
  authorizer: Readonly<Record<string, unknown>> | undefined
  domainName: string | undefined
  domainPrefix: string | undefined
  extendedRequestId: string | undefined
  httpMethod: string
  identity: LambdaIdentity
  path: string
  protocol: string
  requestId: string
  requestTime: string | undefined
  requestTimeEpoch: number
  resourceId: string
  resourcePath: string
  stage: string
}

/** Identity of the client in the event of a Lambda function. */
export interface LambdaIdentity {
  accessKey: string | null
  accountId: string | null
  apiKey: string | null
  apiKeyId: string | null
  caller: string | null
  clientCert: null
  cognitoAuthenticationProvider: string | null
  cognitoAuthenticationType: string | null
  cognitoIdentityId: string | null
  cognitoIdentityPoolId: string | null
  principalOrgId: string | null
  sourceIp: string
  user: string | null
  userAgent: string | null
  userArn: string | null
}
