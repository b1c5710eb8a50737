import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { corsDefinition } from '../msw/cors-api.ts'
import { createCorsApis } from './support/cors-apis.ts'
import type { PageAnswer, PageRequest } from './support/cors-page.ts'
import { launchBrowser } from './support/launch-browser.js'
import { serveApis } from './support/serve-api.ts'
import { serveWorkerPage } from './support/serve-worker-page.ts'

/** Address of APIs that only the service worker answers. */
const mocked = 'http://localhost:9'
/** Seed and number of the random requests, as for `cors.test.ts`. */
const seed = Number(process.env['CORS_SEED'] ?? 1)
const count = Number(process.env['CORS_COUNT'] ?? 600)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 60_000)
afterAll(() => browser.close())

it('enforces for a page what Chromium does with the same APIs on a server', {
  timeout: 120_000,
}, async () => {
  const { page, origin } = await openWorkerPage()
  const definitions = createCorsApis(origin)
  const served = await serveApis(definitions)
  const apis = Object.entries(definitions).map(([name, definition]) => ({
    definition: withoutSource(definition),
    baseUrl: `${mocked}/${name}`,
    cors: 'enforce' as const,
  }))
  await page.evaluate((apis) => window.mockApis(apis), apis)
  const requests = createRequests(definitions)
  const real = await fetchAll(page, served, requests)
  const mock = await fetchAll(page, mocked, requests)

  const differing = requests.flatMap((request, index) =>
    JSON.stringify(real[index]) === JSON.stringify(mock[index])
      ? []
      : [{ seed, request, real: real[index], mock: mock[index] }],
  )
  expect({ differing: differing.length, first: differing.slice(0, 3) }).toEqual({
    differing: 0,
    first: [],
  })
  const read = real.filter((answer) => answer !== undefined)
  expect(read.length).toBeGreaterThan(count / 5)
  expect(read.length).toBeLessThan((count * 4) / 5)
  const statuses = new Set(read.map(({ status }) => status))
  expect([...statuses]).toEqual(expect.arrayContaining([200, 403, 404]))
})

it('lets templates see the page’s origin, and warns by default with an explanation', {
  timeout: 60_000,
}, async () => {
  const { page, origin, warnings } = await openWorkerPage()
  const api = { definition: corsDefinition, baseUrl: mocked }
  await page.evaluate((apis) => window.mockApis(apis), [api])
  const get = (path: string, headers: PageRequest['headers'] = []) =>
    ({ url: path, method: 'GET', headers, credentials: 'same-origin' }) as const
  const [seen] = await fetchAll(page, mocked, [get('/origin')])
  expect(seen?.body).toBe(origin)
  expect(warnings).toEqual([])

  const requests = [
    get('/pets', [['X-Api-Key', 'k']]),
    get('/pets', [['X-Api-Key', 'k']]),
    get('/closed'),
  ]
  for (const request of requests)
    expect((await fetchAll(page, mocked, [request]))[0]?.status).toBe(200)
  expect(warnings).toEqual([
    `[MSW] Warning: msw-apigateway: GET /pets from origin ${origin} will be blocked by CORS policy: OPTIONS /pets (resources./pets.OPTIONS.integration.integrationResponses[0]) answers Access-Control-Allow-Headers 'Content-Type', but the request sends x-api-key: add it.
Browsers let a page read an answer of another origin only when the API consents by response headers (CORS). A mock needs no consent, so this works here and fails once the API is deployed. If page and API will share an origin, switch this off: mockRestApi(definition, { cors: 'off' }).`,
    expect.stringMatching(
      /: GET \/closed from origin .* set it to 'http:\/\/localhost:\d+' or '\*'\.$/,
    ),
  ])
})

/** Opens the page whose service worker answers for APIs, and gathers the warnings in its console. */
async function openWorkerPage(): Promise<{ page: Page; origin: string; warnings: string[] }> {
  const origin = await serveWorkerPage()
  const context = await browser.newContext()
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const warnings: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text())
  })
  await page.goto(origin)
  await page.waitForFunction(() => document.title === 'ready')
  return { page, origin, warnings }
}

/** A definition as plain data, which a page can be given: without the functions that find places in the document. */
function withoutSource<Definition extends { readonly source?: unknown }>({
  source,
  ...definition
}: Definition) {
  return definition
}

/** Makes random requests to the operations of the APIs, and to paths and methods that they do not have. */
function createRequests(definitions: ReturnType<typeof createCorsApis>): PageRequest[] {
  const paths = Object.entries(definitions).flatMap(([name, { resources }]) =>
    Object.keys(resources).map((path) => `/${name}${path}`),
  )
  const methods = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']
  const request = fc.record({
    path: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...paths) },
      { weight: 1, arbitrary: fc.constantFrom('/cdk/unknown', '/hand/unknown') },
    ),
    query: fc.constantFrom('', '', '?status=404'),
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...methods.slice(0, 4)) },
      { weight: 1, arbitrary: fc.constantFrom(...methods) },
    ),
    headers: fc.oneof(
      fc.constant([]),
      fc.uniqueArray(
        fc.constantFrom<readonly [string, string]>(
          ['X-Api-Key', 'k'],
          ['X-Trace', '1'],
          ['Accept', 'application/json'],
          ['Accept-Language', 'de'],
          ['X-HTTP-Method-Override', 'DELETE'],
          ['X-Amz-Date', '1'],
        ),
        { maxLength: 2, selector: ([name]) => name },
      ),
    ),
    contentType: fc.constantFrom(undefined, undefined, 'application/json', 'text/plain'),
    credentials: fc.constantFrom('omit', 'same-origin', 'same-origin', 'include'),
    body: fc.constantFrom(undefined, 'text', '{"name": "Rex"}'),
  })
  return fc
    .sample(request, { seed, numRuns: count })
    .map(({ path, query, contentType, body, headers, ...rest }) => ({
      ...rest,
      url: path + query,
      headers: contentType ? [...headers, ['Content-Type', contentType]] : headers,
      body: /GET|HEAD/.test(rest.method) ? undefined : body,
    }))
}

/** Headers of the connection, and ids that differ with each answer. */
const ofOneAnswer =
  /^(connection|keep-alive|transfer-encoding|content-length|date|x-amzn-requestid|x-amz-apigw-id)$/

/** Sends requests from the page to an address; returns what the page can read of the answers. */
async function fetchAll(
  page: Page,
  base: string,
  requests: readonly PageRequest[],
): Promise<PageAnswer[]> {
  const answers = await page.evaluate(
    (requests) => window.fetchAll(requests),
    requests.map((request) => ({ ...request, url: base + request.url })),
  )
  return answers.map(
    (answer) =>
      answer && { ...answer, headers: answer.headers.filter(([name]) => !ofOneAnswer.test(name)) },
  )
}
