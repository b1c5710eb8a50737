import { type HttpHandler, HttpResponse, http } from 'msw'
import type { DefinitionIssue } from '../errors.ts'
import { createGateway } from '../gateway/create-gateway.ts'
import type { Gateway, Operation } from '../gateway/gateway.ts'
import type { GatewayOptions } from '../gateway/gateway-options.ts'
import type { OperationKey, OperationStatus } from '../model/define-rest-api.ts'
import { gatewayResponseDefaults } from '../model/gateway-response-defaults.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { createUrlMatcher, readBaseUrl } from './base-url.ts'
import { type HandlerContext, OperationHandler } from './operation-handler.ts'
import type { Delay, OverrideChoice } from './override-choice.ts'
import { createFailureReport, type OperationFailure } from './report-failure.ts'
import { createRequestAnswerer } from './request-answerer.ts'
import { createRequestRouter } from './request-router.ts'
import { createTestInvoke, type TestResult } from './test-invoke.ts'

/** Options of {@link mockRestApi}; every member has a default. */
export interface MockRestApiOptions extends GatewayOptions {
  /**
   * Where the API is served: `'https://api.example.com/prod'`, a path (`'/api'`) for any origin, or a list.
   * Default: the definition's servers, else the root of any origin.
   */
  readonly baseUrl?: string | readonly string[] | undefined
  /**
   * What answers a request below the base URL that no method serves: API Gateway's 403, or nothing, which leaves it to
   * MSW. Default: `'gateway-response'`; without any base URL, or with an empty one, `'passthrough'`, as nothing says
   * such a request is the API's.
   */
  readonly unmatched?: 'gateway-response' | 'passthrough' | undefined
  /** Latency of every operation, in milliseconds or `'real'`. Default: none. */
  readonly delay?: Delay | undefined
  /** Told of every request that a mistake in the definition turned into a 500. Default: one warning a cause in Node. */
  readonly onError?: ((failure: OperationFailure) => void) | undefined
}

/** An API as MSW request handlers. */
export interface RestApiMock<Definition extends RestApiDefinition = RestApiDefinition> {
  /** One handler an operation, then the one that answers 403: for `setupServer`, `setupWorker` or Storybook. */
  readonly handlers: HttpHandler[]
  /** Every operation of the definition. */
  readonly operations: readonly Operation[]
  /** What deploys on AWS, but fails or surprises at run time. */
  readonly issues: readonly DefinitionIssue[]
  /**
   * Makes a handler for `server.use()` that makes an operation answer what you choose from its definition.
   *
   * @example
   * server.use(api.override('GET /pets/{petId}', { statusCode: 404 }))
   * @throws {TypeError} when the definition has no such operation, or API Gateway no such gateway response.
   */
  override<Key extends OperationKey<Definition>>(
    operation: Key,
    choice: OverrideChoice<OperationStatus<Definition, Key>>,
  ): HttpHandler
  /** Forgets what the mock has gathered, as `server.resetHandlers()` does. */
  reset(): void
  /** Answers a request without MSW; one outside the base URL gets the 403 Forbidden of an unknown stage. */
  invoke(request: Request): Promise<Response>
  /** What the console's Test tab shows: the answer, as an override's choice would have it, and the execution log. */
  test(request: Request, choice?: OverrideChoice): Promise<TestResult>
}

/**
 * Compiles a REST API definition to request handlers.
 *
 * @example
 * const api = mockRestApi(fromOpenApi(petStore), { baseUrl: 'https://api.example.com/prod' })
 * const server = setupServer(...api.handlers)
 * @throws {DefinitionError} with every issue of a definition that API Gateway would refuse.
 * @throws {TypeError} when `baseUrl` is not a URL or a path.
 */
export function mockRestApi<const Definition extends RestApiDefinition>(
  definition: Definition,
  options: MockRestApiOptions = {},
): RestApiMock<Definition> {
  const gateway = createGateway(definition, options)
  const baseUrls = [options.baseUrl ?? definition.servers ?? []].flat()
  const bases = (baseUrls.length === 0 ? ['/'] : baseUrls).map(readBaseUrl)
  const router = createRequestRouter(gateway, createUrlMatcher(bases))
  const failures = createFailureReport(options.onError)
  const answerer = createRequestAnswerer(gateway, failures.report, options.delay)
  const context: HandlerContext = {
    router,
    answerer,
    cookieReader: http.all(
      () => true,
      () => HttpResponse.error(),
    ),
    results: new WeakMap(),
    displayUrl: (baseUrls[0] ?? '').replace(/\/+$/, ''),
    reset: failures.reset,
  }
  const handlers = gateway.operations
    .filter((operation) => operation.served)
    .map((operation) => new OperationHandler(context, operation))
  const unmatched =
    options.unmatched ?? (baseUrls.some(Boolean) ? 'gateway-response' : 'passthrough')
  const invocation = createTestInvoke(router, answerer)

  return {
    handlers:
      unmatched === 'gateway-response'
        ? [...handlers, new OperationHandler(context, undefined)]
        : handlers,
    operations: gateway.operations,
    issues: gateway.issues,
    override(key, choice) {
      const operation = findOperation(gateway, key)
      checkGatewayResponse(key, choice)
      return new OperationHandler(context, operation, choice, { once: choice.once ?? false })
    },
    reset: failures.reset,
    invoke: invocation.invoke,
    test: invocation.test,
  }
}

function findOperation(gateway: Gateway, key: string): Operation {
  const operation = gateway.operations.find((candidate) => candidate.key === key)
  if (operation) return operation
  const known = gateway.operations.map((candidate) => `- ${candidate.key}`).join('\n')
  throw new TypeError(`override("${key}"): the definition has no such operation. It has:\n${known}`)
}

/** For those who write JavaScript: a misspelt type would be an answer without a message. */
function checkGatewayResponse(key: string, { gatewayResponse }: OverrideChoice): void {
  if (gatewayResponse === undefined || gatewayResponseDefaults.has(gatewayResponse)) return
  const known = [...gatewayResponseDefaults.keys()].join(', ')
  throw new TypeError(
    `override("${key}"): "${gatewayResponse}" is no gateway response. There are ${known}.`,
  )
}
