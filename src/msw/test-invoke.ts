import { HttpResponse } from 'msw'
import type { OverrideChoice } from './override-choice.ts'
import type { Answer, RequestAnswerer } from './request-answerer.ts'
import type { RequestRouter } from './request-router.ts'

/** What the console's Test tab shows of a request. */
export interface TestResult {
  readonly status: number
  /** In API Gateway's casing; the values of a repeated header are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Milliseconds. */
  readonly latency: number
  /** The execution log in API Gateway's sentences, a step a line. */
  readonly log: readonly string[]
}

/** Answers requests without MSW. */
export interface TestInvoke {
  invoke(request: Request): Promise<Response>
  test(request: Request, choice?: OverrideChoice): Promise<TestResult>
}

/** Makes `invoke` and `test` of an API. */
export function createTestInvoke(router: RequestRouter, answerer: RequestAnswerer): TestInvoke {
  async function answer(request: Request, choice?: OverrideChoice): Promise<Answer> {
    const routed = router.find(request)
    return routed ? answerer.answer(request, routed, choice) : { response: unknownStage() }
  }

  return {
    invoke: async (request) => (await answer(request)).response,
    async test(request, choice) {
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
          (router.find(request) ? [] : [`No base URL of the API is above ${request.url}`]),
      }
    },
  }
}

/** What API Gateway's host answers for a path that is no stage of it. */
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
