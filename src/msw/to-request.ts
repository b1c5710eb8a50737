import type { BaseUrl } from './base-url.ts'
import { describeValue } from './check-members.ts'

/** The method and the target of a request, as a line such as `GET /pets?page=2` has them. */
export interface CallLine {
  /** HTTP method in upper case. */
  readonly method: string
  /** Path and query of the request: `/pets?page=2`. */
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
 * Returns a request as it is, or makes one from a line such as `GET /pets` below the base URL; a base URL without an
 * origin is taken to be at http://localhost.
 *
 * @throws {TypeError} for a value that is neither a request nor a line, for users whose compiler does not say so.
 */
export function toRequest(call: Request | string, base: BaseUrl | undefined): Request {
  if (typeof call === 'string') {
    const { method, target } = readCallLine(call)
    return new Request(`${base?.origin ?? 'http://localhost'}${base?.path ?? ''}${target}`, {
      method,
    })
  }
  // Recognizes a request by its members, not by `instanceof`: it can come from another realm or library.
  const { url, headers }: Partial<Request> = Object(call)
  if (typeof url !== 'string' || typeof headers?.get !== 'function')
    throw new TypeError(
      `Expected a Request, or text such as 'GET /pets?page=2', got ${describeValue(call)}.`,
    )
  return call
}
