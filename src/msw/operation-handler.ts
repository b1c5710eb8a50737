import { HttpHandler, type RequestHandlerOptions } from 'msw'
import { describeFailure } from '../gateway/describe-failure.ts'
import type { GatewayResult } from '../gateway/gateway.ts'
import type { Operation } from '../model/operation.ts'
import { isChosenAnswer } from './check-choice.ts'
import type { OverrideChoice, OverrideFunction } from './override-choice.ts'
import type { RequestAnswerer } from './request-answerer.ts'
import type { RequestRouter, RoutedRequest } from './request-router.ts'

type RunArgs = Parameters<HttpHandler['run']>[0]
type RunResult = ReturnType<HttpHandler['run']>
type ParseArgs = Parameters<HttpHandler['parse']>[0]
type ParsedResult = Awaited<ReturnType<HttpHandler['parse']>>
type PredicateArgs = Parameters<HttpHandler['predicate']>[0]

/** The parts that all handlers of one API share. */
export interface HandlerContext {
  readonly router: RequestRouter
  readonly answerer: RequestAnswerer
  /** Handler used only to read the cookies of a request as MSW does, from its document and cookie store too. */
  readonly cookieReader: HttpHandler
  /** Gateway results of requests, by the `params` object that MSW hands to the resolver and later to the log. */
  readonly results: WeakMap<object, GatewayResult>
  /** Base URL in the names of handlers, without a trailing slash: `https://api.example.com/prod`. */
  readonly displayUrl: string
  /** Returns whether `options.operations` includes an operation in the API. */
  readonly isIncluded: (operation: Operation) => boolean
  /** Function to call when MSW resets a handler, as `server.resetHandlers()` does. */
  readonly reset: () => void
}

/** Result for a request that another handler answers: one promise for all of them, so that a miss allocates nothing. */
const noMatch: RunResult = /* @__PURE__ */ Promise.resolve(null)

/** Requests that a handler answers: those of one operation, of all operations (`'*'`), or of none (`undefined`). */
export type HandlerScope = Operation | '*' | undefined

/**
 * The MSW handler of one operation. All handlers of an API ask one shared router, so that precedence is right in any
 * order of the array and the cost of a request does not grow with the API.
 */
export class OperationHandler extends HttpHandler {
  /**
   * The operation this handler answers; undefined for a handler of all operations, and for the handler of all requests
   * that no operation serves.
   */
  readonly operation: Operation | undefined
  readonly #scope: HandlerScope
  readonly #choice: OverrideChoice | OverrideFunction | undefined
  readonly #context: HandlerContext

  constructor(
    context: HandlerContext,
    scope: HandlerScope,
    choice?: OverrideChoice | OverrideFunction,
    options?: RequestHandlerOptions,
  ) {
    const operation = scope === '*' ? undefined : scope
    const path = `${context.displayUrl}${operation?.resourcePath ?? '/*'}`
    const method = operation && operation.httpMethod !== 'ANY' ? operation.httpMethod : /.+/
    super(
      method,
      path,
      async ({ request, params, cookies }) => {
        const routed = context.router.find(request)
        if (!routed) return undefined
        const asked =
          typeof choice === 'function' && scope === '*' && !routed.route?.operation.served
            ? onlyAnswers(choice)
            : choice
        const answer = await context.answerer.answer({ request, routed, choice: asked, cookies })
        if (answer?.result) context.results.set(params, answer.result)
        return answer?.response
      },
      options,
    )
    this.operation = operation
    this.#scope = scope
    this.#choice = choice
    this.#context = context
    this.info.header =
      operation?.key ?? `ANY ${path} (${scope === '*' ? 'all operations' : 'no operation'})`
    // Removes the line that MSW recorded as the creator of this handler: it is always a line of this package.
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

  /**
   * Returns whether the shared router found this operation, without MSW's comparison of HTTP methods: a header of the
   * request may override its method.
   */
  override async predicate(args: PredicateArgs): Promise<boolean> {
    return args.parsedResult.match.matches
  }

  /**
   * Prints the request, the response and API Gateway's execution log in one collapsed group. What prints is loaded on
   * first use: MSW calls this in browsers only, and not for a worker that is started with `quiet`.
   */
  override async log(args: {
    request: Request
    response: Response
    parsedResult?: ParsedResult
  }): Promise<void> {
    const params = args.parsedResult?.match.params
    const result = params && this.#context.results.get(params)
    const { logRequest } = await import('./log-request.ts')
    const failure = result?.failure && describeFailure(result.failure, this.operation)
    await logRequest(args.request, args.response, this, result, failure)
  }

  public override reset(): void {
    super.reset()
    this.#context.reset()
  }

  #routed(request: Request): RoutedRequest | undefined {
    const routed = this.#context.router.find(request)
    const operation = routed?.route?.operation
    const isOwn =
      this.#scope === '*' ? operation && this.#covers(operation) : operation === this.#scope
    return isOwn ? routed : undefined
  }

  /**
   * Returns whether a handler of all operations answers this one: circumstances such as a delay need an operation that
   * answers by itself, and one that `options.operations` leaves out is left to other handlers and the network.
   */
  #covers(operation: Operation): boolean {
    const choice = this.#choice
    if (operation.served) return true
    return (
      this.#context.isIncluded(operation) &&
      (typeof choice === 'function' || (choice !== undefined && isChosenAnswer(choice)))
    )
  }
}

/** Makes a function choose nothing where the one of an override chooses only circumstances. */
function onlyAnswers(choose: OverrideFunction): OverrideFunction {
  return async (call) => {
    const choice = await choose(call)
    return choice !== undefined && isChosenAnswer(choice) ? choice : undefined
  }
}
