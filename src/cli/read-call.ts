import { UsageError } from './usage.ts'

/** A request without the address of the API. */
export interface Call {
  /** Path and query. */
  readonly target: string
  readonly init: RequestInit
}

/**
 * Reads a request as `invoke` takes it; a body is JSON unless a header says otherwise.
 *
 * @example
 * readCall('POST /pets', ['X-Trace: 1'], '{"name": "Kit"}')
 *
 * @throws {UsageError} when `fetch` cannot send it
 */
export function readCall(line: string, headerLines: readonly string[], body?: string): Call {
  const [, method, target] = /^\s*([A-Za-z]+)\s+(\/.*?)\s*$/.exec(line) ?? []
  if (method === undefined || target === undefined) {
    throw new UsageError(`'${line}' is no request like 'GET /pets?page=2'`)
  }
  try {
    const headers = new Headers(headerLines.map(splitHeader))
    if (body !== undefined && !headers.has('content-type')) {
      headers.set('content-type', 'application/json')
    }
    const init = { method: method.toUpperCase(), headers, ...(body !== undefined && { body }) }
    const { url } = new Request(`https://localhost${target}`, init)
    return { target: url.slice('https://localhost'.length), init }
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

function splitHeader(line: string): [name: string, value: string] {
  const [, name, value] = /^([^:]+):(.*)$/.exec(line) ?? []
  if (name === undefined || value === undefined) {
    throw new UsageError(`'${line}' is no header like 'name: value'`)
  }
  return [name.trim(), value.trim()]
}
