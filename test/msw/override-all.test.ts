import { getResponse, type HttpHandler } from 'msw'
import { describe, expect, it } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'

const baseUrl = 'https://api.example.com/prod'
const integration = {
  type: 'MOCK',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  integrationResponses: [{ statusCode: 200 }, { statusCode: 500, selectionPattern: '500' }],
} as const

const definition: RestApiDefinition = {
  resources: {
    '/pets': { GET: { integration }, POST: { integration } },
    '/pets/{petId}': { ANY: { integration } },
    '/orders': { GET: { integration: { type: 'AWS_PROXY', httpMethod: 'POST' } } },
    '/plain': { GET: { methodResponses: [{ statusCode: 200 }] } },
  },
}
const api: RestApiMock = mockRestApi(definition, { baseUrl })

/** Returns the status of the answer to a request line; undefined when no handler answers. */
async function statusOf(line: string, ...handlers: HttpHandler[]): Promise<number | undefined> {
  const [method = '', path = ''] = line.split(' ')
  const request = new Request(`${baseUrl}${path}`, { method })
  return (await getResponse([...handlers, ...api.handlers], request))?.status
}

const lines = ['GET /pets', 'POST /pets', 'DELETE /pets/7', 'GET /orders', 'GET /plain']

describe("an override of '*'", () => {
  it('is refused when an operation lacks the status, with the name of the operation', () => {
    expect(() => api.override('*', { statusCode: 500 })).toThrow(TypeError)
    expect(() => api.override('*', { statusCode: 500 })).toThrow('GET /plain')
    expect(() => api.override('*', {})).toThrow('Nothing is chosen.')
  })

  it.each(lines)('makes %s THROTTLED', async (line) => {
    const override = api.override('*', { gatewayResponse: 'THROTTLED' })
    expect(await statusOf(line, override)).toBe(429)
  })

  it.each(lines)('gives %s a status that all operations have', async (line) => {
    expect(await statusOf(line, api.override('*', { statusCode: 200 }))).toBe(200)
  })

  it('leaves requests that no operation serves, and other addresses', async () => {
    const override = api.override('*', { gatewayResponse: 'THROTTLED' })
    expect(await statusOf('GET /cats', override)).toBe(403)
    const other = new Request('https://other.example.com/prod/pets')
    expect(await getResponse([override], other)).toBeUndefined()
  })

  it('leaves the operations that cannot answer when it chooses circumstances only', async () => {
    const override = api.override('*', { delay: 0 })
    expect(await statusOf('GET /pets', override)).toBe(200)
    expect(await statusOf('GET /orders', override)).toBeUndefined()
    expect(await statusOf('GET /plain', override)).toBeUndefined()
  })

  it('leaves the operations that cannot answer when its function chooses circumstances only', async () => {
    const override = api.override('*', () => ({ delay: 0 }))
    expect(await statusOf('GET /pets', override)).toBe(200)
    expect(await statusOf('GET /orders', override)).toBeUndefined()
  })

  it('yields to an override of one operation that is in use later', async () => {
    const all = api.override('*', { gatewayResponse: 'THROTTLED' })
    const one = api.override('GET /pets', { statusCode: 500 })
    expect(await statusOf('GET /pets', one, all)).toBe(500)
    expect(await statusOf('POST /pets', one, all)).toBe(429)
  })

  it('may be a function that chooses by the request', async () => {
    const override = api.override('*', ({ request, params }) => {
      if (params['petId'] === '7') return { statusCode: 500 }
      return request.method === 'POST' ? { gatewayResponse: 'WAF_FILTERED' } : undefined
    })
    expect(await statusOf('PUT /pets/7', override)).toBe(500)
    expect(await statusOf('POST /pets', override)).toBe(403)
    expect(await statusOf('GET /pets', override)).toBe(200)
    expect(await statusOf('GET /orders', override)).toBeUndefined()
  })

  it('answers one request of all operations when it answers once', async () => {
    const override = api.override('*', { gatewayResponse: 'THROTTLED' }, { once: true })
    expect(await statusOf('GET /pets', override)).toBe(429)
    expect(await statusOf('POST /pets', override)).toBe(200)
  })

  it('leaves the operations that options.operations leaves out', async () => {
    const part: RestApiMock = mockRestApi(definition, {
      baseUrl,
      operations: ({ resourcePath }) => resourcePath !== '/pets',
    })
    const handlers = [part.override('*', { gatewayResponse: 'THROTTLED' }), ...part.handlers]
    const status = async (path: string) =>
      (await getResponse(handlers, new Request(`${baseUrl}${path}`)))?.status
    expect(await status('/pets/7')).toBe(429)
    expect(await status('/pets')).toBeUndefined()
  })

  it('names all operations in the list of handlers', () => {
    expect(api.override('*', { delay: 0 }).info.header).toContain('all operations')
  })
})
