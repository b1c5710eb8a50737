import type { RestApi } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import { GatewayFailure } from '../gateway-failure.ts'
import type { Authorizer, AuthorizerRequest, AuthorizerResult } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'
import { attempt, type Ready } from '../when-ready.ts'
import type { RequestCheck } from './request-check.ts'

/** Compiles the authorizers of an API; one without a function has no step, and its requests pass. */
export function compileAuthorizers(
  authorizers: RestApi['authorizers'],
  functions: Readonly<Record<string, Authorizer>>,
  compiler: Compiler,
): ReadonlyMap<string, RequestCheck> {
  const steps = new Map<string, RequestCheck>()
  for (const [name, { type, path, ...authorizer }] of authorizers) {
    const sources = (
      authorizer.identitySource ?? (type === 'REQUEST' ? '' : 'method.request.header.Authorization')
    )
      .split(',')
      .filter((source) => source.trim())
      .flatMap(
        (source) => compiler.mapping(source.trim(), 'request', [...path, 'identitySource']) ?? [],
      )
    const expression = authorizer.identityValidationExpression
    const isValid = expression
      ? compiler.pattern(expression, [...path, 'identityValidationExpression'])
      : () => true
    const authorize = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!authorize) continue
    steps.set(name, (invocation) => {
      const mappingSources = {
        ...invocation.over(invocation.request.body ?? ''),
        context: invocation.createContext(),
      }
      const identity = sources.map((read) => String(read(mappingSources) ?? ''))
      if (identity.includes('') || (type === 'TOKEN' && !isValid(identity[0] ?? '')))
        return new GatewayFailure('UNAUTHORIZED')
      return ask(authorize, toRequest(invocation, type, identity[0]), invocation)
    })
  }
  return steps
}

function ask(
  authorize: Authorizer,
  request: AuthorizerRequest,
  invocation: Invocation,
): Ready<GatewayFailure | undefined> {
  const accept = (result: AuthorizerResult | undefined): GatewayFailure | undefined => {
    if (typeof result !== 'object' || result === null)
      return new GatewayFailure('AUTHORIZER_CONFIGURATION_ERROR', {
        logText: 'Execution failed due to configuration error: Invalid authorizer response',
      })
    if (result.effect === 'Deny')
      return new GatewayFailure('ACCESS_DENIED', {
        message: 'User is not authorized to access this resource with an explicit deny',
      })
    invocation.authorizerResult = result
    return undefined
  }
  return attempt(() => authorize(request), accept, refuse)
}

function refuse(error: unknown): GatewayFailure {
  const message = error instanceof Error ? error.message : String(error)
  return message === 'Unauthorized'
    ? new GatewayFailure('UNAUTHORIZED')
    : new GatewayFailure('AUTHORIZER_FAILURE', {
        logText: `Execution failed due to an authorizer error: ${message}`,
      })
}

function toRequest(
  { request, parameters, stageVariables, resourcePath }: Invocation,
  type: AuthorizerRequest['type'],
  token: string | undefined,
): AuthorizerRequest {
  return {
    type,
    authorizationToken: token,
    httpMethod: request.httpMethod,
    path: request.path,
    resource: resourcePath ?? '',
    headers: Object.fromEntries(parameters.header.entries()),
    queryStringParameters: Object.fromEntries(parameters.querystring.entries()),
    pathParameters: Object.fromEntries(parameters.path),
    stageVariables,
  }
}
