import { describeUnknown } from '../model/unknown-word.ts'

/** What `toHaveAnswered` expects besides an answer of the operation. */
export interface AnsweredExpectation {
  /** Status of the response. Default: any. */
  readonly status?: number | undefined
  /** Number of such answers. Default: one or more. */
  readonly times?: number | undefined
}

/** What `toHaveReceived` expects besides a request to the operation. */
export interface ReceivedExpectation {
  /** Body: text to equal the body's text, any other value to equal what the body is as JSON. Default: any. */
  readonly body?: unknown
  /** Values of headers, by name in any casing; others may be there. Default: any. */
  readonly headers?: Readonly<Record<string, unknown>> | undefined
  /** Last values of query parameters, by name; others may be there. Default: any. */
  readonly query?: Readonly<Record<string, unknown>> | undefined
  /** Values of path parameters, by name; others may be there. Default: any. */
  readonly params?: Readonly<Record<string, unknown>> | undefined
  /** Number of such requests. Default: one or more. */
  readonly times?: number | undefined
}

declare global {
  // Stands in this file because the entry exports its types, which makes TypeScript read it. Both Vitest 4 and 5 build
  // their assertions on Chai's; the parameters of their own `Matchers` differ.
  namespace Chai {
    interface Assertion {
      /**
       * Asserts that an operation answered in this test: with a status, a number of times.
       *
       * @example
       * expect(mock).toHaveAnswered('GET /pets', { status: 200, times: 1 })
       */
      toHaveAnswered(operation: string, expected?: AnsweredExpectation): void
      /**
       * Asserts that an operation received a request in this test: with a body, headers, query or path parameters.
       * `expect.objectContaining` and its like stand for a part of a body or a header.
       *
       * @example
       * expect(mock).toHaveReceived('POST /pets', { body: { name: 'Rex' }, headers: { 'x-api-key': 'k1' } })
       */
      toHaveReceived(operation: string, expected?: ReceivedExpectation): void
    }
  }
}

const members = {
  toHaveAnswered: ['status', 'times'],
  toHaveReceived: ['body', 'headers', 'query', 'params', 'times'],
} as const

/**
 * Refuses an expectation that has an unknown member, which would be ignored without a word.
 *
 * @throws {TypeError} with the member that was probably meant.
 */
export function checkExpectation(matcher: keyof typeof members, expected: unknown): void {
  if (typeof expected !== 'object' || expected === null)
    throw new TypeError(`${matcher}: Expected an object of expectations as second argument.`)
  const known = members[matcher]
  const unknown = Object.keys(expected).find((name) => !known.some((member) => member === name))
  if (unknown === undefined) return
  const isStatus = unknown === 'statusCode' && matcher === 'toHaveAnswered'
  throw new TypeError(
    isStatus
      ? `${matcher}: Unknown expectation 'statusCode'. Did you mean status? A response has a status, the choice of an override a statusCode.`
      : `${matcher}: ${describeUnknown('expectation', unknown, known)}`,
  )
}
