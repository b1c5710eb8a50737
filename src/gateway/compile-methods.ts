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

/** A method that is ready to run. */
export interface CompiledMethod {
  readonly operation: Operation
  /** In AWS's order: authorizer, API key, parameters, body. */
  readonly checks: readonly RequestCheck[]
  readonly run: IntegrationRun
}

/**
 * Compiles every method that has an integration.
 *
 * @throws {TypeError} when the options name an operation or authorizer that the API does not have.
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
    const checks: RequestCheck[] = []
    const authorizerCheck = authorizer === undefined ? undefined : authorize.get(authorizer)
    if (authorizerCheck) checks.push(authorizerCheck)
    if (method.apiKeyRequired) checks.push(checkApiKey)
    checks.push(...compileRequestValidation(method, models, compiler))
    compiled.set(method, {
      operation: Object.freeze({
        key,
        httpMethod,
        resourcePath,
        operationName: method.operationName,
        integrationType: integration.type,
        served: integration.type === 'MOCK' || call !== undefined,
        statusCodes: integration.integrationResponses.map(({ statusCode }) => statusCode),
      }),
      checks,
      run: compileIntegration(method, integration, restApi.binaryMediaTypes, call, compiler),
    })
  }
  const keys = Array.from(compiled.values(), ({ operation }) => operation.key)
  requireKnown('integrations', integrations, keys)
  requireKnown('authorizers', authorizers, [...restApi.authorizers.keys()])
  return compiled
}

function requireKnown(option: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new TypeError(
      `options.${option}['${unknown}']: the definition has none of that name. It has: ${known.join(', ')}`,
    )
}
