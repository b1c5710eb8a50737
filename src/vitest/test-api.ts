import type {
  OperationKey,
  OperationStatus,
  OperationStatuses,
  OverrideChoice,
  OverrideFunction,
  OverrideOptions,
  RestApiMock,
} from '../index.ts'
import { describeUnknown } from '../model/unknown-word.ts'
import { listRequests } from './describe-requests.ts'
import type { Network } from './network.ts'
import type { RecordedRequest } from './recorded-request.ts'
import type { TestRuns } from './test-runs.ts'

/** Options of {@link TestApi.override}. */
export interface TestOverrideOptions extends OverrideOptions {
  /**
   * Whether a test fails that made this override in its own body and never asked it. Overrides that hooks make are never
   * required. Default: `true`.
   */
  readonly required?: boolean | undefined
}

/** Options of {@link TestApi.waitForRequest}. */
export interface WaitOptions {
  /** Longest time to wait, in milliseconds; fake timers do not change it. Default: 1000. */
  readonly timeout?: number | undefined
}

/** A mocked API as the tests of a file see it. */
export interface TestApi<Operations extends OperationStatuses = never> {
  /**
   * Makes an operation, or all of them (`'*'`), give another answer until the test ends, as the `override` of the API
   * does with `server.use()`. A test that makes one in its own body and never asks it fails.
   *
   * @example
   * mock.override('GET /pets/{petId}', { statusCode: 404 })
   * mock.override('GET /pets', { delay: 100 }, { required: false })
   * @throws {TypeError} when the definition has no such operation, the operation no such status or example, or API
   *   Gateway no such gateway response.
   */
  override<
    Key extends OperationKey<Operations> | '*',
    Status extends OperationStatus<Operations, Key>,
  >(
    operation: Key,
    choice: OverrideChoice<Status> | OverrideFunction<Status>,
    options?: TestOverrideOptions,
  ): void
  /**
   * Returns the requests that were answered in this test, in order: all of them, or those to an operation.
   *
   * @example
   * expect(mock.requests('POST /pets').map(({ status }) => status)).toEqual([400, 201])
   * @throws {TypeError} when the definition has no such operation.
   * @throws {Error} outside a test.
   */
  requests(operation?: OperationKey<Operations>): readonly RecordedRequest[]
  /**
   * Waits for the next request to an operation to be answered: the first one in this test that no earlier call returned,
   * so that it does not matter whether the request or the call comes first.
   *
   * @example
   * await userEvent.click(screen.getByText('Save'))
   * const { request } = await mock.waitForRequest('POST /pets')
   * @throws {TypeError} when the definition has no such operation.
   * @throws {Error} when no request came in time, with those that came instead; and outside a test.
   */
  waitForRequest(
    operation: OperationKey<Operations>,
    options?: WaitOptions,
  ): Promise<RecordedRequest>
}

/** Creates the tests' view of an API; `findNetwork` returns undefined until the network is open. */
export function createTestApi(
  api: RestApiMock,
  runs: TestRuns,
  findNetwork: () => Network | undefined,
): TestApi {
  function requireOperation(subject: string, key: string): void {
    const known = api.operations.map((operation) => operation.key)
    if (!known.includes(key))
      throw new TypeError(`${subject}: ${describeUnknown('operation', String(key), known)}`)
  }

  const testApi: TestApi = {
    override(operation, choice, { required = true, ...options } = {}) {
      const handler = api.override(operation, choice, options)
      const network = findNetwork()
      if (!network)
        throw new Error(
          'override: Call it inside a test or a hook: nothing is intercepted before the first one.',
        )
      network.use(handler)
      const run = runs.find()
      if (!run?.isInBody || !required) return
      const error = new Error(
        `override("${operation}", ${describeChoice(choice)}) was never asked in this test.`,
      )
      // Lets the error lead to the line of the test, not to this one.
      Error.captureStackTrace?.(error, testApi.override)
      run.overrides.push({ isAsked: () => handler.isUsed, error })
    },
    requests(operation) {
      if (operation !== undefined) requireOperation('requests', operation)
      return runs.require('requests').requestsOf(api, operation)
    },
    async waitForRequest(operation, { timeout = 1000 } = {}) {
      requireOperation('waitForRequest', operation)
      const run = runs.require('waitForRequest')
      const timedOut = new Error()
      Error.captureStackTrace?.(timedOut, testApi.waitForRequest)
      const request = await run.next(api, operation, timeout)
      if (request) return request
      timedOut.message = `No request to ${operation} within ${timeout} ms. ${listRequests(run.requestsOf(api, undefined))}`
      throw timedOut
    },
  }
  return testApi
}

function describeChoice(choice: OverrideChoice | OverrideFunction): string {
  return typeof choice === 'function' ? 'a function' : JSON.stringify(choice)
}
