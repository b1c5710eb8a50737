import type { AnswerEvent } from '../index.ts'

/**
 * A request that the API answered in a test.
 *
 * @example
 * const [created] = mock.requests('POST /pets')
 * expect(JSON.parse(created.request.body)).toEqual({ name: 'Rex' })
 */
export interface RecordedRequest
  extends Pick<AnswerEvent, 'params' | 'outcome' | 'gatewayResponse' | 'choice' | 'time'> {
  /** Key of the operation that answered, `'GET /pets/{petId}'`; undefined for a request that no operation serves. */
  readonly operation: string | undefined
  /** The request as the client sent it. */
  readonly request: RecordedMessage
  /** Status of the response; undefined after a network error, and for a request that was passed through. */
  readonly status: number | undefined
  /** Execution log in API Gateway's sentences; empty when the gateway was not asked. */
  readonly log: readonly string[]
}

/** A request whose body is text, so that a test can read it without waiting. */
export interface RecordedMessage {
  readonly method: string
  readonly url: string
  readonly headers: Headers
  /**
   * Body as text; empty when there is none.
   *
   * @throws {Error} while the body is still being read, which only a body that arrives after its answer can be.
   */
  readonly body: string
}

/** A recorded request, and the promise of its body: until then `request.body` throws. */
export interface Recording {
  readonly recorded: RecordedRequest
  readonly complete: Promise<void>
}

/** Records an answer; the log is rendered only when somebody reads it. */
export function recordRequest(event: AnswerEvent): Recording {
  const { request, operation, params, outcome, gatewayResponse, choice, time } = event
  const { method, url, headers } = request
  let body: string | undefined
  const complete = request.text().then((text) => {
    body = text
  })
  return {
    complete,
    recorded: {
      operation: operation?.key,
      request: {
        method,
        url,
        headers,
        get body() {
          if (body !== undefined) return body
          throw new Error(
            `The body of ${method} ${url} is not read yet. Wait for it: await mock.waitForRequest('${operation?.key}').`,
          )
        },
      },
      params,
      outcome,
      gatewayResponse,
      choice,
      time,
      status: event.response?.status,
      get log() {
        return event.log()
      },
    },
  }
}
