import type { RecordedRequest } from './recorded-request.ts'

/** Longest line of a log under a failing test, in characters. */
const maxLineLength = 400

/** Lines of the execution log that say nothing, or nothing that the answer's own line does not. */
const idle =
  /^(?:Execution log for|Starting execution|HTTP Method:|Successfully completed|Method completed)|: (?:\{\})?$/

/** Headers that API Gateway or `fetch` itself adds to a request, in the execution log. */
const addedHeader =
  /^(?:Host|X-Amzn-Trace-Id|X-Forwarded-\w+|User-Agent|sec-fetch-mode|Accept-Encoding|Accept-Language=\*$|Accept=\*\/\*$)/

/**
 * Describes a request and its answer in a line.
 *
 * @example
 * describeRequest(request) // 'POST /prod/pets answered 201 (POST /pets)'
 */
export function describeRequest({ request, status, outcome, operation }: RecordedRequest): string {
  const { pathname, search } = new URL(request.url)
  const answer =
    outcome === 'response'
      ? `answered ${status}`
      : outcome === 'passthrough'
        ? 'was passed through'
        : 'failed with a network error'
  return `${request.method} ${pathname}${search} ${answer} (${operation ?? 'no operation'})`
}

/** Describes requests as an indented list, or says that there were none. */
export function listRequests(requests: readonly RecordedRequest[]): string {
  if (requests.length === 0) return 'No request was answered in this test.'
  return `Answered in this test:\n${requests.map((request) => `  ${describeRequest(request)}`).join('\n')}`
}

/** Describes the last answers of a test with their execution logs; empty when there were none. */
export function describeLastAnswers(requests: readonly RecordedRequest[], count = 5): string {
  const last = requests.slice(-count)
  if (last.length === 0) return ''
  const title =
    last.length === requests.length
      ? 'Log of the answers in this test:'
      : `Log of the last ${last.length} of ${requests.length} answers in this test:`
  return `${title}\n${last.map(describeAnswer).join('\n')}`
}

function describeAnswer(request: RecordedRequest): string {
  const lines = request.log
    .map((line) => line.replace(/^\w{3} \w{3} \d\d [\d:]{8} UTC \d+ : /, ''))
    .map((line) => (line.startsWith('Method request headers') ? withoutAdded(line) : line))
    .filter((line) => !idle.test(line))
    .map((line) => `    ${shorten(line.trim())}`)
  return [`  ${describeRequest(request)}`, ...lines].join('\n')
}

/** Removes from the log's line of request headers those that the client's code did not set. */
function withoutAdded(line: string): string {
  const [, start = line, headers = ''] = /^(.*?: )\{(.*)\}$/.exec(line) ?? []
  const own = headers.split(/, (?=[\w-]+=)/).filter((header) => !addedHeader.test(header))
  return `${start}{${own.join(', ')}}`
}

function shorten(line: string): string {
  return line.length > maxLineLength ? `${line.slice(0, maxLineLength)}…` : line
}
