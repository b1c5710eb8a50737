import { encodeBase64 } from '../../mapping/base64.ts'
import type { ContextVariables } from '../../mapping/context.ts'
import type { IntegrationRequest, LambdaProxyEvent } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'

type RequestParts = Pick<IntegrationRequest, 'headers' | 'body'>

/**
 * Creates the event that API Gateway passes to a Lambda function by AWS_PROXY, from the client's request and the headers
 * and the body that a backend receives. Single values are the last of several; maps without a value are null (recorded
 * on AWS).
 */
export function createLambdaEvent(
  { headers, body }: RequestParts,
  { request, parameters, resourcePath = '', stageVariables, contextVariables }: Invocation,
): LambdaProxyEvent {
  const query = groupQuery(request.querystring)
  const isBase64Encoded = typeof body !== 'string'
  const text = isBase64Encoded ? encodeBase64(body) : body
  return {
    resource: resourcePath,
    path: request.path,
    httpMethod: request.httpMethod,
    headers: lastValues(headers),
    multiValueHeaders: copyLists(headers),
    queryStringParameters: orNull(lastValues(query)),
    multiValueQueryStringParameters: orNull(copyLists(query)),
    pathParameters: orNull(Object.fromEntries(parameters.path)),
    stageVariables: orNull({ ...stageVariables }),
    requestContext: toRequestContext(contextVariables),
    body: text === '' ? null : text,
    isBase64Encoded,
  }
}

function groupQuery(querystring: string): Record<string, readonly string[]> {
  const query = new URLSearchParams(querystring)
  return Object.fromEntries(Array.from(query.keys(), (name) => [name, query.getAll(name)]))
}

function lastValues(lists: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return mapLists(lists, (values) => values.at(-1) ?? '')
}

function copyLists(lists: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return mapLists(lists, (values) => [...values])
}

function mapLists<Result>(
  lists: Readonly<Record<string, readonly string[]>>,
  map: (values: readonly string[]) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(lists).map(([name, values]) => [name, map(values)]))
}

function orNull<Values extends object>(values: Values): Values | null {
  return Object.keys(values).length === 0 ? null : values
}

function toRequestContext({
  identity = {},
  authorizer,
  ...context
}: ContextVariables): LambdaProxyEvent['requestContext'] {
  const ofIdentity = (name: string): string | null => toTextOrNull(identity[name])
  return {
    accountId: context.accountId ?? '',
    apiId: context.apiId ?? '',
    authorizer,
    domainName: context.domainName,
    domainPrefix: context.domainPrefix,
    extendedRequestId: context.extendedRequestId,
    httpMethod: context.httpMethod ?? '',
    identity: {
      accessKey: ofIdentity('accessKey'),
      accountId: ofIdentity('accountId'),
      apiKey: ofIdentity('apiKey'),
      apiKeyId: ofIdentity('apiKeyId'),
      caller: ofIdentity('caller'),
      clientCert: null,
      cognitoAuthenticationProvider: ofIdentity('cognitoAuthenticationProvider'),
      cognitoAuthenticationType: ofIdentity('cognitoAuthenticationType'),
      cognitoIdentityId: ofIdentity('cognitoIdentityId'),
      cognitoIdentityPoolId: ofIdentity('cognitoIdentityPoolId'),
      principalOrgId: ofIdentity('principalOrgId'),
      sourceIp: ofIdentity('sourceIp') ?? '',
      user: ofIdentity('user'),
      userAgent: ofIdentity('userAgent'),
      userArn: ofIdentity('userArn'),
    },
    path: context.path ?? '',
    protocol: context.protocol ?? '',
    requestId: context.requestId ?? '',
    requestTime: context.requestTime,
    requestTimeEpoch: context.requestTimeEpoch ?? 0,
    resourceId: context.resourceId ?? '',
    resourcePath: context.resourcePath ?? '',
    stage: context.stage ?? '',
  }
}

function toTextOrNull(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value)
}
