import { createVelocityEngine } from '../mapping/velocity/create-velocity-engine.ts'
import { createRestApi } from '../model/create-rest-api.ts'
import { DefinitionIssues } from '../model/definition-issues.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { createResourceRouter } from '../router/resource-router.ts'
import { compileGatewayResponses } from './compile-gateway-responses.ts'
import { compileMethods } from './compile-methods.ts'
import { Compiler } from './compiler.ts'
import type { Gateway } from './gateway.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { explainChoice } from './integration/chosen-status.ts'
import { createAnswererLoader } from './load-answerer.ts'
import { loadEngine } from './load-engine.ts'
import { checkServedOperations, createServesOperation } from './served-operations.ts'
import { whenReady } from './when-ready.ts'

/**
 * Compiles a definition to a gateway. Does all checking and compiling of the definition, so that answering a request
 * only runs what is compiled. The code that answers is loaded on the first request.
 *
 * @example
 * const gateway = createGateway(definition, { stageName: 'prod' })
 * const result = await gateway.invoke(request, gateway.route(request.httpMethod, request.path))
 *
 * @throws {DefinitionError} with every issue of a definition that API Gateway would refuse.
 * @throws {TypeError} when the options name an operation or authorizer that the definition does not have.
 */
export function createGateway(
  definition: RestApiDefinition,
  options: GatewayOptions = {},
): Gateway {
  const issues = new DefinitionIssues(definition ?? {})
  const restApi = createRestApi(definition, issues, createServesOperation(options))
  const engine = options.templateEngine ?? createVelocityEngine()
  const compiler = new Compiler(engine, issues)
  const methods = compileMethods(restApi, options, compiler)
  const gatewayResponses = compileGatewayResponses(restApi.gatewayResponses, compiler)
  issues.throwErrors()
  const byOperation = new Map(Array.from(methods.values(), (method) => [method.operation, method]))
  checkServedOperations(restApi.methods, options, issues)

  const router = createResourceRouter(restApi)
  const stageVariables = {
    ...Object.fromEntries(restApi.stage.variables),
    ...options.stageVariables,
  }
  const loadAnswerer = createAnswererLoader({
    restApiId: restApi.restApiId,
    stageName: options.stageName ?? restApi.stage.stageName,
    stageVariables,
    gatewayResponses,
    options,
  })

  return {
    operations: Object.freeze([...byOperation.keys()]),
    get issues() {
      return issues.list
    },
    get urgentIssues() {
      return issues.urgent
    },
    locate: (path, member) => issues.locateMember(path, member),
    explainChoice(operation, choice) {
      const method = byOperation.get(operation)
      return method && explainChoice(method.method, choice)
    },
    route(httpMethod, path) {
      const match = router.find(httpMethod, path)
      const method = match && methods.get(match.method)
      return method && { operation: method.operation, pathParameters: match.pathParameters }
    },
    invoke(request, route, choice = {}) {
      const method = route && byOperation.get(route.operation)
      // Loads the engine and the answerer at the same time.
      const engineFailure = method && loadEngine(engine)
      return whenReady(loadAnswerer(), (answer) =>
        answer({ request, route, method, choice, engineFailure }),
      )
    },
  }
}
