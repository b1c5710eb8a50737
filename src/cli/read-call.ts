import { readCallLine } from '../router/call-line.ts'
import { UsageError } from './usage.ts'

/** A request, without the address of the API it goes to. */
export interface Call {
  /** Path and query: `/pets?page=2`. */
  readonly target: string
  /** Method, headers and body, as `new Request` takes them. */
  readonly init: RequestInit
}

/**
 * Reads the request that the arguments of `invoke` describe. A body is sent as JSON unless a header says otherwise.
 *
 * @example
 * readCall('post /pets', ['X-Trace: 1'], '{"name": "Kit"}') // { target: '/pets', init: { method: 'POST', … } }
 * @throws {UsageError} when the arguments describe no request that `fetch` can send.
 */
export function readCall(line: string, headerLines: readonly string[], body?: string): Call {
  try {
    const { method, target } = readCallLine(line)
    const headers = new Headers(headerLines.map(splitHeader))
    if (body !== undefined && !headers.has('content-type')) {
      headers.set('content-type', 'application/json')
    }
    const init = { method, headers, ...(body !== undefined && { body }) }
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
    throw new UsageError(`Expected a header such as 'Accept: text/html', got '${line}'.`)
  }
  return [name.trim(), value.trim()]
}
