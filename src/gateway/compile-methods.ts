import type { Operation } from '../model/operation.ts'
import type { Method, RestApi } from '../model/rest-api.ts'
import { createApiKeyCheck } from './checks/api-key.ts'
import { compileAuthorizers } from './checks/authorizer.ts'
import { BodyModels } from './checks/body-models.ts'
import type { RequestCheck } from './checks/request-check.ts'
import { compileRequestValidation } from './checks/request-validation.ts'
import type { Compiler } from './compiler.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { compileIntegration, type IntegrationRun } from './integration/compile-integration.ts'
import { Examples } from './integration/examples.ts'
import { warnOfExample } from './integration/warn-of-example.ts'
import { findAnswerer } from './served-operations.ts'

/** A method compiled to its checks and its integration, ready to run. */
export interface CompiledMethod {
  readonly operation: Operation
  readonly method: Method
  /** Checks in AWS's order: authorizer, API key, parameters, body. */
  readonly checks: readonly RequestCheck[]
  readonly run: IntegrationRun
}

/**
 * Compiles every method.
 *
 * @throws {TypeError} when `integrations` or `authorizers` of the options names what the definition does not have.
 */
export function compileMethods(
  restApi: RestApi,
  { integrations, authorizers = {}, apiKeys }: GatewayOptions,
  compiler: Compiler,
): ReadonlyMap<Method, CompiledMethod> {
  const authorize = compileAuthorizers(restApi.authorizers, authorizers, compiler)
  const checkApiKey = createApiKeyCheck(restApi.apiKeySource, apiKeys)
  const models = new BodyModels(restApi.models)
  const examples = new Examples(restApi.models)
  const compiled = new Map<Method, CompiledMethod>()
  for (const method of restApi.methods) {
    const { operation, authorizer } = method
    const answerer = findAnswerer(integrations, operation.key)
    if (isOwnEntryOfMock(integrations, operation))
      compiler.warn(
        'unused-integration',
        ['resources', method.resourcePath, method.httpMethod],
        `options.integrations is never asked for ${operation.key}: its MOCK integration answers by itself. Choose the answer by api.override`,
      )
    const methodCompiler = compiler.forMethod(operation.served)
    const checks: RequestCheck[] = []
    const authorizerCheck = authorizer === undefined ? undefined : authorize.get(authorizer)
    if (authorizerCheck) checks.push(authorizerCheck)
    if (method.apiKeyRequired) checks.push(checkApiKey)
    checks.push(...compileRequestValidation(method, models, methodCompiler))
    if (operation.served && answerer === 'example') warnOfExample(method, compiler)
    compiled.set(method, {
      operation,
      method,
      checks,
      run: compileIntegration(method, answerer, {
        binaryMediaTypes: restApi.binaryMediaTypes,
        examples,
        compiler: methodCompiler,
      }),
    })
  }
  const keys = restApi.methods.map(({ operation }) => operation.key)
  if (typeof integrations === 'object')
    requireKnown('operation', 'integrations', integrations, keys)
  requireKnown('authorizer', 'authorizers', authorizers, [...restApi.authorizers.keys()])
  return compiled
}

/** Returns whether the options name an answer of one operation, which is MOCK. */
function isOwnEntryOfMock(
  integrations: GatewayOptions['integrations'] = {},
  { key, integrationType }: Operation,
): boolean {
  return (
    integrationType === 'MOCK' &&
    typeof integrations === 'object' &&
    Object.hasOwn(integrations, key) &&
    integrations[key] !== undefined
  )
}

function requireKnown(kind: string, option: string, given: object, known: readonly string[]): void {
  const unknown = Object.keys(given).find((name) => name !== '*' && !known.includes(name))
  if (unknown !== undefined)
    throw new TypeError(
      `Unknown ${kind} '${unknown}' in options.${option}. Available: ${known.join(', ') || 'none'}.`,
    )
}
