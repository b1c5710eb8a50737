import type { RequestHandler } from 'msw'
import type { GatewayResult, Operation } from '../gateway/gateway.ts'
import { describeFailure } from './report-failure.ts'

/**
 * Prints one collapsed group, as MSW's handlers do, and inside it the execution log. Everything is read first, so that
 * the groups of parallel requests do not interleave. A mistake in the definition is also one `console.error`.
 */
export async function logRequest(
  request: Request,
  response: Response,
  handler: RequestHandler,
  operation: Operation | undefined,
  result: GatewayResult | undefined,
): Promise<void> {
  const url = new URL(request.url)
  const loggedRequest = {
    url,
    method: request.method,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  }
  const loggedResponse = {
    status: response.status,
    statusText: response.statusText,
    headers: Object.fromEntries(response.headers),
    body: response.type === 'error' ? '' : await response.text(),
  }
  const path = url.origin === globalThis.location?.origin ? url.pathname : url.origin + url.pathname
  const time = new Date().toTimeString().slice(0, 8)
  /* biome-ignore-start lint/suspicious/noConsole: this is the console log that MSW's handlers print */
  console.groupCollapsed(
    `[MSW] ${time} ${request.method} ${path} (%c${response.status} ${response.statusText}%c)`,
    `color:${statusColor(response.status)}`,
    'color:inherit',
  )
  console.log('Request', loggedRequest)
  console.log('Handler:', handler)
  console.log('Response', loggedResponse)
  if (result) console.log(`Execution log\n${result.log().join('\n')}`)
  console.groupEnd()
  if (result?.failure)
    console.error(
      `[MSW] Error: msw-apigateway answered 500. ${describeFailure(result.failure, operation)}`,
    )
  /* biome-ignore-end lint/suspicious/noConsole: end of the log */
}

function statusColor(status: number): string {
  if (status < 300) return '#69AB32'
  return status < 400 ? '#F0BB4B' : '#E95F5D'
}
