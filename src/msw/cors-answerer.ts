import { HttpResponse } from 'msw'
import type { GatewayResult } from '../gateway/gateway.ts'
import type { Operation } from '../model/operation.ts'
import type { Answer, AnswerCall } from './answer.ts'
import { isChosenAnswer } from './check-choice.ts'
import { type CorsVerdict, createCorsJudge, type JudgeParts } from './cors-judge.ts'
import type { OverrideChoice } from './override-choice.ts'
import { toResponse } from './to-response.ts'

/** The object that answers the requests across origins of one API. */
export interface CorsAnswerer {
  /**
   * Answers a request by `ask`, judges what browsers will make of the answer, and, by the mode `enforce`, does to it
   * what they will.
   */
  answer(
    call: AnswerCall,
    choice: OverrideChoice | undefined,
    ask: () => Promise<GatewayResult>,
  ): Promise<Answer>
}

/** Parts of an API that its answerer of requests across origins needs. */
export interface CorsAnswererParts extends JudgeParts {
  /** Returns whether a function of the options stands for the backend of an operation. */
  hasFunction(operation: Operation): boolean
}

/** Creates the answerer of requests across origins. */
export function createCorsAnswerer(parts: CorsAnswererParts): CorsAnswerer {
  const judge = createCorsJudge(parts)

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

  /** Fails a request as browsers will, for an answer that they do not let pass. */
  function block(verdict: CorsVerdict, result: GatewayResult): Answer {
    judge.warn(verdict)
    return {
      response: HttpResponse.error(),
      outcome: 'network-error',
      result: withVerdict(result, verdict),
      cors: verdict,
    }
  }

  return {
    async answer(call, choice, ask) {
      const corsCase = await judge.open(call.request, call.routed)
      const enforces = parts.settings.mode === 'enforce' && !call.isTest
      if (corsCase?.refusal && enforces) {
        const { verdict, preflight } = corsCase.refusal
        // A failed OPTIONS method is not the operation's own failure: only its log is told.
        return block(verdict, { ...preflight, failure: undefined, responseType: undefined })
      }
      const result = await ask()
      if (!corsCase) return { response: toResponse(result), outcome: 'response', result }
      const verdict = corsCase.judge(result, isMadeUp(call, choice, result))
      if (verdict.blocked && enforces) return block(verdict, result)
      judge.warn(verdict)
      const headers = enforces ? corsCase.selectReadable(result.headers) : result.headers
      return {
        response: toResponse({ ...result, headers }),
        outcome: 'response',
        result: withVerdict(result, verdict),
        cors: verdict,
      }
    },
  }
}

/** Adds a verdict that has something to say to the execution log. */
function withVerdict(result: GatewayResult, { message }: CorsVerdict): GatewayResult {
  if (message === undefined) return result
  return { ...result, log: () => [...result.log(), `    CORS: ${message}`] }
}
