import { HttpResponse } from 'msw'
import type { BaseUrl } from './base-url.ts'
import { checkChoice } from './check-choice.ts'
import type { OverrideChoice } from './override-choice.ts'
import type { Answer, RequestAnswerer } from './request-answerer.ts'
import type { RequestRouter } from './request-router.ts'
import { toRequest } from './to-request.ts'

/** The result of a test call, as the Test tab of API Gateway's console shows it. */
export interface TestResult {
  /** HTTP status code; 0 for a network error. */
  readonly status: number
  /** Header values by name in API Gateway's casing; values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  /** Body as text; empty when there is none. */
  readonly body: string
  /** Time from the call to the answer, in milliseconds. */
  readonly latency: number
  /** Execution log in API Gateway's sentences, one entry per step; empty for a network error. */
  readonly log: readonly string[]
}

/** The calls of an API that bypass MSW. */
export interface TestInvoke {
  invoke(request: Request): Promise<Response>
  test(call: Request | string, choice?: OverrideChoice): Promise<TestResult>
}

/** Creates the `invoke` and `test` functions of an API; `base` is the address of requests that are given as text. */
export function createTestInvoke(
  router: RequestRouter,
  answerer: RequestAnswerer,
  base: BaseUrl | undefined,
): TestInvoke {
  async function answer(request: Request, choice?: OverrideChoice): Promise<Answer> {
    const routed = router.find(request)
    return routed ? answerer.answer(request, routed, choice) : { response: unknownStage() }
  }

  return {
    invoke: async (request) => (await answer(toRequest(request, base))).response,
    async test(call, choice) {
      const request = toRequest(call, base)
      if (choice !== undefined) checkChoice('test', choice)
      const start = performance.now()
      const { response, result } = await answer(request, choice)
      const headers = result?.headers ?? [...response.headers]
      return {
        status: response.status,
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

/** Returns the 403 Forbidden that API Gateway sends for a path whose first segment is not a deployed stage. */
function unknownStage(): Response {
  return HttpResponse.text('{"message":"Forbidden"}', {
    status: 403,
    headers: { 'Content-Type': 'application/json', 'x-amzn-ErrorType': 'ForbiddenException' },
  })
}

function joinHeaders(headers: Iterable<readonly [string, string]>): Record<string, string> {
  const joined = new Map<string, string>()
  for (const [name, value] of headers) {
    const earlier = joined.get(name)
    joined.set(name, earlier === undefined ? value : `${earlier}, ${value}`)
  }
  return Object.fromEntries(joined)
}
