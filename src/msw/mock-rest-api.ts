import { type HttpHandler, HttpResponse, http } from 'msw'
import type { DefinitionIssue } from '../errors.ts'
import { createGateway } from '../gateway/create-gateway.ts'
import type { Gateway } from '../gateway/gateway.ts'
import type { GatewayOptions } from '../gateway/gateway-options.ts'
import { findAnswerer } from '../gateway/served-operations.ts'
import { describeValue } from '../model/check-members.ts'
import type {
  AuthorizerNameOf,
  OperationKey,
  OperationStatus,
  OperationsOf,
} from '../model/define-rest-api.ts'
import type { OperationStatuses } from '../model/known-names.ts'
import type { Operation } from '../model/operation.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import { createUrlMatcher, isOwnAddress, readBaseUrl } from '../router/base-url.ts'
import type { ClientDetails } from './answer.ts'
import { AnswerEvents, type RestApiEvents } from './answer-events.ts'
import { checkAnswer, checkOverride, checkOverrideOptions } from './check-choice.ts'
import { checkDefinition, checkOptions } from './check-options.ts'
import type { CorsAnswerer } from './cors-answerer.ts'
import { type CorsMode, type CorsOptions, readCorsOptions } from './cors-options.ts'
import { type HandlerContext, type HandlerScope, OperationHandler } from './operation-handler.ts'
import type { Delay, OverrideChoice, OverrideFunction, OverrideOptions } from './override-choice.ts'
import { createFailureReport, type OperationFailure, warnOfIssue } from './report-failure.ts'
import { createRequestAnswerer } from './request-answerer.ts'
import { createRequestRouter } from './request-router.ts'
import type { TestInvoke, TestResult } from './test-invoke.ts'

/** Options of {@link mockRestApi}; each of them may be left out. */
export interface MockRestApiOptions<
  Key extends string = string,
  AuthorizerName extends string = string,
> extends GatewayOptions<Key, AuthorizerName> {
  /**
   * Address of the API, or a list of addresses: a URL (`'https://api.example.com/prod'`), or a path (`'/api'`) that
   * matches at any origin. `*` may stand before it, for any origin, and after it. Default: the definition's servers, else
   * the root of any origin.
   */
  readonly baseUrl?: string | URL | readonly (string | URL)[] | undefined
  /**
   * Verdict on what browsers will make of the deployed API's answers by CORS, which a mock does not need: `'warn'` prints
   * each request that they will block, `'enforce'` fails it as they will, `'off'` says nothing; or settings for hosts
   * that do not know the page. Default: `'warn'` in a browser, for requests to another origin than the page's; `'off'`
   * in Node, also with jsdom.
   */
  readonly cors?: CorsMode | CorsOptions | undefined
  /**
   * Answer to a request below the base URL that no method serves: `'gateway-response'` sends API Gateway's 403 Missing
   * Authentication Token, `'passthrough'` leaves the request to MSW's other handlers. Default: `'gateway-response'`, or
   * `'passthrough'` when the address is the root of any origin, since then any request of the page could be meant.
   */
  readonly unmatched?: 'gateway-response' | 'passthrough' | undefined
  /** Latency of every operation: milliseconds, `'real'` or `'infinite'`. Default: none. */
  readonly delay?: Delay | undefined
  /**
   * Callback, when the mock is made, for each failure of the definition, and for the issues that none of its operations
   * can answer and that an option has no effect. Default: one `console.warn` for each. All other warnings are only in
   * `issues`.
   */
  readonly onIssue?: ((issue: DefinitionIssue) => void) | undefined
  /**
   * Callback for each request that a mistake in the definition made a 500, and for each that a function of `authorizers`
   * or `integrations` failed by an error. Default: warns once per cause, in Node.
   */
  readonly onError?: ((failure: OperationFailure) => void) | undefined
}

/**
 * A mocked REST API: its handlers for MSW, overrides of them, and calls that need no MSW. `Operations` are the operations
 * that the compiler knows, with their statuses: `RestApiMock<{ 'GET /pets': 200 | 404 }>`. `RestApiMock` alone is the mock
 * of any API, as a helper takes it.
 */
export interface RestApiMock<Operations extends OperationStatuses = never> {
  /**
   * Handlers for `setupServer`, `setupWorker` or Storybook: one per operation that can answer, then, unless `unmatched`
   * is `'passthrough'`, one for the requests that no operation serves.
   */
  readonly handlers: HttpHandler[]
  /** Every method of the definition, in its order. */
  readonly operations: readonly Operation[]
  /**
   * Failures and warnings of the definition, in the order of its document: it deploys, but answers 500 or may surprise.
   */
  readonly issues: readonly DefinitionIssue[]
  /** Tells listeners of each answer after it is made. */
  readonly events: RestApiEvents
  /**
   * Creates a handler for `server.use()` that makes one operation, or all of them (`'*'`), give an answer chosen from
   * the definition. With a function the choice depends on the request; when it chooses nothing, MSW's next handler
   * answers, which is the definition's own unless another override is in use.
   *
   * @example
   * server.use(api.override('GET /pets/{petId}', { statusCode: 404 }))
   * server.use(api.override('GET /pets', { gatewayResponse: 'THROTTLED' }, { once: true }))
   * server.use(api.override('POST /pets', async ({ request }) =>
   *   (await request.json()).name === '' ? { statusCode: 422 } : undefined))
   * @throws {TypeError} when the definition has no such operation, the operation no such status or example, or API
   *   Gateway no such gateway response.
   */
  override<
    Key extends OperationKey<Operations> | '*',
    Status extends OperationStatus<Operations, Key>,
  >(
    operation: Key,
    choice: OverrideChoice<Status> | OverrideFunction<Status>,
    options?: OverrideOptions,
  ): HttpHandler
  /**
   * Answers a request without MSW; outside the base URL with 403 Forbidden, as AWS does for an unknown stage. A server
   * may pass what `fetch` does not show: the client's `rawHeaders`, whose casing templates then see, and its `sourceIp`.
   *
   * @example
   * const response = await api.invoke(new Request('https://api.example.com/prod/pets'), { sourceIp: '10.0.0.7' })
   */
  invoke(request: Request, client?: ClientDetails): Promise<Response>
  /**
   * Answers a request without MSW, as an override with the given choice would, and adds the execution log. A text such
   * as `GET /pets?page=2` is a request below the first base URL.
   *
   * @example
   * const { status, log } = await api.test('GET /pets?page=2')
   * @throws {TypeError} for what is no request, and for a choice that `override` would refuse.
   */
  test(request: Request | string, choice?: OverrideChoice | OverrideFunction): Promise<TestResult>
  /**
   * Answers a request to a URL as `fetch(url, init)` would send it; a URL without an origin is below the first base URL.
   *
   * @example
   * await api.test(new URL('https://api.example.com/prod/pets'), { method: 'POST', body: '{"name":"Rex"}' })
   */
  test(
    url: URL | string,
    init: RequestInit,
    choice?: OverrideChoice | OverrideFunction,
  ): Promise<TestResult>
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
  options?: MockRestApiOptions<
    OperationKey<OperationsOf<Definition>>,
    AuthorizerNameOf<Definition>
  >,
): RestApiMock<OperationsOf<Definition>>
export function mockRestApi(
  definition: RestApiDefinition,
  options: MockRestApiOptions = {},
): RestApiMock {
  checkOptions(options)
  checkDefinition(definition)
  const gateway = createGateway(definition, options)
  const baseUrls = [options.baseUrl ?? definition.servers ?? []].flat().map(String)
  const bases = (baseUrls.length === 0 ? ['/'] : baseUrls).map(readBaseUrl)
  for (const issue of gateway.urgentIssues) (options.onIssue ?? warnOfIssue)(issue)
  const router = createRequestRouter(gateway, createUrlMatcher(bases))
  const failures = createFailureReport(options.onError)
  const events = new AnswerEvents()
  const cors = readCorsOptions(options.cors)
  let corsAnswerer: Promise<CorsAnswerer> | undefined
  const answerer = createRequestAnswerer({
    gateway,
    reportFailure: failures.report,
    events,
    delay: options.delay,
    cors,
    loadCorsAnswerer() {
      corsAnswerer ??= import('./cors-answerer.ts').then(({ createCorsAnswerer }) =>
        createCorsAnswerer({
          gateway,
          settings: cors,
          isNew: failures.isNew,
          hasFunction: ({ key }) => typeof findAnswerer(options.integrations, key) === 'function',
        }),
      )
      return corsAnswerer
    },
  })
  const context: HandlerContext = {
    router,
    answerer,
    cookieReader: http.all(
      () => true,
      () => HttpResponse.error(),
    ),
    results: new WeakMap(),
    displayUrl: (baseUrls[0] ?? '').replace(/\/+$/, ''),
    isIncluded: (operation) => !options.operations || options.operations(operation),
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
      createTestInvoke(router, answerer, gateway, bases[0]),
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
    events,
    override(key, choice, options = {}) {
      const scope = findScope(gateway, key)
      const subject = `override("${key}")`
      checkOverrideOptions(subject, options)
      if (typeof choice !== 'function') {
        checkOverride(subject, choice)
        const asked = scope === '*' ? gateway.operations.filter(context.isIncluded) : [scope]
        for (const operation of asked)
          checkAnswer(`override("${operation.key}")`, gateway, operation, choice)
      }
      return new OperationHandler(context, scope, choice, { once: options.once ?? false })
    },
    invoke: async (request, client) => (await loadTestInvoke()).invoke(request, client),
    test: async (...args: Parameters<TestInvoke['test']>) => (await loadTestInvoke()).test(...args),
  }
}

function findScope(gateway: Gateway, key: unknown): Exclude<HandlerScope, undefined> {
  if (key === '*') return key
  if (typeof key !== 'string')
    throw new TypeError(`Expected an operation such as 'GET /pets', got ${describeValue(key)}.`)
  const operation = gateway.operations.find((candidate) => candidate.key === key)
  if (operation) return operation
  const known = gateway.operations.map((candidate) => candidate.key)
  throw new TypeError(describeUnknown('operation', key, known))
}
