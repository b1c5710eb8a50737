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
