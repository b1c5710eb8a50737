import type { CorsCase } from './cors-cases.ts'

/** View that a page has of a case: of its request, as a handler of MSW has, and of the answer. */
export interface SeenCase {
  readonly method: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Names of the headers that the page can read; absent when the browser blocks the answer. */
  readonly readable?: readonly string[] | undefined
}

/** Cases, and the address of the server that answers them. */
export interface CasesToFetch {
  readonly url: string
  readonly cases: readonly CorsCase[]
}

// Fetches each case, some at a time, and posts what it saw.
const { url, cases }: CasesToFetch = await (await fetch('cases.json')).json()
const queue = cases.entries()
const seen: SeenCase[] = []

async function work(): Promise<void> {
  for (const [index, { method, headers, credentials, body }] of queue) {
    const request = new Request(`${url}/${index}`, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      credentials,
      body: /GET|HEAD/.test(method) ? null : (body ?? null),
    })
    const response = await fetch(request.clone()).catch(() => undefined)
    const readable = response && [...response.headers.keys()]
    seen[index] = { method: request.method, headers: [...request.headers], readable }
  }
}

await Promise.all(Array.from({ length: 24 }, work))
await fetch('/results', { method: 'POST', body: JSON.stringify(seen) })
