import type { ContextVariables } from '../mapping/context.ts'
import { stableId } from '../model/stable-id.ts'
import { stringifyAuthorizer } from './authorizer-values.ts'
import type { GatewayRequest, Route } from './gateway.ts'
import type { ApiKey, AuthorizerResult, PartialContext } from './gateway-options.ts'

/** Facts about the client that the checks find out, shown to templates in `$context`. */
export interface ClientFacts {
  /** The authorizer's answer; undefined when no authorizer was asked. */
  readonly authorizerResult?: AuthorizerResult | undefined
  /** The client's valid API key; undefined when the method requires none. */
  readonly apiKey?: ApiKey | undefined
}

/** Facts about one request and its API, from which `$context` is made. */
export interface ContextOrigin {
  readonly request: GatewayRequest
  readonly route: Route | undefined
  readonly restApiId: string
  readonly stageName: string | undefined
  readonly requestId: string
  /** Time of the request, in milliseconds since 1970. */
  readonly time: number
  readonly client: ClientFacts
  /** Values that the options and the `InvocationChoice` lay over `$context`; a later source wins. */
  readonly sources: readonly PartialContext[]
}

/**
 * Reads the values of `$context` for one request. Ids that AWS would assign stay the same for an API, and the values of
 * `$context.authorizer` are texts, whether an authorizer or the options give them.
 */
export function readContextVariables(origin: ContextOrigin): ContextVariables {
  const { request, route, time } = origin
  const { apiKey, authorizerResult } = origin.client
  const resourcePath = route?.operation.resourcePath
  let variables: ContextVariables = {
    accountId: '123456789012',
    apiId: origin.restApiId,
    deploymentId: stableId(origin.restApiId, 6),
    domainName: request.domainName,
    domainPrefix: request.domainName.split('.')[0],
    extendedRequestId: toExtendedRequestId(origin.requestId),
    httpMethod: request.httpMethod,
    identity: {
      sourceIp: request.sourceIp ?? defaultSourceIp,
      userAgent: request.headers.get('user-agent'),
      apiKey: apiKey?.value,
      apiKeyId: apiKey?.id,
    },
    path: request.fullPath,
    protocol: 'HTTP/1.1',
    requestId: origin.requestId,
    requestTime: formatRequestTime(time),
    requestTimeEpoch: time,
    resourceId:
      resourcePath === undefined
        ? undefined
        : stableId(resourcePath, resourcePath === '/' ? 10 : 6),
    resourcePath,
    stage: origin.stageName ?? readStageName(request),
    authorizer: authorizerResult && {
      ...authorizerResult.context,
      claims: authorizerResult.claims,
      principalId: authorizerResult.principalId,
    },
  }
  for (const source of origin.sources)
    variables = {
      ...variables,
      ...source,
      identity: { ...variables.identity, ...source.identity },
      authorizer: source.authorizer
        ? { ...variables.authorizer, ...source.authorizer }
        : variables.authorizer,
    }
  const { authorizer } = variables
  return authorizer ? { ...variables, authorizer: stringifyAuthorizer(authorizer) } : variables
}

const defaultSourceIp = '127.0.0.1'

/**
 * Reads `$context.identity.sourceIp` without making the other values of `$context`. Undefined when the options or the
 * `InvocationChoice` set it to null or undefined.
 */
export function readSourceIp({
  request,
  sources,
}: Pick<ContextOrigin, 'request' | 'sources'>): string | undefined {
  const given = sources.flatMap(({ identity }) =>
    identity && Object.hasOwn(identity, 'sourceIp') ? [identity['sourceIp']] : [],
  )
  const sourceIp = given.length === 0 ? (request.sourceIp ?? defaultSourceIp) : given.at(-1)
  return sourceIp === undefined || sourceIp === null ? undefined : String(sourceIp)
}

/** Derives from a request id the id that API Gateway sends as `x-amz-apigw-id`, in a form like `aGfUVHH0IAMFp1g=`. */
export function toExtendedRequestId(requestId: string): string {
  return btoa(encodeURIComponent(requestId).slice(0, 11))
}

/**
 * Reads the stage name from the base path: the first segment of `/prod` or `/prod/v1`; `prod` when the base path is
 * empty.
 */
function readStageName({ path, fullPath }: GatewayRequest): string {
  const base = fullPath.endsWith(path) ? fullPath.slice(0, -path.length) : fullPath
  return base.split('/').find(Boolean) ?? 'prod'
}

/** Formats a time as `$context.requestTime` prints it: `09/Apr/2015:12:34:56 +0000`. */
function formatRequestTime(time: number): string {
  return new Date(time)
    .toUTCString()
    .replace(/\w+, (\d+) (\w+) (\d+) ([\d:]+) GMT/, '$1/$2/$3:$4 +0000')
}
