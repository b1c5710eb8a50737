import { HttpHandler, type RequestHandlerOptions } from 'msw'
import type { GatewayResult, Operation } from '../gateway/gateway.ts'
import { logRequest } from './log-request.ts'
import type { OverrideChoice } from './override-choice.ts'
import type { RequestAnswerer } from './request-answerer.ts'
import type { RequestRouter, RoutedRequest } from './request-router.ts'

type RunArgs = Parameters<HttpHandler['run']>[0]
type RunResult = ReturnType<HttpHandler['run']>
type ParseArgs = Parameters<HttpHandler['parse']>[0]
type ParsedResult = Awaited<ReturnType<HttpHandler['parse']>>

/** What the handlers of one API share. */
export interface HandlerContext {
  readonly router: RequestRouter
  readonly answerer: RequestAnswerer
  /** Reads cookies as MSW does, document and cookie store included, without matching a path. */
  readonly cookieReader: HttpHandler
  /** What was answered, by the parameters that MSW gives to the resolver and to the log. */
  readonly results: WeakMap<object, GatewayResult>
  /** For display: `https://api.example.com/prod`. */
  readonly displayUrl: string
  /** Called when MSW resets a handler, as `server.resetHandlers()` does. */
  readonly reset: () => void
}

/** A miss costs nothing but this: one promise for all of them. */
const noMatch: RunResult = /* @__PURE__ */ Promise.resolve(null)

/**
 * The handler of one operation. All handlers of an API ask its one router, so precedence is right in any order of
 * the array and the cost of a request does not grow with the API.
 */
export class OperationHandler extends HttpHandler {
  /** The operation answered; undefined for the handler that answers what no operation does. */
  readonly operation: Operation | undefined
  readonly #context: HandlerContext

  constructor(
    context: HandlerContext,
    operation: Operation | undefined,
    choice?: OverrideChoice,
    options?: RequestHandlerOptions,
  ) {
    const path = `${context.displayUrl}${operation?.resourcePath ?? '/*'}`
    const method = operation && operation.httpMethod !== 'ANY' ? operation.httpMethod : /.+/
    super(
      method,
      path,
      async ({ request, params, cookies }) => {
        const routed = context.router.find(request)
        if (!routed) return undefined
        const { response, result } = await context.answerer.answer(request, routed, choice, cookies)
        if (result) context.results.set(params, result)
        return response
      },
      options,
    )
    this.operation = operation
    this.#context = context
    this.info.header = operation?.key ?? `ANY ${path} (no operation)`
    // MSW has taken down where a handler was made: for all of these it is a line of this package.
    delete this.info.callFrame
  }

  override run(args: RunArgs): RunResult {
    return this.#routed(args.request) ? super.run(args) : noMatch
  }

  override async parse(args: ParseArgs): Promise<ParsedResult> {
    const routed = this.#routed(args.request)
    if (!routed) return { match: { matches: false, params: {} }, cookies: {} }
    const { cookies } = await this.#context.cookieReader.parse(args)
    const params = Object.fromEntries(routed.route?.pathParameters ?? [])
    return { match: { matches: true, params }, cookies }
  }

  /** Prints the request, the response and API Gateway's execution log in one collapsed group. */
  override async log(args: {
    request: Request
    response: Response
    parsedResult?: ParsedResult
  }): Promise<void> {
    const params = args.parsedResult?.match.params
    const result = params && this.#context.results.get(params)
    await logRequest(args.request, args.response, this, this.operation, result)
  }

  public override reset(): void {
    super.reset()
    this.#context.reset()
  }

  #routed(request: Request): RoutedRequest | undefined {
    const routed = this.#context.router.find(request)
    return routed?.route?.operation === this.operation ? routed : undefined
  }
}
