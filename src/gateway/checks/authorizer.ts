import type { ParameterMapping } from '../../mapping/parameter-mapping.ts'
import type { RestApi } from '../../model/rest-api.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import type { Compiler } from '../compiler.ts'
import type { ClientFacts } from '../context-variables.ts'
import { GatewayFailure } from '../gateway-failure.ts'
import type { Authorizer, AuthorizerRequest, AuthorizerResult } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'
import { attempt } from '../when-ready.ts'
import type { RequestCheck } from './request-check.ts'

/** Compiles a check for each authorizer that has a function; requests of the other authorizers pass unchecked. */
export function compileAuthorizers(
  authorizers: RestApi['authorizers'],
  functions: Readonly<Record<string, Authorizer>>,
  compiler: Compiler,
): ReadonlyMap<string, RequestCheck> {
  const checks = new Map<string, RequestCheck>()
  for (const [name, { type, path, ...authorizer }] of authorizers) {
    const sources = compileIdentitySources(type, authorizer.identitySource, path, compiler)
    const expression = authorizer.identityValidationExpression
    const isValid = expression
      ? compiler.pattern(expression, [...path, 'identityValidationExpression'])
      : () => true
    const authorize = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!authorize) continue
    checks.set(name, (invocation) => {
      const mappingSources = {
        ...invocation.sourcesFor(invocation.request.body ?? ''),
        context: invocation.createContext(),
      }
      const identity = sources.map((read) => String(read(mappingSources) ?? ''))
      if (identity.includes('') || (type === 'TOKEN' && !isValid(identity[0] ?? '')))
        return new GatewayFailure('UNAUTHORIZED')
      return attempt(() => authorize(toRequest(invocation, type, identity[0])), accept, refuse)
    })
  }
  return checks
}

function compileIdentitySources(
  type: AuthorizerRequest['type'],
  identitySource = type === 'REQUEST' ? '' : 'method.request.header.Authorization',
  path: DefinitionPath,
  compiler: Compiler,
): readonly ParameterMapping[] {
  return identitySource
    .split(',')
    .filter((source) => source.trim())
    .flatMap(
      (source) => compiler.mapping(source.trim(), 'request', [...path, 'identitySource']) ?? [],
    )
}

function accept(result: AuthorizerResult | undefined): GatewayFailure | ClientFacts {
  if (typeof result !== 'object' || result === null)
    return new GatewayFailure('AUTHORIZER_CONFIGURATION_ERROR', {
      logText: 'Execution failed due to configuration error: Invalid authorizer response',
    })
  if (result.effect === 'Deny')
    return new GatewayFailure('ACCESS_DENIED', {
      message: 'User is not authorized to access this resource with an explicit deny',
    })
  return { authorizerResult: result }
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
