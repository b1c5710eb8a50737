import type { CorsRequest } from './exchange.ts'
import type { CorsFault } from './fault.ts'
import { isName, trim } from './header-list.ts'
import { isQuoted } from './is-quoted.ts'
import { safelistedMethod, unsafeHeaderNames } from './safelist.ts'
import { showValue } from './show-value.ts'

/** The request that a fault blocks, and its path and place to show. */
export interface BlockedRequest extends CorsRequest {
  /** Path of the request: `/pets`. */
  readonly path: string
  /** Place in the definition of what makes the faulty answer: `api.yaml:88:13`. */
  readonly place?: string | undefined
}

/**
 * Formats why browsers block a request, and what to change, for readers who have not heard of CORS.
 *
 * @example
 * describeFault(fault, { ...request, path: '/pets', place: 'api.yaml:88:13' })
 * // "GET /pets from origin http://localhost:5173 will be blocked by CORS policy: OPTIONS /pets (api.yaml:88:13)
 * // answers Access-Control-Allow-Headers 'Content-Type', but the request sends x-api-key: add it."
 */
export function describeFault(fault: CorsFault, request: BlockedRequest): string {
  const { method, path, place, origin } = request
  const { step, header, got, standardOnly } = fault
  const where = standardOnly
    ? ' once browsers follow the Fetch standard (today they let it pass)'
    : ''
  const answer =
    got === undefined ? `without ${header}` : `${header ?? 'with status'} ${showValue(got)}`
  return [
    `${method} ${path} from origin ${origin} will be blocked by CORS policy${where}:`,
    step === 'preflight' ? `OPTIONS ${path}` : 'it',
    ...(place === undefined ? [] : [`(${place})`]),
    `answers ${answer}, but ${describeRule(fault, request)}.`,
  ].join(' ')
}

/** Returns what the rule demands of the answer and, after a colon, what to change. */
function describeRule(fault: CorsFault, request: BlockedRequest): string {
  const { rule, header, wanted } = fault
  const got = fault.got ?? ''
  const [first = ''] = wanted
  switch (rule) {
    case 'status':
      return `browsers ask by OPTIONS first, because ${describeCause(request)}, and send the request only after a status of 200 to 299: give the path an OPTIONS method that answers so, without authorization and without API key`
    case 'origin':
      return describeOrigin(fault.got, request)
    case 'credentials':
      return `the request is sent with credentials: set ${header} to 'true'`
    case 'invalid-list': {
      const item =
        got
          .split(',')
          .map(trim)
          .find((text) => text && !isName(text)) ?? ''
      return `${showValue(item)} is not a name, so browsers ignore the whole list: separate the names by commas and leave out quotes`
    }
    case 'method':
      return `the request's method is ${first}: ${describeAddition(fault, request)}`
    case 'header':
      return `the request sends ${wanted.join(' and ')}: ${describeAddition(fault, request)}`
  }
}

/** Returns why browsers send a preflight before a request. */
function describeCause({ method, headers }: CorsRequest): string {
  if (!safelistedMethod.test(method)) return `its method is ${method}`
  return `it sends ${unsafeHeaderNames(headers).join(' and ')}`
}

/** Returns why the page's origin may not read the answer and, after a colon, what to change. */
function describeOrigin(got: string | undefined, { origin, credentials }: CorsRequest): string {
  const choice = credentials === 'include' ? `'${origin}'` : `'${origin}' or '*'`
  if (got === undefined)
    return `a page of another origin can read an answer only with that header: set it to ${choice}`
  if (got === '*') return `that does not count for a request with credentials: set it to ${choice}`
  if (got === `${origin}/`) return 'an origin has no slash at its end: remove it'
  if (isQuoted(got)) return 'the quotes are part of that value: remove them'
  if (got.includes(',')) return `browsers accept one origin only: set it to ${choice}`
  return `only the page's own origin counts: set it to ${choice}`
}

/** Returns what to change so that a list has the names that it lacks. */
function describeAddition(
  { header, got = '', wanted }: CorsFault,
  { credentials }: CorsRequest,
): string {
  const [first = ''] = wanted
  const them = wanted.length === 1 ? 'it' : 'them'
  const items = got.split(',').map(trim)
  if (isQuoted(got)) return 'the quotes are part of the value, so remove them'
  if (header === 'Access-Control-Allow-Methods' && items.includes(first.toUpperCase()))
    return 'methods are compared with their case, so write it in capitals where the page calls fetch'
  if (!items.includes('*')) return got ? `add ${them}` : `set ${header} to '${wanted.join()}'`
  return credentials === 'include'
    ? `add ${them}, because '*' does not count for a request with credentials`
    : `add ${them}, because '*' does not cover ${first}`
}
