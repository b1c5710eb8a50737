import { apacheVelocity } from '../mapping/apache-velocity.ts'
import { createRestApi } from '../model/create-rest-api.ts'
import { DefinitionIssues } from '../model/definition-issues.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { createResourceRouter } from '../router/resource-router.ts'
import { runChecks } from './checks/request-check.ts'
import { type CompiledMethod, compileMethods } from './compile-methods.ts'
import { Compiler } from './compiler.ts'
import { decodeContent } from './content-encoding.ts'
import { describeError } from './describe-error.ts'
import type { Gateway, GatewayResult, InvocationChoice } from './gateway.ts'
import { failConfiguration, GatewayFailure } from './gateway-failure.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { compileGatewayResponses, createDefaultResponse } from './gateway-response.ts'
import { readGivenValues } from './given-values.ts'
import { explainChoice } from './integration/chosen-status.ts'
import { Invocation } from './invocation.ts'
import { maxBodyLength } from './max-body-length.ts'
import { createMethodResponse } from './method-response.ts'
import { checkServedOperations, createServesOperation } from './served-operations.ts'
import { attempt, type Ready, whenReady } from './when-ready.ts'

/**
 * Compiles a definition to a gateway. Does all checking and compiling of the definition, so that answering a request
 * only runs what is compiled.
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
  const compiler = new Compiler(options.templateEngine ?? apacheVelocity, issues)
  const methods = compileMethods(restApi, options, compiler)
  const createGatewayResponse = compileGatewayResponses(restApi.gatewayResponses, compiler)
  issues.throwErrors()
  const byOperation = new Map(Array.from(methods.values(), (method) => [method.operation, method]))
  checkServedOperations(restApi.methods, options, issues)

  const router = createResourceRouter(restApi)
  const stageVariables = {
    ...Object.fromEntries(restApi.stage.variables),
    ...options.stageVariables,
  }
  const stageName = options.stageName ?? restApi.stage.stageName

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
      const { failure, ...given } = readGivenValues(options, choice, request.request)
      const method = route && byOperation.get(route.operation)
      return whenReady(method ? decodeContent(request) : request, (decompressed) => {
        const isRefused = decompressed instanceof GatewayFailure
        const invocation = new Invocation({
          request: isRefused ? request : decompressed,
          route,
          restApiId: restApi.restApiId,
          stageName,
          stageVariables: choice.stageVariables
            ? { ...stageVariables, ...choice.stageVariables }
            : stageVariables,
          ...given,
        })
        const { mistake } = request
        if (failure) return createDefaultResponse(invocation, failure)
        if (mistake !== undefined)
          return createDefaultResponse(invocation, failConfiguration('override', mistake))
        const finish = (outcome: GatewayResult | GatewayFailure): GatewayResult =>
          outcome instanceof GatewayFailure ? createGatewayResponse(invocation, outcome) : outcome
        // An error thrown by a function of the options answers 500, so that `invoke` never throws.
        const recover = (error: unknown): GatewayResult =>
          createDefaultResponse(invocation, failConfiguration('exception', describeError(error)))
        const run = (): Ready<GatewayResult | GatewayFailure> => {
          return isRefused && !choice.gatewayResponse
            ? decompressed
            : answer(invocation, method, choice)
        }
        return attempt(run, finish, recover)
      })
    },
  }
}

function answer(
  invocation: Invocation,
  method: CompiledMethod | undefined,
  choice: InvocationChoice,
): Ready<GatewayResult | GatewayFailure> {
  const { gatewayResponse, statusCode, body, example } = choice
  if (!method) return new GatewayFailure(gatewayResponse ?? 'MISSING_AUTHENTICATION_TOKEN')
  if (!gatewayResponse && (invocation.request.body?.length ?? 0) > maxBodyLength)
    return new GatewayFailure('REQUEST_TOO_LARGE')
  const isChosen = [gatewayResponse, statusCode, body, example].some((part) => part !== undefined)
  return whenReady(runChecks(method.checks, invocation, isChosen), (refusal) => {
    if (gatewayResponse) return new GatewayFailure(gatewayResponse)
    return (
      refusal ??
      whenReady(method.run(invocation, choice), (response) =>
        response instanceof GatewayFailure ? response : createMethodResponse(invocation, response),
      )
    )
  })
}
