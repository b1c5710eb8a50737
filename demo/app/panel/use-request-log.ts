import type { AnswerEvent, RestApiMock } from 'msw-apigateway'
import { useEffect, useState } from 'react'
import { describeForcedAnswer } from './forced-answer.ts'

/** A request that the mock answered. */
export interface RequestRecord {
  readonly id: string
  readonly method: string
  /** Path and query: `/v1/pets?species=cat`. */
  readonly target: string
  /** Status of the answer; 0 for a network error. */
  readonly status: number
  readonly milliseconds: number
  /** The forced answer in words; undefined when the definition answered. */
  readonly forced?: string | undefined
  /** What browsers will block once the API is deployed; undefined when CORS lets the answer pass. */
  readonly cors?: string | undefined
  /** Lines of the execution log; empty for a network error. */
  readonly log: readonly string[]
}

/** Number of requests kept. */
const kept = 12

/** Returns the last requests that the mock answered, newest first. */
export function useRequestLog(api: RestApiMock): readonly RequestRecord[] {
  const [records, setRecords] = useState<readonly RequestRecord[]>([])

  useEffect(() => {
    let count = 0
    function onAnswer(event: AnswerEvent): void {
      count += 1
      const record = toRecord(String(count), event)
      setRecords((before) => [record, ...before].slice(0, kept))
    }
    api.events.on('answer', onAnswer)
    return () => api.events.removeListener('answer', onAnswer)
  }, [api])

  return records
}

function toRecord(
  id: string,
  { request, response, choice, cors, time, log }: AnswerEvent,
): RequestRecord {
  const { pathname, search } = new URL(request.url)
  return {
    id,
    method: request.method,
    target: pathname + search,
    status: response?.status ?? 0,
    milliseconds: Math.round(time),
    forced: choice && describeForcedAnswer(choice),
    cors: cors?.message,
    log: log(),
  }
}
