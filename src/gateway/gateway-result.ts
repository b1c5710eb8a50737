import type { Payload } from './content-handling.ts'
import { toExtendedRequestId } from './context-variables.ts'
import type { GatewayResult } from './gateway.ts'
import type { HeaderMap } from './header-map.ts'
import type { Invocation } from './invocation.ts'

/** Parts of a response that its maker decides. */
interface ResultParts extends Pick<GatewayResult, 'status' | 'path'> {
  readonly headers: HeaderMap
  readonly body: Payload
}

/** Completes a response: adds the id headers that API Gateway sends, and removes a body that HTTP does not allow. */
export function createResult(
  { request, requestId, time, log }: Invocation,
  { status, headers, body, path }: ResultParts,
): GatewayResult {
  log.add('Method completed with status: ', status)
  const ids = [
    ['x-amzn-RequestId', requestId],
    ['x-amz-apigw-id', toExtendedRequestId(requestId)],
  ] as const
  const isHead = request.httpMethod === 'HEAD' || request.request.method === 'HEAD'
  const hasNoBody = isHead || [204, 205, 304].includes(status)
  return {
    status,
    headers: [...headers.toList(), ...ids.filter(([name]) => !headers.has(name))],
    body: hasNoBody ? null : body,
    path,
    log: () => log.render(requestId, time),
  }
}
