import { HttpResponse, passthrough } from 'msw'
import { describeError } from '../gateway/describe-error.ts'
import type { Gateway, GatewayRequest, GatewayResult } from '../gateway/gateway.ts'
import type { AnswerEvents } from './answer-events.ts'
import { checkAnswer, checkChoice } from './check-choice.ts'
import { addHidden, type Cookies } from './hidden-headers.ts'
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
}

/** The object that answers the requests of one API once they are routed. */
export interface RequestAnswerer {
  /**
   * Answers a request as its operation's definition says, changed by the choice of an override. Returns undefined when
   * the override is a function that chooses nothing.
   */
  answer(call: AnswerCall): Promise<Answer | undefined>
}

/** Creates the answerer that all handlers of an API, its `invoke` and its `test` share. */
export function createRequestAnswerer(
  gateway: Pick<Gateway, 'invoke' | 'explainChoice'>,
  reportFailure: FailureReporter,
  events: AnswerEvents,
  defaultDelay: Delay | undefined,
): RequestAnswerer {
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

  async function ask(
    { request, routed, cookies = {}, rawHeaders, sourceIp }: AnswerCall,
    choice: OverrideChoice | undefined,
    mistake: string | undefined,
  ): Promise<Answer> {
    if (choice?.networkError) return { response: HttpResponse.error(), outcome: 'network-error' }
    if (choice?.passthrough) return { response: passthrough(), outcome: 'passthrough' }
    const { path, fullPath, querystring, domainName } = routed.url
    const invocation = gateway.invoke(
      {
        httpMethod: routed.httpMethod,
        path,
        fullPath,
        querystring,
        domainName,
        headers: addHidden(request, cookies),
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
    if (result.failure) reportFailure(result.failure, request, routed.route?.operation)
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
      const duration = choice?.delay ?? defaultDelay
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
          time: performance.now() - heard.start,
          log: () => answer.result?.log() ?? [],
          body: heard.request.body === null ? '' : await heard.request.clone().text(),
        })
      return answer
    },
  }
}
