import type { RequestHandler } from 'msw'
import type { GatewayResult } from '../gateway/gateway.ts'

/**
 * Prints a request and its response as one collapsed console group, as MSW's own handlers do, with API Gateway's
 * execution log inside. Reads both bodies before it prints, so that groups of parallel requests do not interleave. A
 * 5XX that a mistake caused, described by `failure`, is also printed by `console.error`.
 */
export async function logRequest(
  request: Request,
  response: Response,
  handler: RequestHandler,
  result: GatewayResult | undefined,
  failure: string | undefined,
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
    body: await response.text(),
  }
  const path = url.origin === globalThis.location?.origin ? url.pathname : url.origin + url.pathname
  const time = new Date().toTimeString().slice(0, 8)
  /* biome-ignore-start lint/suspicious/noConsole: prints to the console what MSW's own handlers print there */
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
  if (result && failure !== undefined)
    console.error(`[MSW] Error: msw-apigateway answered ${result.status}. ${failure}`)
  /* biome-ignore-end lint/suspicious/noConsole: nothing below prints to the console */
}

function statusColor(status: number): string {
  if (status < 300) return '#69AB32'
  return status < 400 ? '#F0BB4B' : '#E95F5D'
}
