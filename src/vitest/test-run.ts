import type { RestApiMock } from '../index.ts'
import type { RecordedRequest } from './recorded-request.ts'

/** An override made in a test, which is to be asked before the test ends. */
export interface RequiredOverride {
  /** Returns whether a request has asked the override. */
  isAsked(): boolean
  /** The error that fails the test unless the override is asked; its stack leads to the call of `override`. */
  readonly error: Error
}

/** A request with the API that answered it. */
interface ApiRequest {
  readonly api: RestApiMock
  readonly recorded: RecordedRequest
}

/** One run of one test: what its APIs answered, and what it still expects. A test that is retried runs anew. */
export class TestRun {
  readonly overrides: RequiredOverride[] = []
  /** Requests that no handler answered, as `GET https://api.example.com/`, when they are to fail the test. */
  readonly unhandled: string[] = []
  readonly #requests: ApiRequest[] = []
  readonly #claimed = new Set<ApiRequest>()
  readonly #listeners = new Set<() => void>()
  /** Whether the test's own body runs, and not a hook around it. */
  isInBody = false

  /** Every request of the run, of all APIs, in the order of their answers. */
  get requests(): readonly RecordedRequest[] {
    return this.#requests.map(({ recorded }) => recorded)
  }

  /** Returns the requests that an API answered, all or those of one operation. */
  requestsOf(api: RestApiMock, operation: string | undefined): readonly RecordedRequest[] {
    return this.#requestsOf(api, operation).map(({ recorded }) => recorded)
  }

  /** Adds a request, and tells those who wait for one. */
  add(api: RestApiMock, recorded: RecordedRequest): void {
    this.#requests.push({ api, recorded })
    for (const listener of [...this.#listeners]) listener()
  }

  /** Waits for the first request to an operation that no earlier call returned; undefined when there is none in time. */
  async next(
    api: RestApiMock,
    operation: string,
    timeout: number,
  ): Promise<RecordedRequest | undefined> {
    // Claims a request as it finds it, so that two calls that wait at the same time do not return the same one.
    const claim = (): RecordedRequest | undefined => {
      const next = this.#requestsOf(api, operation).find((one) => !this.#claimed.has(one))
      if (next) this.#claimed.add(next)
      return next?.recorded
    }
    return claim() ?? (await this.#wait(claim, timeout))
  }

  #requestsOf(api: RestApiMock, operation: string | undefined): readonly ApiRequest[] {
    return this.#requests.filter(
      (request) =>
        request.api === api &&
        (operation === undefined || request.recorded.operation === operation),
    )
  }

  #wait<Found>(find: () => Found | undefined, timeout: number): Promise<Found | undefined> {
    return new Promise((resolve) => {
      const finish = (found: Found | undefined): void => {
        clearRealTimeout(timer)
        this.#listeners.delete(listener)
        resolve(found)
      }
      const listener = (): void => {
        const found = find()
        if (found) finish(found)
      }
      const timer = setRealTimeout(() => finish(undefined), timeout)
      this.#listeners.add(listener)
    })
  }
}

// Kept from the start, because a test may replace the timers by fake ones, which nothing advances while it waits.
const setRealTimeout = globalThis.setTimeout
const clearRealTimeout = globalThis.clearTimeout
