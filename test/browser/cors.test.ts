import { expect, it } from 'vitest'
import { createPreflight } from '../../src/cors/preflight.ts'
import { selectReadableHeaders } from '../../src/cors/readable-headers.ts'
import { judgeAnswers } from '../../src/cors/verdict.ts'
import { browsers } from '../compat/browsers/browsers.js'
import { type CorsCase, createCorsCases } from './support/cors-cases.ts'
import { serveCasesPage } from './support/open-cases-page.ts'
import { type AskedFor, serveCorsCases } from './support/serve-cors-cases.ts'

/**
 * Seed of the random cases; a failure reports it. Another one, more cases, or another browser are tried by
 * `CORS_SEED=7 CORS_COUNT=4000 CORS_BROWSER=Firefox npx vitest run --config test/vitest.config.ts test/browser/cors.test.ts`.
 */
const seed = Number(process.env['CORS_SEED'] ?? 1)
const count = Number(process.env['CORS_COUNT'] ?? 1000)
const browserName = process.env['CORS_BROWSER'] ?? 'Chromium'

/** Cases in which a browser does something else than Chromium, which the verdict follows. */
const exceptions: Readonly<Record<string, (subject: CorsCase) => boolean>> = {
  Chromium: () => false,
  WebKitGTK: setsHint,
  Firefox: (subject) =>
    setsHint(subject) ||
    subject.headers.some(([, value]) => /[^\0-\x7f]/.test(value)) ||
    subject.response.headers.some(
      ([name, value]) => /expose/i.test(name) && /\S\s+[^\s,]|"/.test(value),
    ) ||
    // It drops an empty header that stands beside another of its name.
    subject.preflight.headers.some(([, value]) => value === ''),
}

/** Returns whether the page sets a client hint, which only Chromium sends without a preflight. */
function setsHint({ headers }: CorsCase): boolean {
  return headers.some(([name]) => /^dpr$/i.test(name))
}

it(`judges random requests and answers as ${browserName} does`, { timeout: 60_000 }, async () => {
  const program = browsers.find(({ name }) => name.startsWith(browserName))
  const isException = exceptions[browserName]
  if (!program || !isException) throw new Error(`Unknown browser '${browserName}'.`)
  const page = await serveCasesPage()
  const cases = createCorsCases(page.origin, seed, count)
  const { url, asked } = await serveCorsCases(cases)
  const seen = await page.fetch(program, { url, cases })

  const rules = new Set<string>()
  const wrong = cases.flatMap((one, index) => {
    const request = { ...one, ...seen[index], origin: page.origin }
    const { judged, fault } = judge(request)
    rules.add(
      fault ? `${fault.step} ${fault.rule}${fault.standardOnly ? ' standardOnly' : ''}` : 'allowed',
    )
    const actual = observe(asked[index] ?? {}, seen[index]?.readable)
    return JSON.stringify(judged) === JSON.stringify(actual) || isException(one)
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

/** Says of a case what the browser did, in the same words. */
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
