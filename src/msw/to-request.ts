import type { BaseUrl } from './base-url.ts'
import { describeValue } from './check-members.ts'

/** The method and the target of a request, as a line such as `GET /pets?page=2` has them. */
export interface CallLine {
  /** HTTP method in upper case. */
  readonly method: string
  /** Path and query. */
  readonly target: string
}

/**
 * Reads a line of a method and a path.
 *
 * @example
 * readCallLine('get /pets?page=2') // { method: 'GET', target: '/pets?page=2' }
 * @throws {TypeError} for any other text.
 */
export function readCallLine(line: string): CallLine {
  const [, method, target] = /^\s*([A-Za-z]+)\s+(\/.*?)\s*$/.exec(line) ?? []
  if (method === undefined || target === undefined)
    throw new TypeError(`Expected a request such as 'GET /pets?page=2', got '${line}'.`)
  return { method: method.toUpperCase(), target }
}

/**
 * Returns a request as it is, or makes one of a line, below a base URL; at any origin it goes to http://localhost.
 *
 * @throws {TypeError} for what is neither, for users whose compiler does not say so.
 */
export function toRequest(call: Request | string, base: BaseUrl | undefined): Request {
  if (typeof call === 'string') {
    const { method, target } = readCallLine(call)
    return new Request(`${base?.origin ?? 'http://localhost'}${base?.path ?? ''}${target}`, {
      method,
    })
  }
  // Not by `instanceof`: a request can be one of another realm or library.
  const { url, headers }: Partial<Request> = Object(call)
  if (typeof url !== 'string' || typeof headers?.get !== 'function')
    throw new TypeError(
      `Expected a Request, or text such as 'GET /pets?page=2', got ${describeValue(call)}.`,
    )
  return call
}
