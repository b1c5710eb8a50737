import { setupWorker } from 'msw/browser'
import { type MockRestApiOptions, mockRestApi, type RestApiDefinition } from '../../../src/index.ts'

/** An API for the service worker to answer: its definition as plain data, its address, and what to do about CORS. */
export interface WorkerApi {
  readonly definition: RestApiDefinition
  readonly baseUrl: string
  readonly cors?: MockRestApiOptions['cors']
}

/** A request that the page sends. */
export interface PageRequest {
  readonly url: string
  readonly method: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly credentials: 'omit' | 'same-origin' | 'include'
  readonly body?: string | undefined
}

/** What the page gets: undefined for a request that the browser blocks. */
export type PageAnswer =
  | {
      readonly status: number
      readonly body: string
      readonly headers: readonly (readonly [name: string, value: string])[]
    }
  | undefined

declare global {
  interface Window {
    /** Lets the service worker answer for APIs. */
    mockApis(apis: readonly WorkerApi[]): void
    /** Sends requests, some at a time, and returns what the page can read of each answer. */
    fetchAll(requests: readonly PageRequest[]): Promise<readonly PageAnswer[]>
  }
}

const worker = setupWorker()
await worker.start({ quiet: true, onUnhandledRequest: 'bypass' })

Object.assign(window, {
  mockApis(apis: readonly WorkerApi[]): void {
    worker.resetHandlers(
      ...apis.flatMap(
        ({ definition, baseUrl, cors }) => mockRestApi(definition, { baseUrl, cors }).handlers,
      ),
    )
  },
  async fetchAll(requests: readonly PageRequest[]): Promise<PageAnswer[]> {
    const answers: PageAnswer[] = []
    const queue = requests.entries()
    async function work(): Promise<void> {
      for (const [index, { url, headers, ...init }] of queue) {
        const list = headers.map(([name, value]): [string, string] => [name, value])
        const response = await fetch(url, {
          ...init,
          body: init.body ?? null,
          headers: list,
        }).catch(() => undefined)
        answers[index] = response && {
          status: response.status,
          body: await response.text(),
          headers: [...response.headers],
        }
      }
    }
    await Promise.all(Array.from({ length: 16 }, work))
    return Array.from(requests, (_request, index) => answers[index])
  },
})
document.title = 'ready'
