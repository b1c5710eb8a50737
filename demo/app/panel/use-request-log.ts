import type { RestApiMock } from 'msw-apigateway'
import { useEffect, useRef, useState } from 'react'
import { describeForcedAnswer } from './forced-answer.ts'
import type { PanelNetwork } from './panel-network.ts'
import type { ForcedAnswers } from './use-forced-answers.ts'

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
  /** Lines of the execution log; empty for a network error. */
  readonly log: readonly string[]
}

interface PendingRequest {
  readonly copy: Request
  readonly start: number
}

/** Number of requests kept. */
const kept = 12

/** Returns the last requests that the mock answered, newest first. */
export function useRequestLog(
  api: RestApiMock,
  network: PanelNetwork,
  forced: ForcedAnswers,
): readonly RequestRecord[] {
  const [records, setRecords] = useState<readonly RequestRecord[]>([])
  const forcedNow = useRef(forced)
  forcedNow.current = forced

  useEffect(() => {
    const pending = new Map<string, PendingRequest>()

    function onStart({ requestId, request }: { requestId: string; request: Request }): void {
      pending.set(requestId, { copy: request.clone(), start: performance.now() })
    }

    async function onMocked({ requestId, response }: { requestId: string; response: Response }) {
      const request = pending.get(requestId)
      pending.delete(requestId)
      if (!request) return
      const record = await toRecord(api, forcedNow.current, requestId, request, response)
      setRecords((before) => [record, ...before].slice(0, kept))
    }

    network.events.on('request:start', onStart)
    network.events.on('response:mocked', onMocked)
    return () => {
      network.events.removeListener('request:start', onStart)
      network.events.removeListener('response:mocked', onMocked)
    }
  }, [api, network])

  return records
}

async function toRecord(
  api: RestApiMock,
  forced: ForcedAnswers,
  id: string,
  { copy, start }: PendingRequest,
  response: Response,
): Promise<RequestRecord> {
  const milliseconds = Math.round(performance.now() - start)
  const operation = await findOperation(api, copy)
  const answer = operation === undefined ? undefined : forced.get(operation)
  const { pathname, search } = new URL(copy.url)
  return {
    id,
    method: copy.method,
    target: pathname + search,
    status: response.status,
    milliseconds,
    forced: answer && describeForcedAnswer(answer),
    log: (await api.test(copy, { ...answer, delay: 0 })).log,
  }
}

/** Finds the key of the operation that serves a request; undefined when none does. */
async function findOperation(api: RestApiMock, request: Request): Promise<string | undefined> {
  for (const handler of api.handlers) {
    if (await handler.test({ request })) return handler.info.header
  }
  return undefined
}
