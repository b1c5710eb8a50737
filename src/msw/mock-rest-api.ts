import { type HttpHandler, HttpResponse, http } from 'msw'
import type { DefinitionIssue } from '../errors.ts'
import { createGateway } from '../gateway/create-gateway.ts'
import type { Gateway, Operation } from '../gateway/gateway.ts'
import type { GatewayOptions } from '../gateway/gateway-options.ts'
import type { OperationKey, OperationStatus } from '../model/define-rest-api.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import { createUrlMatcher, isOwnAddress, readBaseUrl } from './base-url.ts'
import { checkOverride } from './check-choice.ts'
import { describeValue } from './check-members.ts'
import { checkDefinition, checkOptions } from './check-options.ts'
import { type HandlerContext, OperationHandler } from './operation-handler.ts'
import type { Delay, OverrideChoice } from './override-choice.ts'
import { createFailureReport, type OperationFailure, warnOfIssue } from './report-failure.ts'
import { createRequestAnswerer } from './request-answerer.ts'
import { createRequestRouter } from './request-router.ts'
import type { TestInvoke, TestResult } from './test-invoke.ts'

/** Options of {@link mockRestApi}; each of them may be left out. */
export interface MockRestApiOptions extends GatewayOptions {
  /**
   * Address of the API, or a list of addresses: a URL (`'https://api.example.com/prod'`), or a path (`'/api'`) that
   * matches at any origin. MSW's `*` may stand before or after it. Default: the definition's servers, else the root of
   * any origin.
   */
  readonly baseUrl?: string | URL | readonly (string | URL)[] | undefined
  /**
   * Answer to a request below the base URL that no method serves: `'gateway-response'` sends API Gateway's 403 Missing
   * Authentication Token, `'passthrough'` leaves the request to MSW's other handlers. Default: `'gateway-response'`, or
   * `'passthrough'` without a base URL, with an empty one or `'*'`, since then any request of the page could be meant.
   */
  readonly unmatched?: 'gateway-response' | 'passthrough' | undefined
  /** Latency of every operation: milliseconds, `'real'` or `'infinite'`. Default: none. */
  readonly delay?: Delay | undefined
  /**
   * Callback, when the mock is made, for each failure of the definition, and for the issue that none of its operations
   * can answer. Default: one `console.warn` for each. All other warnings are only in `issues`.
   */
  readonly onIssue?: ((issue: DefinitionIssue) => void) | undefined
  /** Callback for each request that a mistake in the definition made a 500. Default: warns once per cause, in Node. */
  readonly onError?: ((failure: OperationFailure) => void) | undefined
}

/** A mocked REST API: its handlers for MSW, overrides of them, and calls that need no MSW. */
export interface RestApiMock<Definition extends RestApiDefinition = RestApiDefinition> {
  /**
   * Handlers for `setupServer`, `setupWorker` or Storybook: one per operation that can answer, then, unless `unmatched`
   * is `'passthrough'`, one for the requests that no operation serves.
   */
  readonly handlers: HttpHandler[]
  /** Every method of the definition that has an integration, in the definition's order. */
  readonly operations: readonly Operation[]
  /**
   * Failures and warnings of the definition, in the order of its document: it deploys, but answers 500 or may surprise.
   */
  readonly issues: readonly DefinitionIssue[]
  /**
   * Creates a handler for `server.use()` that makes one operation give an answer chosen from its definition.
   *
   * @example
   * server.use(api.override('GET /pets/{petId}', { statusCode: 404 }))
   * @throws {TypeError} when the definition has no such operation, or API Gateway no such gateway response.
   */
  override<Key extends OperationKey<Definition>>(
    operation: Key,
    choice: OverrideChoice<OperationStatus<Definition, Key>>,
  ): HttpHandler
  /** Forgets which failures were warned of, as `server.resetHandlers()` does, so that they are warned of again. */
  reset(): void
  /** Answers a request without MSW; outside the base URL with 403 Forbidden, as AWS does for an unknown stage. */
  invoke(request: Request): Promise<Response>
  /**
   * Answers a request without MSW, as an override with the given choice would, and adds the execution log. A text is a
   * request to the first base URL.
   *
   * @example
   * const { status, log } = await api.test('GET /pets?page=2')
   */
  test(request: Request | string, choice?: OverrideChoice): Promise<TestResult>
}

/**
 * Compiles a REST API definition into MSW request handlers.
 *
 * @example
 * import { setupServer } from 'msw/node'
 * import { mockRestApi } from 'msw-apigateway'
 *
 * const integration = {
 *   type: 'MOCK',
 *   requestTemplates: { 'application/json': '{"statusCode": 200}' },
 *   integrationResponses: [{ statusCode: 200, responseTemplates: { 'application/json': '["Rex"]' } }],
 * } as const
 * const api = mockRestApi(
 *   { resources: { '/pets': { GET: { methodResponses: [{ statusCode: 200 }], integration } } } },
 *   { baseUrl: 'https://api.example.com/prod' },
 * )
 * setupServer(...api.handlers).listen()
 * await (await fetch('https://api.example.com/prod/pets')).json() // ['Rex']
 * @throws {DefinitionError} with every issue of a definition that API Gateway would refuse.
 * @throws {TypeError} for an unknown option, a `baseUrl` that can match nothing, or what is not a definition.
 */
export function mockRestApi<const Definition extends RestApiDefinition>(
  definition: Definition,
  options: MockRestApiOptions = {},
): RestApiMock<Definition> {
  checkOptions(options)
  checkDefinition(definition)
  const gateway = createGateway(definition, options)
  const baseUrls = [options.baseUrl ?? definition.servers ?? []].flat().map(String)
  const bases = (baseUrls.length === 0 ? ['/'] : baseUrls).map(readBaseUrl)
  for (const issue of gateway.urgentIssues) (options.onIssue ?? warnOfIssue)(issue)
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
    options.unmatched ?? (baseUrls.some(isOwnAddress) ? 'gateway-response' : 'passthrough')
  let testInvoke: Promise<TestInvoke> | undefined
  /** Loads the module of `invoke` and `test` on first use: a page that only uses the handlers never needs it. */
  function loadTestInvoke(): Promise<TestInvoke> {
    testInvoke ??= import('./test-invoke.ts').then(({ createTestInvoke }) =>
      createTestInvoke(router, answerer, bases[0]),
    )
    return testInvoke
  }

  return {
    handlers:
      unmatched === 'gateway-response'
        ? [...handlers, new OperationHandler(context, undefined)]
        : handlers,
    operations: gateway.operations,
    get issues() {
      return gateway.issues
    },
    override(key, choice) {
      const operation = findOperation(gateway, key)
      checkOverride(`override("${key}")`, choice)
      return new OperationHandler(context, operation, choice, { once: choice.once ?? false })
    },
    reset: failures.reset,
    invoke: async (request) => (await loadTestInvoke()).invoke(request),
    test: async (call, choice) => (await loadTestInvoke()).test(call, choice),
  }
}

function findOperation(gateway: Gateway, key: unknown): Operation {
  if (typeof key !== 'string')
    throw new TypeError(`Expected an operation such as 'GET /pets', got ${describeValue(key)}.`)
  const operation = gateway.operations.find((candidate) => candidate.key === key)
  if (operation) return operation
  const known = gateway.operations.map((candidate) => candidate.key)
  throw new TypeError(describeUnknown('operation', key, known))
}
