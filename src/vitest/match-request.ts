import type { AnsweredExpectation, ReceivedExpectation } from './expectation.ts'
import type { RecordedRequest } from './recorded-request.ts'

/** Compares a value with an expected one, which may be an asymmetric matcher such as `expect.any(String)`. */
type Equals = (actual: unknown, expected: unknown) => boolean

/** Returns whether an answer is as expected, whatever its number. */
export function matchesAnswer(
  { status }: RecordedRequest,
  { status: expected }: AnsweredExpectation,
): boolean {
  return expected === undefined || status === expected
}

/** Returns whether a request is as expected, whatever its number. */
export function matchesRequest(
  recorded: RecordedRequest,
  expected: ReceivedExpectation,
  equals: Equals,
): boolean {
  const { body, headers = {}, query = {}, params = {} } = expected
  const { request } = recorded
  const { searchParams } = new URL(request.url)
  return (
    (body === undefined ||
      equals(typeof body === 'string' ? request.body : readBody(recorded), body)) &&
    hasAll(headers, (name) => request.headers.get(name) ?? undefined, equals) &&
    hasAll(query, (name) => searchParams.getAll(name).at(-1), equals) &&
    hasAll(params, (name) => recorded.params[name], equals)
  )
}

function hasAll(
  expected: Readonly<Record<string, unknown>>,
  find: (name: string) => string | undefined,
  equals: Equals,
): boolean {
  return Object.entries(expected).every(([name, value]) => equals(find(name), value))
}

/** Reads the body of a request as JSON, or as text when it is none. */
export function readBody({ request: { body } }: RecordedRequest): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
