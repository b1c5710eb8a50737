/**
 * The rule of the Fetch standard that an answer breaks: its `status` is not 200 to 299, its Allow-Origin is not the
 * page's `origin`, its Allow-Credentials is not `true`, its Allow-Methods or Allow-Headers is no list (`invalid-list`),
 * or lacks the request's `method` or the name of a `header`. Only a preflight breaks others than `origin` and
 * `credentials`.
 */
export type CorsRule = 'status' | 'origin' | 'credentials' | 'invalid-list' | 'method' | 'header'

/**
 * Why browsers block a request.
 *
 * @example
 * const fault: CorsFault = {
 *   step: 'preflight',
 *   rule: 'header',
 *   header: 'Access-Control-Allow-Headers',
 *   got: 'Content-Type',
 *   wanted: ['x-api-key'],
 * }
 */
export interface CorsFault {
  /** The answer that breaks the rule: that to the preflight, or that to the request itself. */
  readonly step: 'preflight' | 'response'
  readonly rule: CorsRule
  /** Name of the response header to change; absent for `status`. */
  readonly header?: AllowHeader
  /** Value of that header as browsers read it, or the status; undefined when the header is absent. */
  readonly got: string | undefined
  /** The value that the header would need to have, or the names that its list lacks; empty for `status`. */
  readonly wanted: readonly string[]
  /** Set when the standard blocks the request, but browsers let it pass: `authorization` that only `*` covers. */
  readonly standardOnly?: true
}

export type AllowHeader = `Access-Control-Allow-${'Origin' | 'Credentials' | 'Methods' | 'Headers'}`
