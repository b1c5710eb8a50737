import type { IntegrationType } from '../../model/words.ts'
import type { Invocation } from '../invocation.ts'

/**
 * Yields the headers of a request that a backend receives without a mapping: those of the client, and for a proxy those
 * that API Gateway added. Of the added headers an HTTP backend receives only the trace id, an AWS backend none
 * (recorded on AWS).
 */
export function* passedHeaders(
  type: IntegrationType,
  { request, parameters }: Pick<Invocation, 'request' | 'parameters'>,
): Generator<readonly [name: string, value: string]> {
  for (const entry of parameters.header.entries()) {
    const name = entry[0].toLowerCase()
    const isSent = request.headers.has(name) || name === 'host'
    if (isSent ? !isDropped(name, type) : isPassed(name, type)) yield entry
  }
}

/** Returns whether a header of the client is kept from a backend, which then receives it only through a mapping. */
function isDropped(name: string, type: IntegrationType): boolean {
  // The developer guide (important notes) asks for a mapping to pass X-HTTP-Method-Override to a backend.
  if (name === 'x-http-method-override') return true
  // Recorded on AWS: HTTP backends do not receive Content-Encoding, and the body that they receive is decompressed.
  // Lambda functions do receive the header (recorded on AWS), with a body that is decompressed too (measured by
  // others).
  return name === 'content-encoding' && type.startsWith('HTTP')
}

/** Returns whether a backend receives a header that API Gateway adds. */
function isPassed(name: string, type: IntegrationType): boolean {
  return type.endsWith('_PROXY') || (type === 'HTTP' && name === 'x-amzn-trace-id')
}
