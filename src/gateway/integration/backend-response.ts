import { decodeBase64 } from '../../mapping/base64.ts'
import { isObject } from '../../model/is-object.ts'
import type { Payload } from '../content-handling.ts'
import type { Ready } from '../when-ready.ts'

/** The response of a backend, read from the result of the function that stands for it. */
export interface BackendResponse {
  readonly statusCode: number
  /** Error message of a Lambda function, empty when it succeeded; undefined for other backends. */
  readonly errorMessage?: string
  readonly body: Payload
  /** All values of each header, by its name in lower case. */
  readonly headers: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads what the function that stands for a backend returned: a `Response`, or the body of a 200 as text, bytes, or a
 * value to send as JSON.
 *
 * @example
 * readBackendResponse({ Items: [] }) // { statusCode: 200, body: '{"Items":[]}', … }
 */
export function readBackendResponse(result: unknown): Ready<BackendResponse> {
  if (result instanceof Response) return readResponse(result)
  const body =
    typeof result === 'string' || result instanceof Uint8Array
      ? result
      : (JSON.stringify(result) ?? '')
  return { statusCode: 200, body, headers: new Map([['content-type', ['application/json']]]) }
}

async function readResponse(response: Response): Promise<BackendResponse> {
  const headers = new Map<string, readonly string[]>()
  for (const [name, value] of response.headers)
    if (name !== 'set-cookie') headers.set(name, [value])
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers.set('set-cookie', cookies)
  return {
    statusCode: response.status,
    body: new Uint8Array(await response.arrayBuffer()),
    headers,
  }
}

/**
 * Reads what the function that stands for an AWS_PROXY backend returned:
 * `{ statusCode, headers, multiValueHeaders, body, isBase64Encoded }`, or what `readBackendResponse` reads.
 *
 * @throws {Error} when the status is not an integer, or the body is an object or not the Base64 it is said to be.
 */
export function readLambdaProxyResponse(result: unknown): Ready<BackendResponse> {
  if (!isObject(result) || !Object.hasOwn(result, 'statusCode')) return readBackendResponse(result)
  const { statusCode, body, isBase64Encoded, headers, multiValueHeaders } = result
  const text = String(body ?? '')
  const status = Number(statusCode)
  if (!Number.isInteger(status) || (typeof body === 'object' && body !== null))
    throw new Error('Malformed Lambda proxy response')
  return {
    statusCode: status,
    body: isBase64Encoded === true ? decodeBase64(text) : text,
    headers: new Map([...readHeaders(headers), ...readHeaders(multiValueHeaders)]),
  }
}

function readHeaders(headers: unknown): [name: string, values: string[]][] {
  return isObject(headers)
    ? Object.entries(headers).map(([name, value]) => [
        name.toLowerCase(),
        (Array.isArray(value) ? value : [value]).map(String),
      ])
    : []
}
