import type { CorsAnswer } from './exchange.ts'
import { showValue } from './show-value.ts'

/**
 * The kind of a mistake that a definition shows without a request:
 *
 * - `cors-response`: an answer sends no Allow-Origin, but the preflight of its path allows the request
 * - `cors-gateway-response`: a gateway response sends no Allow-Origin, so that pages cannot read the error
 * - `cors-preflight`: the preflight of a path that means CORS can never succeed
 * - `cors-method`: the preflight does not allow a method of its path
 * - `cors-origin`: the Allow-Origin is a value that no browser's origin equals
 * - `cors-credentials`: the Allow-Origin is `*` beside Allow-Credentials, which then has no effect
 * - `cors-unquoted`: quotes are part of the value of a CORS header
 */
export type CorsMistakeCode = `cors-${
  | 'response'
  | 'gateway-response'
  | 'preflight'
  | 'method'
  | 'origin'
  | 'credentials'
  | 'unquoted'}`

/**
 * A mistake in the CORS headers of an API.
 *
 * @example
 * const mistake: CorsMistake = {
 *   code: 'cors-origin',
 *   answer: { path: '/pets', httpMethod: 'GET', status: 200 },
 *   judged: { status: 200, headers: [['Access-Control-Allow-Origin', 'www.example.com']] },
 *   header: 'Access-Control-Allow-Origin',
 *   got: 'www.example.com',
 *   message: "GET /pets answers 200 with Access-Control-Allow-Origin 'www.example.com', but …",
 * }
 */
export interface CorsMistake {
  readonly code: CorsMistakeCode
  readonly answer: AnswerName
  /** The answer itself, the very object that was judged. */
  readonly judged: CorsAnswer
  /** Name of the header to change; absent when the answer has to change as a whole. */
  readonly header?: string
  /** Value of that header; undefined when the header is absent. */
  readonly got?: string | undefined
  readonly message: string
}

/** Tells which answer of an API has a mistake. */
export type AnswerName =
  | { readonly path: string; readonly httpMethod: string; readonly status: number }
  | { readonly responseType: string; readonly status: number }

/** A mistake without the answer that has it. */
export interface Complaint extends Pick<CorsMistake, 'code' | 'header' | 'got'> {
  /** Why it is a mistake and, after a colon, what to change. */
  readonly reason: string
}

/** Creates the mistake of an answer, with a message that names the answer, its header and the reason. */
export function createMistake(
  answer: AnswerName,
  judged: CorsAnswer,
  { reason, ...mistake }: Complaint,
): CorsMistake {
  const { header, got } = mistake
  const name =
    'responseType' in answer
      ? `Gateway response ${answer.responseType}`
      : `${answer.httpMethod} ${answer.path}`
  const value = got === undefined ? ` without ${header}` : ` with ${header} ${showValue(got)}`
  const message = `${name} answers ${answer.status}${header ? value : ''}, but ${reason}.`
  return { ...mistake, answer, judged, message }
}
