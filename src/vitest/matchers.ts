import { expect } from 'vitest'
import { describeRequest, listRequests } from './describe-requests.ts'
import {
  type AnsweredExpectation,
  checkExpectation,
  type ReceivedExpectation,
} from './expectation.ts'
import { matchesAnswer, matchesRequest, readBody } from './match-request.ts'
import type { RecordedRequest } from './recorded-request.ts'
import type { TestApi } from './test-api.ts'

/** Adds the matchers to Vitest's `expect`. */
export function extendExpect(): void {
  expect.extend({
    toHaveAnswered(mock: unknown, operation: string, expected: AnsweredExpectation = {}) {
      checkExpectation('toHaveAnswered', expected)
      const requests = readRequests('toHaveAnswered', mock, operation)
      const matching = requests.filter((request) => matchesAnswer(request, expected))
      return judge({
        subject: `${operation} to have answered${describe({ status: expected.status })}`,
        matching,
        times: expected.times,
        isNot: this.isNot,
        others: readRequests('toHaveAnswered', mock).map(describeLine),
      })
    },
    toHaveReceived(mock: unknown, operation: string, expected: ReceivedExpectation = {}) {
      checkExpectation('toHaveReceived', expected)
      const requests = readRequests('toHaveReceived', mock, operation)
      const { times, ...wanted } = expected
      const matching = requests.filter((request) =>
        matchesRequest(request, wanted, (one, other) => this.equals(one, other)),
      )
      const [only, ...more] = requests
      const isComparable = only && more.length === 0 && 'body' in wanted && !this.isNot
      return {
        ...judge({
          subject: `${operation} to have received a request${describe(wanted)}`,
          matching,
          times,
          isNot: this.isNot,
          others: readRequests('toHaveReceived', mock).map(describeLineWithBody),
        }),
        ...(isComparable && { actual: readBody(only), expected: wanted.body }),
      }
    },
  })
}

interface Judgement {
  readonly subject: string
  readonly matching: readonly RecordedRequest[]
  readonly times: number | undefined
  readonly isNot: boolean
  readonly others: readonly string[]
}

function judge({ subject, matching, times, isNot, others }: Judgement): {
  pass: boolean
  message: () => string
} {
  const count = matching.length
  const wish = times === undefined ? '' : ` ${describeTimes(times)}`
  const list =
    others.length === 0 ? listRequests([]) : `Answered in this test:\n${others.join('\n')}`
  return {
    pass: times === undefined ? count > 0 : count === times,
    message: () =>
      `expected ${subject.replace(' to have', `${isNot ? ' not' : ''} to have`)}${wish}, but it did ${describeTimes(count)}\n\n${list}`,
  }
}

function describeTimes(count: number): string {
  return count === 1 ? '1 time' : `${count} times`
}

function describe(wanted: object): string {
  const members = Object.entries(wanted).filter(([, value]) => value !== undefined)
  return members.length === 0
    ? ''
    : ` with ${members.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(' and ')}`
}

function describeLine(request: RecordedRequest): string {
  return `  ${describeRequest(request)}`
}

function describeLineWithBody(request: RecordedRequest): string {
  const { body } = request.request
  return `${describeLine(request)}${body === '' ? '' : ` with body ${body.slice(0, 200)}`}`
}

/** Reads the requests of a mock; refuses any other value that `expect` was given. */
function readRequests(
  matcher: string,
  mock: unknown,
  operation?: string,
): readonly RecordedRequest[] {
  if (isTestApi(mock)) return mock.requests(operation)
  throw new TypeError(`${matcher}: Expected what setupApi returned, expect(mock).${matcher}(…).`)
}

function isTestApi(value: unknown): value is TestApi {
  return typeof Object(value).requests === 'function'
}
