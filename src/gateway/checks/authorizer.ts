import type { ParameterMapping } from '../../mapping/parameter-mapping.ts'
import { isObject } from '../../model/is-object.ts'
import type { RestApi } from '../../model/rest-api.ts'
import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import type { AuthorizerType } from '../../model/words.ts'
import type { Compiler } from '../compiler.ts'
import type { ClientFacts } from '../context-variables.ts'
import { describeError } from '../describe-error.ts'
import { describeFunctionFailure, GatewayFailure } from '../gateway-failure.ts'
import type { AuthorizerRequest, AuthorizerResult, GatewayOptions } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'
import { attempt } from '../when-ready.ts'
import { isBlank } from './is-blank.ts'
import type { RequestCheck } from './request-check.ts'

/**
 * Compiles the check of each authorizer. A request whose identity source is missing or blank, or whose token
 * `identityValidationExpression` does not match as a whole, is answered with 401 before the function is asked
 * (developer guide). An authorizer without a function then lets the request pass.
 */
export function compileAuthorizers(
  authorizers: RestApi['authorizers'],
  functions: NonNullable<GatewayOptions['authorizers']>,
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
    checks.set(name, (invocation) => {
      const mappingSources = {
        ...invocation.sourcesFor(invocation.request.body ?? ''),
        context: invocation.createContext(),
      }
      const identity = sources.map(({ read }) => read(mappingSources))
      const missing = sources[identity.findIndex(isBlank)]
      if (missing) {
        invocation.log.note('Identity source missing or blank: ', missing.name)
        return new GatewayFailure('UNAUTHORIZED')
      }
      const token = identity[0] === undefined ? undefined : String(identity[0])
      if (type === 'TOKEN' && !isValid(token ?? '')) {
        invocation.log.note('Token not matched by identityValidationExpression: ', expression)
        return new GatewayFailure('UNAUTHORIZED')
      }
      return (
        authorize && attempt(() => authorize(toRequest(invocation, type, token)), accept, refuse)
      )
    })
  }
  return checks
}

/** A parameter that a request must have, such as `method.request.header.Authorization`, and how it is read. */
interface IdentitySource {
  readonly name: string
  readonly read: ParameterMapping
}

function compileIdentitySources(
  type: AuthorizerType,
  identitySource = type === 'REQUEST' ? '' : 'method.request.header.Authorization',
  path: DefinitionPath,
  compiler: Compiler,
): readonly IdentitySource[] {
  return identitySource
    .split(',')
    .map((source) => source.trim())
    .filter(Boolean)
    .flatMap((name) => {
      const read = compiler.mapping(name, 'request', [...path, 'identitySource'])
      return read ? [{ name, read }] : []
    })
}

function accept(result: AuthorizerResult | undefined): GatewayFailure | ClientFacts {
  if (typeof result !== 'object' || result === null || Array.isArray(result))
    return failResult('it must be an object')
  if (![undefined, 'Allow', 'Deny'].includes(result.effect))
    return failResult('effect must be Allow or Deny')
  if (result.context && !isObject(result.context)) return failResult('context must be an object')
  // An object or a list inside `context` answers 500 on AWS too (developer guide; measured by others).
  const invalid = Object.entries(result.context ?? {}).find(([, value]) => Object(value) === value)
  if (invalid) return failResult(`context.${invalid[0]} must be a string, a number or a boolean`)
  if (result.effect === 'Deny')
    return new GatewayFailure('ACCESS_DENIED', {
      message: 'User is not authorized to access this resource with an explicit deny',
    })
  return { authorizerResult: result }
}

function failResult(reason: string): GatewayFailure {
  const logText = `Execution failed due to configuration error: Invalid authorizer response: ${reason}`
  return new GatewayFailure(
    'AUTHORIZER_CONFIGURATION_ERROR',
    describeFunctionFailure('authorizer-function', logText),
  )
}

function refuse(error: unknown): GatewayFailure {
  const message = describeError(error)
  return message === 'Unauthorized'
    ? new GatewayFailure('UNAUTHORIZED')
    : new GatewayFailure(
        'AUTHORIZER_FAILURE',
        describeFunctionFailure(
          'authorizer-function',
          `Execution failed due to an authorizer error: ${message}`,
          error,
        ),
      )
}

function toRequest(
  { request, parameters, stageVariables, resourcePath }: Invocation,
  type: AuthorizerType,
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
