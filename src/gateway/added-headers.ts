import { type ContextOrigin, readSourceIp } from './context-variables.ts'
import { createTraceId } from './trace-id.ts'

/**
 * Facts about a request from which {@link readAddedHeader} makes the headers that the request has on AWS but not in
 * `fetch`.
 */
export type HeaderFacts = Pick<ContextOrigin, 'request' | 'requestId' | 'time' | 'sources'>

/** Names of the headers that {@link readAddedHeader} knows, in lower case. */
export const addedHeaders = [
  'host',
  'x-amzn-trace-id',
  'x-forwarded-for',
  'x-forwarded-port',
  'x-forwarded-proto',
] as const

/**
 * Reads a header that a request has on AWS although `fetch` does not show it: Host, which the client's HTTP stack adds,
 * and those that API Gateway adds (measured by others: printed from mapping templates; recorded in the events of Lambda
 * functions). `name` is in lower case; undefined for any other header. Undefined for all names when the request has no
 * host name: it then came past API Gateway's front end, like those of TestInvokeMethod, whose log shows no headers
 * (recorded on AWS).
 */
export function readAddedHeader(name: string, facts: HeaderFacts): string | undefined {
  const { request, requestId, time } = facts
  if (request.domainName === '') return undefined
  switch (name) {
    case 'host':
      return request.domainName
    case 'x-amzn-trace-id':
      return createTraceId(requestId, time)
    case 'x-forwarded-for':
      return readSourceIp(facts)
    case 'x-forwarded-port':
      return '443'
    case 'x-forwarded-proto':
      return 'https'
    default:
      return undefined
  }
}
