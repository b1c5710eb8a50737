import { createServer, type Server } from 'node:http'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'

const definition: RestApiDefinition = {
  resources: {
    '/pets': {
      POST: {
        apiKeyRequired: true,
        methodResponses: [{ statusCode: 200 }],
        integration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          integrationResponses: [
            { statusCode: 200, responseTemplates: { 'application/json': 'mocked' } },
          ],
        },
      },
    },
    '/orders': { POST: { integration: { type: 'AWS_PROXY', httpMethod: 'POST' } } },
  },
}

/** The real backend: it answers with the path and the body of the request. */
const backend: Server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    response.writeHead(203, { 'X-Backend': 'real' })
    response.end(`${request.method} ${request.url} ${Buffer.concat(chunks)}`)
  })
})
const server = setupServer()
let baseUrl = ''
let api: RestApiMock

beforeAll(async () => {
  await new Promise<void>((resolve) => backend.listen(0, '127.0.0.1', resolve))
  const address = backend.address()
  baseUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/prod`
  api = mockRestApi(definition, { baseUrl, delay: 5 })
  server.listen({ onUnhandledRequest: 'error' })
  server.resetHandlers(...api.handlers)
})
afterEach(() => server.resetHandlers(...api.handlers))
afterAll(() => {
  server.close()
  backend.close()
})

/** Sends a body without an API key and returns the status and the body of the answer. */
async function send(path: string, body = 'sent') {
  const response = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body,
  })
  return [response.status, await response.text()]
}

describe('a choice of passthrough', () => {
  it('that is false passes nothing through', async () => {
    server.use(api.override('POST /pets', { passthrough: false, delay: 0 }))
    expect((await send('/pets'))[0]).toBe(403)
  })

  it('lets the request go to the real backend, without an API key', async () => {
    expect((await send('/pets'))[0]).toBe(403)
    server.use(api.override('POST /pets', { passthrough: true }))
    expect(await send('/pets')).toEqual([203, 'POST /prod/pets sent'])
  })

  it('lets the request of a method that the mock cannot answer go there', async () => {
    server.use(api.override('POST /orders', { passthrough: true }))
    expect(await send('/orders?page=2')).toEqual([203, 'POST /prod/orders?page=2 sent'])
  })

  it('passes the requests of all operations, but none that no operation serves', async () => {
    server.use(api.override('*', { passthrough: true }))
    expect(await send('/pets')).toEqual([203, 'POST /prod/pets sent'])
    expect(await send('/orders')).toEqual([203, 'POST /prod/orders sent'])
    expect((await send('/cats'))[0]).toBe(403)
  })

  it('may be made by a function that has read the body', async () => {
    server.use(
      api.override('POST /pets', async ({ request }) =>
        (await request.text()) === 'real' ? { passthrough: true } : { body: 'chosen' },
      ),
    )
    expect(await send('/pets', 'real')).toEqual([203, 'POST /prod/pets real'])
    expect(await send('/pets', 'mock')).toEqual([200, 'chosen'])
  })

  it('passes the next request only when it is made once', async () => {
    server.use(api.override('POST /pets', { passthrough: true }, { once: true }))
    expect((await send('/pets'))[0]).toBe(203)
    expect((await send('/pets'))[0]).toBe(403)
  })

  it('passes a large body and many requests at once', async () => {
    server.use(api.override('POST /pets', { passthrough: true, delay: 0 }))
    const large = 'x'.repeat(1_000_000)
    expect(await send('/pets', large)).toEqual([203, `POST /prod/pets ${large}`])
    const bodies = Array.from({ length: 30 }, (_, index) => `body ${index}`)
    expect(await Promise.all(bodies.map((body) => send('/pets', body)))).toEqual(
      bodies.map((body) => [203, `POST /prod/pets ${body}`]),
    )
  })

  it('is told to listeners, who can read the request', async () => {
    const seen: unknown[] = []
    const listener = async ({ request, outcome }: { request: Request; outcome: string }) => {
      seen.push([outcome, await request.text()])
    }
    api.events.on('answer', listener)
    server.use(api.override('POST /pets', { passthrough: true }))
    expect(await send('/pets')).toEqual([203, 'POST /prod/pets sent'])
    api.events.removeListener('answer', listener)
    await expect.poll(() => seen).toEqual([['passthrough', 'sent']])
  })
})
