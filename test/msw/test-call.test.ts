import { describe, expect, it } from 'vitest'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'
import { scopeDefinition } from '../support/scope-definition.ts'

describe('a call of api.test', () => {
  it.each([
    ['https://api.example.com/prod', 'GET /pets?scope=internal'],
    ['https://api.example.com/prod/', '  get   /pets?scope=internal '],
    ['/prod', 'GET /pets?scope=internal'],
    ['*/prod', 'GET /pets?scope=internal'],
    [undefined, 'GET /pets?scope=internal'],
  ])('may be a line below the base URL %s: %s', async (baseUrl, line) => {
    const { status, log } = await mockRestApi(scopeDefinition, { baseUrl }).test(line)
    expect(status).toBe(200)
    expect(log).toContainEqual(expect.stringContaining('HTTP Method: GET, Resource Path: /pets'))
  })

  it('goes to the first base URL', async () => {
    const api = mockRestApi(scopeDefinition, { baseUrl: ['https://b.test/v1', 'https://a.test'] })
    expect((await api.test('GET /pets?scope=internal')).status).toBe(200)
  })

  it.each<[url: string | URL]>([
    ['https://api.example.com/prod/pets'],
    [new URL('https://api.example.com/prod/pets')],
    ['/pets'],
  ])('may be a URL with the init of a request: %s', async (url) => {
    const api = mockRestApi(scopeDefinition, { baseUrl: 'https://api.example.com/prod' })
    const { status, log } = await api.test(url, { method: 'POST', body: '{"name": "Rex"}' })
    expect(status).toBe(403)
    expect(log).toContainEqual(expect.stringContaining('HTTP Method: POST, Resource Path: /pets'))
    expect(await api.test(url, {}, { statusCode: 500 })).toMatchObject({ status: 500 })
  })

  it('that is a URL rejects a choice in the place of the init', async () => {
    const api: RestApiMock = mockRestApi(scopeDefinition)
    await expect(Reflect.apply(api.test, api, ['/pets', { statusCode: 500 }])).rejects.toThrow(
      'test: Expected the init of a request after a URL.',
    )
  })

  it('may have a choice that depends on the request; without one the definition answers', async () => {
    const api = mockRestApi(scopeDefinition)
    const choice = ({ request }: { request: Request }) =>
      request.url.includes('internal') ? undefined : { gatewayResponse: 'THROTTLED' as const }
    expect((await api.test('GET /pets', choice)).status).toBe(429)
    expect((await api.test('GET /pets?scope=internal', choice)).status).toBe(200)
  })

  it('that is passed through has no status, no headers and no log', async () => {
    const api = mockRestApi(scopeDefinition)
    expect(await api.test('GET /pets', { passthrough: true })).toMatchObject({
      status: 0,
      headers: {},
      body: '',
      log: [],
    })
  })

  it('is answered with a choice, as a request is', async () => {
    const api = mockRestApi(scopeDefinition)
    expect((await api.test('GET /pets', { gatewayResponse: 'THROTTLED' })).status).toBe(429)
  })

  it('shows what API Gateway answers when no method serves it', async () => {
    const api = mockRestApi(scopeDefinition, { baseUrl: '/prod' })
    expect((await api.test('GET /cats')).status).toBe(403)
  })

  it.each(['pets', 'GET', 'GET https://api.example.com/prod/pets', ''])(
    'rejects the text %j',
    async (line) => {
      await expect(mockRestApi(scopeDefinition).test(line)).rejects.toThrow(
        `Expected a request such as 'GET /pets?page=2', got '${line}'.`,
      )
    },
  )

  it.each<[call: unknown]>([[undefined], [null], [{}], [[]], [7]])(
    'rejects %o, which is neither text nor a URL nor a Request',
    async (call) => {
      const api: RestApiMock = mockRestApi(scopeDefinition)
      const message = "Expected a Request, a URL, or text such as 'GET /pets?page=2', got "
      await expect(Reflect.apply(api.test, api, [call])).rejects.toThrow(message)
      await expect(Reflect.apply(api.invoke, api, [call])).rejects.toThrow(message)
    },
  )
})
