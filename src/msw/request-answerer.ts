import { HttpResponse, passthrough } from 'msw'
import { isCrossOrigin } from '../cors/cross-origin.ts'
import { describeError } from '../gateway/describe-error.ts'
import type { Gateway, GatewayResult } from '../gateway/gateway.ts'
import type { Answer, AnswerCall } from './answer.ts'
import type { AnswerEvents } from './answer-events.ts'
import { checkAnswer, checkChoice } from './check-choice.ts'
import type { CorsAnswerer } from './cors-answerer.ts'
import type { CorsSettings } from './cors-options.ts'
import { addHidden, findOrigin } from './hidden-headers.ts'
import type { Delay, OverrideChoice, OverrideFunction } from './override-choice.ts'
import type { FailureReporter } from './report-failure.ts'
import { toResponse } from './to-response.ts'
import { wait } from './wait.ts'

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
  /** Loads the code that answers requests across origins; it is only called when the mode is not `off`. */
  loadCorsAnswerer(): Promise<CorsAnswerer>
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
    const { path, fullPath, querystring, domainName } = routed.url
    const invocation = gateway.invoke(
      {
        httpMethod: routed.httpMethod,
        path,
        fullPath,
        querystring,
        domainName,
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
    if (result.failure)
      parts.reportFailure(result.failure, result.status, request, routed.route?.operation)
    return result
  }

  /** Returns whether a request is one across origins, or its page is not known, which the user is then told. */
  function mayCrossOrigins(request: Request): boolean {
    const origin = findOrigin(request, cors.origin)
    return origin === undefined || isCrossOrigin(request, origin)
  }

  async function ask(
    call: AnswerCall,
    choice: OverrideChoice | undefined,
    mistake: string | undefined,
  ): Promise<Answer> {
    if (choice?.networkError) return { response: HttpResponse.error(), outcome: 'network-error' }
    if (choice?.passthrough) return { response: passthrough(), outcome: 'passthrough' }
    const { request } = call
    if (cors.mode !== 'off' && mayCrossOrigins(request)) {
      const answerer = await parts.loadCorsAnswerer()
      return answerer.answer(call, choice, () => askGateway(call, choice, mistake))
    }
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
          params: Object.fromEntries(routed.route?.pathParameters ?? []),
          outcome: answer.outcome,
          response: answer.outcome === 'response' ? answer.response : undefined,
          gatewayResponse: answer.result?.responseType,
          choice,
          cors: answer.cors,
          time: performance.now() - heard.start,
          log: () => answer.result?.log() ?? [],
          body: heard.request.body === null ? '' : await heard.request.clone().text(),
        })
      return answer
    },
  }
}
