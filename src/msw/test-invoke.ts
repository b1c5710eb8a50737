import { HttpResponse } from 'msw'
import type { Gateway } from '../gateway/gateway.ts'
import { aString, checkMembers, type MemberCheck } from '../model/check-members.ts'
import type { BaseUrl } from '../router/base-url.ts'
import type { Answer, ClientDetails } from './answer.ts'
import { checkAnswer, checkChoice } from './check-choice.ts'
import type { OverrideChoice, OverrideFunction } from './override-choice.ts'
import type { RequestAnswerer } from './request-answerer.ts'
import type { RequestRouter } from './request-router.ts'
import { isUrlCall, toRequest } from './to-request.ts'

/** The result of a test call, as the Test tab of API Gateway's console shows it. */
export interface TestResult {
  /** HTTP status code; 0 for a network error, and for a request that an override passes through. */
  readonly status: number
  /** Header values by name in API Gateway's casing; values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Body as text; empty when there is none. */
  readonly body: string
  /** Time from the call to the answer, in milliseconds. */
  readonly latency: number
  /** Execution log in API Gateway's sentences, one entry per step; empty when the gateway was not asked. */
  readonly log: readonly string[]
}

type Choice = OverrideChoice | OverrideFunction | undefined

/** The calls of an API that bypass MSW. */
export interface TestInvoke {
  invoke(request: Request, client?: ClientDetails): Promise<Response>
  test(
    call: Request | URL | string,
    initOrChoice?: RequestInit | OverrideChoice | OverrideFunction,
    choice?: OverrideChoice | OverrideFunction,
  ): Promise<TestResult>
}

const clientMembers: Readonly<Record<keyof ClientDetails, MemberCheck>> = {
  rawHeaders: (value) =>
    Array.isArray(value) && value.every((text) => typeof text === 'string')
      ? undefined
      : 'a list of names and values in turns',
  sourceIp: aString,
}

/** Creates the `invoke` and `test` functions of an API; `base` is the address of requests that are given as text. */
export function createTestInvoke(
  router: RequestRouter,
  answerer: RequestAnswerer,
  gateway: Pick<Gateway, 'explainChoice'>,
  base: BaseUrl | undefined,
): TestInvoke {
  async function answer(
    request: Request,
    choice: Choice,
    client: ClientDetails = {},
  ): Promise<Answer> {
    const routed = router.find(request)
    if (!routed) return unknownStage()
    const { rawHeaders, sourceIp } = client
    const call = { request, routed, rawHeaders, sourceIp, isTest: true }
    const chosen = await answerer.answer({ ...call, choice })
    // A function that chooses nothing leaves the request to the definition.
    const plain = chosen ?? (await answerer.answer(call))
    return plain ?? unknownStage()
  }

  /** Refuses a choice that is none, or that the operation of the request cannot answer. */
  function readChoice(request: Request, choice: unknown): Choice {
    if (choice === undefined || isFunction(choice)) return choice
    checkChoice('test', choice)
    const operation = router.find(request)?.route?.operation
    if (operation) checkAnswer('test', gateway, operation, choice)
    return choice
  }

  return {
    async invoke(request, client = {}) {
      checkMembers('invoke', 'option', client, clientMembers)
      return (await answer(toRequest(request, base), undefined, client)).response
    },
    async test(call, initOrChoice, lastChoice) {
      const isUrl = isUrlCall(call)
      const request = toRequest(call, base, isUrl ? initOrChoice : undefined)
      const choice = readChoice(request, isUrl ? lastChoice : initOrChoice)
      const start = performance.now()
      const { response, outcome, result } = await answer(request, choice)
      // The response of a request that is passed through has no other use than to tell MSW so.
      const isPassedThrough = outcome === 'passthrough'
      const headers = result?.headers ?? (isPassedThrough ? [] : [...response.headers])
      return {
        status: isPassedThrough ? 0 : response.status,
        headers: joinHeaders(headers),
        body: await response.text(),
        latency: Math.round(performance.now() - start),
        log:
          result?.log() ??
          (router.find(request)
            ? []
            : [`Request ${request.url} is outside the base URLs of the API`]),
      }
    },
  }
}

function isFunction(value: unknown): value is OverrideFunction {
  return typeof value === 'function'
}

/** Returns the 403 Forbidden that API Gateway sends for a path whose first segment is not a deployed stage. */
function unknownStage(): Answer {
  const response = HttpResponse.text('{"message":"Forbidden"}', {
    status: 403,
    headers: { 'Content-Type': 'application/json', 'x-amzn-ErrorType': 'ForbiddenException' },
  })
  return { response, outcome: 'response' }
}

function joinHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const joined = new Map<string, string>()
  for (const [name, value] of headers) {
    const earlier = joined.get(name)
    joined.set(name, earlier === undefined ? value : `${earlier}, ${value}`)
  }
  return Object.fromEntries(joined)
}
