import { text } from 'node:stream/consumers'
import { readCallLine } from '../router/call-line.ts'
import { readTextFile } from './read-text-file.ts'
import { UsageError } from './usage.ts'

/** A request to a served API. */
export interface Call {
  /** URL of the request: `https://localhost/prod/pets?page=2`. */
  readonly url: string
  /** Method, headers and body, as `new Request` takes them. */
  readonly init: RequestInit
}

/** Arguments that describe a request. */
export interface CallArguments {
  /** Method and path, or method and URL: `GET /pets?page=2`. */
  readonly line: string
  /** Headers as `name: value`. */
  readonly headerLines: readonly string[]
  readonly body?: string | undefined
}

/**
 * Reads the request that the arguments of `invoke` describe; a path is below `baseUrl`. A body is sent as JSON unless a
 * header says otherwise.
 *
 * @example
 * readCall({ line: 'post /pets', headerLines: ['X-Trace: 1'], body: '{}' }, 'https://localhost/prod')
 * // { url: 'https://localhost/prod/pets', init: { method: 'POST', … } }
 * @throws {UsageError} when the arguments describe no request that `fetch` can send.
 */
export function readCall({ line, headerLines, body }: CallArguments, baseUrl: string): Call {
  try {
    const [, word = '', address] = /^\s*([A-Za-z]+)\s+(https?:\/\/\S+)\s*$/.exec(line) ?? []
    const { method, target } =
      address === undefined ? readCallLine(line) : { method: word.toUpperCase(), target: '' }
    const headers = new Headers(headerLines.map(splitHeader))
    if (body !== undefined && !headers.has('content-type')) {
      headers.set('content-type', 'application/json')
    }
    const init = { method, headers, ...(body !== undefined && { body }) }
    const { url } = new Request(address ?? `${baseUrl}${target}`, init)
    return { url, init }
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message)
    throw error
  }
}

/**
 * Reads the value of `--data`: `@file` is the text of a file, `-` that of the standard input, any other text itself.
 *
 * @throws {Error} of `node:fs`, when the file cannot be read.
 */
export async function readData(data: string | undefined): Promise<string | undefined> {
  if (data === '-') return text(process.stdin)
  return data?.startsWith('@') ? readTextFile(data.slice(1)) : data
}

/**
 * Splits a header line at its colon.
 *
 * @throws {UsageError} when the line has no name and value.
 */
export function splitHeader(line: string): [name: string, value: string] {
  const [, name, value] = /^([^:]+):(.*)$/.exec(line) ?? []
  if (name === undefined || value === undefined) {
    throw new UsageError(`Expected a header such as 'Accept: text/html', got '${line}'.`)
  }
  return [name.trim(), value.trim()]
}
