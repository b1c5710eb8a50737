import { describeRequest } from './describe-requests.ts'
import type { RecordedRequest } from './recorded-request.ts'

/** Gateway responses to requests that the definition refuses: 400, 415, and 403 for an unknown operation or key. */
const refusals: readonly unknown[] = [
  'BAD_REQUEST_BODY',
  'BAD_REQUEST_PARAMETERS',
  'UNSUPPORTED_MEDIA_TYPE',
  'MISSING_AUTHENTICATION_TOKEN',
  'INVALID_API_KEY',
]

/** Describes the requests that the definition refused; undefined when there was none. */
export function describeRefusals(requests: readonly RecordedRequest[]): string | undefined {
  const refused = requests.filter(
    ({ gatewayResponse, choice }) =>
      refusals.includes(gatewayResponse) && choice?.gatewayResponse === undefined,
  )
  if (refused.length === 0) return undefined
  const lines = refused.map(
    (request) => `  ${describeRequest(request)}: ${request.gatewayResponse}`,
  )
  const subject = refused.length === 1 ? 'a request' : `${refused.length} requests`
  return `The definition refuses ${subject} of this test:\n${lines.join('\n')}`
}
