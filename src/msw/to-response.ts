import { HttpResponse } from 'msw'
import type { GatewayResult } from '../gateway/gateway.ts'

/** Converts a gateway result to an `HttpResponse`, which keeps the Set-Cookie that browsers drop from a `Response`. */
export function toResponse(result: GatewayResult): Response {
  const headers = result.headers.map(([name, value]): [string, string] => [name, value])
  const body = result.body instanceof Uint8Array ? new Uint8Array(result.body) : result.body
  return new HttpResponse(body, { status: result.status, headers })
}
