import type { OperationStatuses, RestApiMock } from '../index.ts'
import type { UnhandledRequest } from './network.ts'
import type { GivenNetwork } from './platform.ts'
import type { TestApi } from './test-api.ts'

/** Options of {@link SetupApi}; each of them may be left out. */
export interface SetupApiOptions extends GivenNetwork {
  /**
   * What happens to a request that no handler answers; with MSW 3 it is passed on as `onUnhandledFrame`. With `'error'`
   * its test fails too, even when the client's code catches the error. Default: `'warn'`, as MSW has it.
   */
  readonly onUnhandledRequest?: UnhandledRequest | undefined
  /**
   * Whether a request that the definition refuses fails its test: an invalid body or parameter (400), an unsupported
   * content type (415), an unknown operation or API key (403). A refusal that an override chooses does not. Default:
   * `'answer'`, so that a test can look at the refusal.
   */
  readonly invalidRequests?: 'answer' | 'error' | undefined
}

/** The tests' views of several APIs, by the names that `setupApi` was given. */
export type TestApis<Apis> = {
  readonly [Name in keyof Apis]: Apis[Name] extends RestApiMock<infer Operations>
    ? TestApi<Operations>
    : never
}

/**
 * Sets one API up for the tests of a file, or several by name: listens before the first test, resets overrides after
 * each and closes after the last. A test that fails prints its last answers with API Gateway's execution log.
 *
 * In browser mode it starts MSW's service worker; `mockServiceWorker.js` has to be served, as `msw init` says.
 *
 * @example
 * const mock = setupApi(petApi, { onUnhandledRequest: 'error' })
 *
 * it('shows that a pet is gone', async () => {
 *   mock.override('GET /pets/{petId}', { statusCode: 404 })
 *   render(<Pet id={7} />)
 *   await screen.findByText('This pet is gone')
 *   expect(mock).toHaveAnswered('GET /pets/{petId}', { status: 404, times: 1 })
 * })
 * @throws {TypeError} for what is no API, and for an unknown option.
 */
export interface SetupApi {
  <Operations extends OperationStatuses>(
    api: RestApiMock<Operations>,
    options?: SetupApiOptions,
  ): TestApi<Operations>
  <Apis extends Readonly<Record<string, RestApiMock>>>(
    apis: Apis,
    options?: SetupApiOptions,
  ): TestApis<Apis>
}
