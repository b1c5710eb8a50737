import { HttpResponse, passthrough } from 'msw'
import { isCrossOrigin } from '../cors/cross-origin.ts'
import { describeError } from '../gateway/describe-error.ts'
import type { Gateway, GatewayRequest, GatewayResult } from '../gateway/gateway.ts'
import type { Operation } from '../model/operation.ts'
import type { AnswerEvents } from './answer-events.ts'
import { checkAnswer, checkChoice, isChosenAnswer } from './check-choice.ts'
import type { CorsJudge, CorsVerdict } from './cors-judge.ts'
import type { CorsSettings } from './cors-options.ts'
import { addHidden, type Cookies, findOrigin } from './hidden-headers.ts'
import type { Delay, OverrideChoice, OverrideFunction } from './override-choice.ts'
import type { FailureReporter } from './report-failure.ts'
import type { RoutedRequest } from './request-router.ts'
import { toResponse } from './to-response.ts'
import { wait } from './wait.ts'

/** A response with the gateway's result that it was made from. */
export interface Answer {
  readonly response: Response
  readonly outcome: 'response' | 'network-error' | 'passthrough'
  /** Result of the gateway; absent for the answers that need no gateway: network errors and requests passed through. */
  readonly result?: GatewayResult
  /** What browsers will make of the answer; absent when CORS does not apply to the request or is switched off. */
  readonly cors?: CorsVerdict
}

/** Facts about a request that `fetch` does not show. */
export type ClientDetails = Pick<GatewayRequest, 'rawHeaders' | 'sourceIp'>

/** The call of one handler: what it is asked, and what its override chooses. */
export interface AnswerCall extends ClientDetails {
  readonly request: Request
  readonly routed: RoutedRequest
  readonly choice?: OverrideChoice | OverrideFunction | undefined
  /** Cookie values by name, as MSW has read them. Default: none. */
  readonly cookies?: Cookies
  /** Whether a CORS verdict is only told, and never withholds the answer. */
  readonly isTest?: boolean
}

/** The object that answers the requests of one API once they are routed. */
export interface RequestAnswerer {
  /**
   * Answers a request as its operation's definition says, changed by the choice of an override. Returns undefined when
   * the override is a function that chooses nothing.
   */
  answer(call: AnswerCall): Promise<Answer | undefined>
}

/** Parts of an API that its answerer needs. */
export interface AnswererParts {
  readonly gateway: Pick<Gateway, 'invoke' | 'explainChoice'>
  readonly reportFailure: FailureReporter
  readonly events: AnswerEvents
  /** Latency of every answer whose override has none of its own. */
  readonly delay: Delay | undefined
  readonly cors: CorsSettings
  /** Loads the code that judges by CORS; it is only called when the mode is not `off`. */
  loadCorsJudge(): Promise<CorsJudge>
  /** Returns whether a function of the options stands for the backend of an operation. */
  hasFunction(operation: Operation): boolean
}

/** Creates the answerer that all handlers of an API, its `invoke` and its `test` share. */
export function createRequestAnswerer(parts: AnswererParts): RequestAnswerer {
  const { gateway, events, cors } = parts

  /** Calls the function of an override; what it throws, or chooses wrongly, becomes the text of a 500. */
  async function decide(
    decideChoice: OverrideFunction,
    { request, routed: { route }, cookies = {} }: AnswerCall,
  ): Promise<{ readonly choice?: OverrideChoice | undefined; readonly mistake?: string }> {
    const params = Object.fromEntries(route?.pathParameters ?? [])
    const subject = `override(${JSON.stringify(route?.operation.key ?? '*')})`
    try {
      const choice = await decideChoice({ request: request.clone(), params, cookies })
      if (choice === undefined) return {}
      checkChoice(subject, choice)
      if (route) checkAnswer(subject, gateway, route.operation, choice)
      return { choice }
    } catch (error) {
      const reason = describeError(error)
      return { mistake: reason.startsWith(subject) ? reason : `${subject}: ${reason}` }
    }
  }

  async function askGateway(
    { request, routed, cookies = {}, rawHeaders, sourceIp }: AnswerCall,
    choice: OverrideChoice | undefined,
    mistake: string | undefined,
  ): Promise<GatewayResult> {
    const invocation = gateway.invoke(
      {
        ...routed.url,
        httpMethod: routed.httpMethod,
        headers: addHidden(request, cookies, cors.origin),
        body: request.body === null ? null : new Uint8Array(await request.arrayBuffer()),
        request,
        rawHeaders,
        sourceIp,
        mistake,
      },
      routed.route,
      choice,
    )
    const result = invocation instanceof Promise ? await invocation : invocation
    if (result.failure) parts.reportFailure(result.failure, request, routed.route?.operation)
    return result
  }

  /** Asks the gateway, and judges by CORS what browsers will make of its answer. */
  async function askJudged(
    call: AnswerCall,
    choice: OverrideChoice | undefined,
    mistake: string | undefined,
  ): Promise<Answer> {
    const judge = await parts.loadCorsJudge()
    const corsCase = await judge.open(call.request, call.routed)
    const enforces = cors.mode === 'enforce' && !call.isTest
    if (corsCase?.refusal && enforces) return block(judge, corsCase.refusal)
    const result = await askGateway(call, choice, mistake)
    if (!corsCase) return { response: toResponse(result), outcome: 'response', result }
    const verdict = corsCase.judge(result, isMadeUp(call, choice, result))
    if (verdict.blocked && enforces) return block(judge, verdict, result)
    judge.warn(verdict)
    const headers = enforces ? corsCase.selectReadable(result.headers) : result.headers
    return {
      response: toResponse({ ...result, headers }),
      outcome: 'response',
      result: withVerdict(result, verdict),
      cors: verdict,
    }
  }

  /** Returns whether the headers of an answer are not those that a backend, which nothing stands for, will send. */
  function isMadeUp(
    { routed: { route } }: AnswerCall,
    choice: OverrideChoice | undefined,
    { responseType }: GatewayResult,
  ): boolean {
    if (!route || responseType !== undefined) return false
    const { integrationType = 'HTTP_PROXY' } = route.operation
    const isChosen = choice !== undefined && isChosenAnswer(choice)
    return integrationType.endsWith('_PROXY') && (isChosen || !parts.hasFunction(route.operation))
  }

  async function ask(
    call: AnswerCall,
    choice: OverrideChoice | undefined,
    mistake: string | undefined,
  ): Promise<Answer> {
    if (choice?.networkError) return { response: HttpResponse.error(), outcome: 'network-error' }
    if (choice?.passthrough) return { response: passthrough(), outcome: 'passthrough' }
    const { request } = call
    if (cors.mode !== 'off' && isCrossOrigin(request, findOrigin(request, cors.origin)))
      return askJudged(call, choice, mistake)
    const result = await askGateway(call, choice, mistake)
    return { response: toResponse(result), outcome: 'response', result }
  }

  return {
    async answer(call) {
      const { request, routed } = call
      const heard = events.isHeard
        ? { request: request.clone(), start: performance.now() }
        : undefined
      const isFunction = typeof call.choice === 'function'
      const { choice, mistake } =
        typeof call.choice === 'function'
          ? await decide(call.choice, call)
          : { choice: call.choice, mistake: undefined }
      if (isFunction && choice === undefined && mistake === undefined) return undefined
      const answer = await ask(call, choice, mistake)
      const duration = choice?.delay ?? parts.delay
      if (duration !== undefined && duration !== 0) await wait(duration, request.signal)
      if (heard)
        events.emit({
          request: heard.request,
          operation: routed.route?.operation,
          outcome: answer.outcome,
          response: answer.outcome === 'response' ? answer.response : undefined,
          choice,
          cors: answer.cors,
          time: performance.now() - heard.start,
          log: () => answer.result?.log() ?? [],
        })
      return answer
    },
  }
}

/** Fails a request as browsers will. */
function block(judge: CorsJudge, verdict: CorsVerdict, result?: GatewayResult): Answer {
  judge.warn(verdict)
  return {
    response: HttpResponse.error(),
    outcome: 'network-error',
    ...(result && { result: withVerdict(result, verdict) }),
    cors: verdict,
  }
}

/** Adds a verdict that has something to say to the execution log. */
function withVerdict(result: GatewayResult, { message }: CorsVerdict): GatewayResult {
  if (message === undefined) return result
  return { ...result, log: () => [...result.log(), `    CORS: ${message}`] }
}
