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
  /** Body as text; empty when there is none. */
  readonly body: string
}

/** Records an answer; the log is rendered only when somebody reads it. */
export function recordRequest(event: AnswerEvent): RecordedRequest {
  const { request, body, operation, params, outcome, gatewayResponse, choice, time } = event
  const { method, url, headers } = request
  return {
    operation: operation?.key,
    request: { method, url, headers, body },
    params,
    outcome,
    gatewayResponse,
    choice,
    time,
    status: event.response?.status,
    get log() {
      return event.log()
    },
  }
}
