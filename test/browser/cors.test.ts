import { createServer } from 'node:http'
import type { Page } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { createPreflight } from '../../src/cors/preflight.ts'
import { selectReadableHeaders } from '../../src/cors/readable-headers.ts'
import { judgeAnswers } from '../../src/cors/verdict.ts'
import { type CorsCase, createCorsCases } from './support/cors-cases.ts'
import { launchBrowser } from './support/launch-browser.js'
import { type AskedFor, listen, serveCorsCases } from './support/serve-cors-cases.ts'

/**
 * Seed of the random cases; a failure reports it. Another one, or more cases, are tried by
 * `CORS_SEED=7 CORS_COUNT=4000 npx vitest run --config test/vitest.config.ts test/browser/cors.test.ts`.
 */
const seed = Number(process.env['CORS_SEED'] ?? 1)
const count = Number(process.env['CORS_COUNT'] ?? 1000)

it('judges random requests and answers as Chromium does', { timeout: 60_000 }, async () => {
  const pageOrigin = await listen(createServer((_request, response) => response.end()))
  const cases = createCorsCases(pageOrigin, seed, count)
  const { url, asked } = await serveCorsCases(cases)
  const seen = await fetchAll(await openPage(pageOrigin), url, cases)

  const rules = new Set<string>()
  const wrong = cases.flatMap((one, index) => {
    const request = { ...one, ...seen[index], origin: pageOrigin }
    const { judged, fault } = judge(request)
    rules.add(
      fault ? `${fault.step} ${fault.rule}${fault.standardOnly ? ' standardOnly' : ''}` : 'allowed',
    )
    const actual = observe(asked[index] ?? {}, seen[index]?.readable)
    return JSON.stringify(judged) === JSON.stringify(actual)
      ? []
      : [{ seed, index, case: one, judged, fault, actual }]
  })
  expect({ wrong: wrong.length, first: wrong.slice(0, 3) }).toEqual({ wrong: 0, first: [] })
  expect([...rules].sort()).toEqual([
    'allowed',
    'preflight credentials',
    'preflight header',
    'preflight header standardOnly',
    'preflight invalid-list',
    'preflight method',
    'preflight origin',
    'preflight status',
    'response credentials',
    'response origin',
  ])
})

/** Says of a case what the room says: the preflight, whether the request is sent, and the headers the page can read. */
function judge(request: CorsCase & { origin: string }) {
  const preflight = createPreflight(request)
  const answers = { preflight: preflight && request.preflight, response: request.response }
  const { blocked, fault } = judgeAnswers(request, answers)
  const own = [
    ...request.response.headers,
    ['Connection', 'close'],
    ['Content-Length', '0'],
  ] as const
  const readable = selectReadableHeaders(own, request.credentials)
  const judged = {
    preflight:
      preflight &&
      Object.fromEntries(preflight.headers.map(([name, value]) => [name.toLowerCase(), value])),
    isSent: !judgeAnswers(request, { preflight: answers.preflight }).blocked,
    readable: blocked
      ? undefined
      : [...new Set(readable.map(([name]) => name.toLowerCase()))].sort(),
  }
  return { judged, fault }
}

/** Says of a case what Chromium did, in the same words. */
function observe(
  { preflight, isSent = false }: { preflight?: AskedFor['preflight']; isSent?: boolean },
  readable: readonly string[] | undefined,
) {
  return {
    preflight: preflight && {
      accept: preflight.accept,
      'access-control-request-method': preflight['access-control-request-method'],
      'access-control-request-headers': preflight['access-control-request-headers'],
      origin: preflight.origin,
    },
    isSent,
    readable,
  }
}

async function openPage(url: string): Promise<Page> {
  const browser = await launchBrowser()
  onTestFinished(() => browser.close())
  const page = await browser.newPage()
  await page.goto(url)
  return page
}

/**
 * Fetches each case from the page, some at a time. Returns the method and headers of each request as a handler of MSW
 * would see them, and the names of the headers that the page can read; undefined when the browser blocks the answer.
 */
function fetchAll(page: Page, url: string, cases: readonly CorsCase[]) {
  return page.evaluate(
    async ([url, cases]) => {
      const queue = cases.entries()
      const seen: {
        method: string
        headers: [string, string][]
        readable: string[] | undefined
      }[] = []
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
      return seen
    },
    [url, cases] as const,
  )
}
