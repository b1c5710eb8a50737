import type { Method, RestApi } from '../model/rest-api.ts'
import { createApiKeyCheck } from './checks/api-key.ts'
import { compileAuthorizers } from './checks/authorizer.ts'
import { BodyModels } from './checks/body-models.ts'
import type { RequestCheck } from './checks/request-check.ts'
import { compileRequestValidation } from './checks/request-validation.ts'
import type { Compiler } from './compiler.ts'
import type { Operation } from './gateway.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { compileIntegration, type IntegrationRun } from './integration/compile-integration.ts'

/** A method compiled to its checks and its integration, ready to run. */
export interface CompiledMethod {
  readonly operation: Operation
  /** Checks in AWS's order: authorizer, API key, parameters, body. */
  readonly checks: readonly RequestCheck[]
  readonly run: IntegrationRun
}

/**
 * Compiles every method that has an integration.
 *
 * @throws {TypeError} when `integrations` or `authorizers` of the options names what the definition does not have.
 */
export function compileMethods(
  restApi: RestApi,
  { integrations = {}, authorizers = {}, apiKeys }: GatewayOptions,
  compiler: Compiler,
): ReadonlyMap<Method, CompiledMethod> {
  const authorize = compileAuthorizers(restApi.authorizers, authorizers, compiler)
  const checkApiKey = createApiKeyCheck(restApi.apiKeySource, apiKeys)
  const models = new BodyModels(restApi.models)
  const compiled = new Map<Method, CompiledMethod>()
  for (const method of restApi.methods) {
    const { integration, httpMethod, resourcePath, authorizer } = method
    if (!integration) continue
    const key = `${httpMethod} ${resourcePath}`
    const call = Object.hasOwn(integrations, key) ? integrations[key] : undefined
    const isServed = integration.type === 'MOCK' || call !== undefined
    const methodCompiler = compiler.forMethod(isServed)
    const checks: RequestCheck[] = []
    const authorizerCheck = authorizer === undefined ? undefined : authorize.get(authorizer)
    if (authorizerCheck) checks.push(authorizerCheck)
    if (method.apiKeyRequired) checks.push(checkApiKey)
    checks.push(...compileRequestValidation(method, models, methodCompiler))
    compiled.set(method, {
      operation: Object.freeze({
        key,
        httpMethod,
        resourcePath,
        operationName: method.operationName,
        integrationType: integration.type,
        served: isServed,
        statusCodes: integration.integrationResponses.map(({ statusCode }) => statusCode),
      }),
      checks,
      run: compileIntegration(method, integration, restApi.binaryMediaTypes, call, methodCompiler),
    })
  }
  const keys = Array.from(compiled.values(), ({ operation }) => operation.key)
  requireKnown('operation', 'integrations', integrations, keys)
  requireKnown('authorizer', 'authorizers', authorizers, [...restApi.authorizers.keys()])
  return compiled
}

function requireKnown(kind: string, option: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new TypeError(
      `Unknown ${kind} '${unknown}' in options.${option}. Available: ${known.join(', ') || 'none'}.`,
    )
}
