import { getResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { goAhead, notSupported, scopeDefinition } from '../support/scope-definition.ts'

const baseUrl = 'https://api.example.com/prod'

describe('the developer guide’s scope example through setupServer and fetch', () => {
  const server = setupServer(...mockRestApi(scopeDefinition, { baseUrl }).handlers)
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())

  it.each([
    ['/pets?scope=internal', 200, goAhead],
    ['/pets?scope=public', 500, notSupported],
    ['/pets', 500, notSupported],
  ])('answers %s with %i', async (path, status, body) => {
    const response = await fetch(`${baseUrl}${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(await response.text()).toBe(body)
  })

  it('answers a path that no method serves with 403 Missing Authentication Token', async () => {
    const response = await fetch(`${baseUrl}/dogs`)
    expect(response.status).toBe(403)
    expect(response.headers.get('x-amzn-ErrorType')).toBe('MissingAuthenticationTokenException')
    expect(await response.text()).toBe('{"message": "Missing Authentication Token"}')
  })

  it('answers another method of a known path with the same 403', async () => {
    const response = await fetch(`${baseUrl}/pets`, { method: 'POST', body: '{}' })
    expect(response.status).toBe(403)
  })

  it('never answers outside its base URL', async () => {
    await expect(fetch('https://api.example.com/pets')).rejects.toThrow()
  })
})

describe('handlers', () => {
  it('are named by their operations, the last one by the requests that no operation serves', () => {
    const { handlers } = mockRestApi(scopeDefinition, { baseUrl })
    expect(handlers.map((handler) => handler.info.header)).toEqual([
      'GET /pets',
      'GET /pets/{petId}',
      `ANY ${baseUrl}/* (no operation)`,
    ])
    expect(handlers.map((handler) => handler.info.path)).toEqual([
      `${baseUrl}/pets`,
      `${baseUrl}/pets/{petId}`,
      `${baseUrl}/*`,
    ])
  })

  it('leave the trailing slash of a base URL out of their names', () => {
    const { handlers } = mockRestApi(scopeDefinition, { baseUrl: `${baseUrl}/` })
    expect(handlers.map((handler) => handler.info.path)).toEqual([
      `${baseUrl}/pets`,
      `${baseUrl}/pets/{petId}`,
      `${baseUrl}/*`,
    ])
    expect(handlers.at(-1)?.info.header).toBe(`ANY ${baseUrl}/* (no operation)`)
  })

  it('answer the same in any order', async () => {
    const { handlers } = mockRestApi(scopeDefinition, { baseUrl })
    const response = await getResponse(
      handlers.reverse(),
      new Request(`${baseUrl}/pets?scope=internal`),
    )
    expect(response?.status).toBe(200)
  })

  it('answer a path that MSW’s own path matching cannot decode', async () => {
    const { handlers } = mockRestApi(scopeDefinition, { baseUrl })
    const response = await getResponse(handlers, new Request(`${baseUrl}/pets/%zz`))
    expect(await response?.text()).toBe('{"id": "%zz"}')
  })

  it('leave a request that no operation serves to MSW with unmatched: passthrough', async () => {
    const { handlers } = mockRestApi(scopeDefinition, { baseUrl, unmatched: 'passthrough' })
    expect(await getResponse(handlers, new Request(`${baseUrl}/dogs`))).toBeUndefined()
  })

  it('answer at the servers of the definition', async () => {
    const { handlers } = mockRestApi({
      ...scopeDefinition,
      servers: ['https://pets.example.com/v1', '/v2'],
    })
    const status = async (url: string) => (await getResponse(handlers, new Request(url)))?.status
    expect(await status('https://pets.example.com/v1/pets?scope=internal')).toBe(200)
    expect(await status('http://localhost:5173/v2/pets?scope=internal')).toBe(200)
    expect(await status('http://localhost:5173/pets?scope=internal')).toBeUndefined()
  })

  it.each([undefined, '', '*', '*/*', '/*', ' '])(
    'answer at any origin, but only what an operation serves, with base URL %j',
    async (root) => {
      const { handlers } = mockRestApi(scopeDefinition, { baseUrl: root })
      const status = async (url: string) => (await getResponse(handlers, new Request(url)))?.status
      expect(await status('https://anything.example.com/pets?scope=internal')).toBe(200)
      expect(await status('https://anything.example.com/logo.svg')).toBeUndefined()
    },
  )

  it('answer every request at any origin with base URL "/"', async () => {
    const { handlers } = mockRestApi(scopeDefinition, { baseUrl: '/' })
    const response = await getResponse(handlers, new Request('https://anything.example.com/pots'))
    expect(response?.status).toBe(403)
  })

  it('of two APIs answer each at its own base URL, even when one lies below the other', async () => {
    const one = mockRestApi(scopeDefinition, { baseUrl: '/v1' })
    const two = mockRestApi(scopeDefinition, { baseUrl: '/v1/next', stageVariables: {} })
    const handlers = [...two.handlers, ...one.handlers]
    const body = async (path: string) =>
      (await getResponse(handlers, new Request(`http://localhost${path}`)))?.text()
    expect(await body('/v1/pets/1')).toBe('{"id": "1"}')
    expect(await body('/v1/next/pets/2')).toBe('{"id": "2"}')
    expect(await body('/v2/pets/3')).toBeUndefined()
  })

  it('clone a request once, however many handlers there are', async () => {
    const resources = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => [
        `/pets${index}`,
        scopeDefinition.resources['/pets'] ?? {},
      ]),
    )
    const { handlers } = mockRestApi({ resources }, { baseUrl })
    const request = new Request(`${baseUrl}/pets299?scope=internal`)
    const clone = vi.spyOn(request, 'clone')
    expect((await getResponse(handlers, request))?.status).toBe(200)
    expect(clone).toHaveBeenCalledTimes(1)
  })
})

describe('invoke', () => {
  it('answers a request without MSW', async () => {
    const response = await mockRestApi(scopeDefinition, { baseUrl }).invoke(
      new Request(`${baseUrl}/pets/7`),
    )
    expect(await response.text()).toBe('{"id": "7"}')
  })

  it('answers a request outside the base URL with 403 Forbidden, as an unknown stage does', async () => {
    const response = await mockRestApi(scopeDefinition, { baseUrl }).invoke(
      new Request('https://api.example.com/test/pets/7'),
    )
    expect(response.status).toBe(403)
    expect(await response.text()).toBe('{"message":"Forbidden"}')
  })
})

describe('test', () => {
  it('returns status, headers, body, latency and execution log', async () => {
    const result = await mockRestApi(scopeDefinition, { baseUrl }).test(
      new Request(`${baseUrl}/pets?scope=internal`),
    )
    expect(result).toMatchObject({ status: 200, body: goAhead })
    expect(result.headers['Content-Type']).toBe('application/json')
    expect(result.latency).toBeGreaterThanOrEqual(0)
    expect(result.log.at(-1)).toContain('Method completed with status: 200')
  })

  it('joins the values of a repeated header', async () => {
    const kinds = '#set($context.responseOverride.header.Kind = ["dog", "cat"])'
    const api = mockRestApi(
      {
        resources: {
          '/kinds': {
            GET: {
              methodResponses: [{ statusCode: 200 }],
              integration: {
                type: 'MOCK',
                requestTemplates: { 'application/json': '{"statusCode": 200}' },
                integrationResponses: [
                  { statusCode: 200, responseTemplates: { 'application/json': kinds } },
                ],
              },
            },
          },
        },
      },
      { baseUrl },
    )
    const { headers } = await api.test(new Request(`${baseUrl}/kinds`))
    expect(headers['Kind']).toBe('dog, cat')
  })

  it('logs that a request lies outside the base URLs', async () => {
    const { status, log } = await mockRestApi(scopeDefinition, { baseUrl }).test(
      new Request('http://localhost/pets/7'),
    )
    expect(status).toBe(403)
    expect(log).toEqual(['Request http://localhost/pets/7 is outside the base URLs of the API'])
  })

  it('answers as an override with the same choice would', async () => {
    const api = mockRestApi(scopeDefinition, { baseUrl })
    const request = () => new Request(`${baseUrl}/pets?scope=internal`)
    expect(await api.test(request(), { statusCode: 500 })).toMatchObject({
      status: 500,
      body: notSupported,
    })
    const throttled = await api.test(request(), { gatewayResponse: 'THROTTLED' })
    expect(throttled.log.join('\n')).toContain('THROTTLED')
    expect(await api.test(request(), { networkError: true })).toMatchObject({ status: 0, log: [] })
  })
})

it('mockRestApi rejects an invalid base URL', () => {
  expect(() => mockRestApi(scopeDefinition, { baseUrl: 'ftp://example.com' })).toThrow(TypeError)
})
