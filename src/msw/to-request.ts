import { describeValue } from '../model/check-members.ts'
import type { BaseUrl } from '../router/base-url.ts'
import { readCallLine } from '../router/call-line.ts'
import { isChoiceMember } from './check-choice.ts'

/**
 * Returns whether a test call is a URL, which is followed by the `init` of a request: a `URL`, or text that is one or a
 * path.
 *
 * @example
 * isUrlCall('/pets')     // true
 * isUrlCall('GET /pets') // false
 */
export function isUrlCall(call: unknown): call is URL | string {
  return (
    call instanceof URL || (typeof call === 'string' && /^(?:[a-z][a-z\d+.-]*:\/)?\//i.test(call))
  )
}

/**
 * Returns a request as it is, or makes one from a line such as `GET /pets` or a URL; a base URL without an origin is
 * taken to be at http://localhost.
 *
 * @throws {TypeError} for a value that is none of these, for users whose compiler does not say so.
 */
export function toRequest(
  call: Request | URL | string,
  base: BaseUrl | undefined,
  init?: unknown,
): Request {
  const start = `${base?.origin ?? 'http://localhost'}${base?.path ?? ''}`
  if (isUrlCall(call)) {
    const url = String(call)
    return new Request(url.startsWith('/') ? `${start}${url}` : url, readInit(init))
  }
  if (typeof call === 'string') {
    const { method, target } = readCallLine(call)
    return new Request(`${start}${target}`, { method })
  }
  // Recognizes a request by its members, not by `instanceof`: it can come from another realm or library.
  const { url, headers }: Partial<Request> = Object(call)
  if (typeof url !== 'string' || typeof headers?.get !== 'function')
    throw new TypeError(
      `Expected a Request, a URL, or text such as 'GET /pets?page=2', got ${describeValue(call)}.`,
    )
  return call
}

/** Returns the `init` of a request; refuses the choice of an override, which `Request` would ignore without a word. */
function readInit(init: unknown): RequestInit | undefined {
  if (init === undefined) return undefined
  if (isInit(init)) return init
  throw new TypeError(
    'test: Expected the init of a request after a URL. The choice of an override follows as the third argument.',
  )
}

function isInit(init: unknown): init is RequestInit {
  return (
    typeof init === 'object' &&
    init !== null &&
    !Object.keys(init).some((name) => name !== 'body' && isChoiceMember(name))
  )
}
