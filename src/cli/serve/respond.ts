import { FastResponse, type ServerRequest } from 'srvx'
import { describeReason } from '../describe-reason.ts'
import type { ServedAnswer, ServedApi } from '../served-api.ts'
import { type ForcedAnswer, forceHeader, readForcedAnswer } from './force-header.ts'
import { readBody } from './read-body.ts'

/** Settings of a server that each request needs. */
export interface RespondSettings {
  /** Milliseconds before each answer. */
  readonly delay: number
  /** Whether the header `x-msw-apigateway` of a request chooses its answer. */
  readonly forcesByHeader: boolean
}

/** A response, and what there is to say about it. */
export interface ServedResponse {
  readonly response: Response
  /** Why the request was refused or failed; undefined for an answer of its operation. */
  readonly reason: string | undefined
  /** API Gateway's execution log; empty when the gateway was not asked. */
  readonly log: readonly string[]
}

/** Answers a request by the API whose base path it lies below, as API Gateway would. */
export async function respond(
  request: ServerRequest,
  apis: readonly ServedApi[],
  settings: RespondSettings,
): Promise<ServedResponse> {
  const header = settings.forcesByHeader ? request.headers.get(forceHeader) : null
  let forced: ForcedAnswer | undefined
  try {
    forced = header === null ? undefined : readForcedAnswer(header)
  } catch (error) {
    return refuse(400, `${forceHeader}: ${error instanceof Error ? error.message : error}`)
  }
  const call = {
    url: request.url,
    headers: withoutForce(request.headers),
    body: await readBody(request),
    request,
    rawHeaders: request.runtime?.node?.req.rawHeaders,
    sourceIp: request.ip,
    ...(forced && { choice: forced.choice }),
  }
  for (const api of apis) {
    const { operation, mistake } = forced ? explainForce(api, request, forced) : {}
    if (mistake !== undefined) return refuse(400, `${forceHeader}: ${operation}: ${mistake}`)
    const answer = await api.answer(call)
    if (!answer) continue
    const delay = forced?.delay || settings.delay
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    return toServed(answer)
  }
  const paths = apis.map(({ basePath }) => basePath || '/').join(', ')
  return refuse(403, `outside the base paths of the APIs: ${paths}`, '{"message":"Forbidden"}')
}

/** Finds why the operation of a request cannot give a forced answer. */
function explainForce(
  { basePath, gateway }: ServedApi,
  { method, url }: Request,
  { choice }: ForcedAnswer,
): { readonly operation?: string; readonly mistake?: string | undefined } {
  const { pathname } = new URL(url)
  const path = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : undefined
  const route = path === undefined ? undefined : gateway.route(method, path || '/')
  if (!route) return {}
  return {
    operation: route.operation.key,
    mistake: gateway.explainChoice(route.operation, choice),
  }
}

function withoutForce(given: Headers): Headers {
  const headers = new Headers([...given])
  headers.delete(forceHeader)
  return headers
}

function toServed(answer: ServedAnswer): ServedResponse {
  const { result } = answer
  const { status, body, responseType } = result
  const headers = result.headers.map(([name, value]): [string, string] => [name, value])
  const bytes = body instanceof Uint8Array ? new Uint8Array(body) : body
  const text = typeof body === 'string' ? body : ''
  return {
    // A FastResponse keeps the casing of header names, which `Response` makes lower case.
    response: new FastResponse(bytes, { status, headers }),
    reason: describeReason(answer) ?? (responseType && `${responseType} ${text}`.trim()),
    log: result.log(),
  }
}

function refuse(
  status: number,
  reason: string,
  body = JSON.stringify({ message: reason }),
): ServedResponse {
  const headers = { 'Content-Type': 'application/json' }
  return { response: new FastResponse(body, { status, headers }), reason, log: [] }
}
