import type { Payload } from './content-handling.ts'
import { toExtendedRequestId } from './context-variables.ts'
import type { GatewayResult } from './gateway.ts'
import type { HeaderMap } from './header-map.ts'
import type { Invocation } from './invocation.ts'

/** Completes a response with the ids that API Gateway adds to each, and without a body where HTTP has none. */
export function createResult(
  { request, requestId, time, log }: Invocation,
  status: number,
  headers: HeaderMap,
  body: Payload,
): GatewayResult {
  log.add('Method completed with status: ', status)
  const ids = [
    ['x-amzn-RequestId', requestId],
    ['x-amz-apigw-id', toExtendedRequestId(requestId)],
  ] as const
  const hasNoBody = request.httpMethod === 'HEAD' || [204, 205, 304].includes(status)
  return {
    status,
    headers: [...headers.toList(), ...ids.filter(([name]) => !headers.has(name))],
    body: hasNoBody ? null : body,
    log: () => log.render(requestId, time),
  }
}
