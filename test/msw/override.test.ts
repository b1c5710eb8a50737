import { getResponse, type HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { notSupported, scopeDefinition } from '../support/scope-definition.ts'

const baseUrl = 'https://api.example.com/prod'
const api = mockRestApi(scopeDefinition, { baseUrl })
const answer = (override: HttpHandler, path: string) =>
  getResponse([override, ...api.handlers], new Request(`${baseUrl}${path}`))

describe('an override', () => {
  it('of statusCode skips the request template and runs selection and response template', async () => {
    const override = api.override('GET /pets', { statusCode: 500 })
    const response = await answer(override, '/pets?scope=internal')
    expect(response?.status).toBe(500)
    expect(await response?.text()).toBe(notSupported)
  })

  it('of statusCode sees the request’s own parameters', async () => {
    const response = await answer(api.override('GET /pets/{petId}', { statusCode: 404 }), '/pets/7')
    expect(response?.status).toBe(404)
    expect(await response?.text()).toBe('{"missing": "7"}')
  })

  it('answers only its own operation', async () => {
    const response = await answer(
      api.override('GET /pets/{petId}', { statusCode: 404 }),
      '/pets?scope=internal',
    )
    expect(response?.status).toBe(200)
  })

  it('of gatewayResponse answers that response', async () => {
    const response = await answer(
      api.override('GET /pets', { gatewayResponse: 'THROTTLED' }),
      '/pets',
    )
    expect(response?.status).toBe(429)
    expect(response?.headers.get('x-amzn-ErrorType')).toBe('TooManyRequestsException')
    expect(await response?.text()).toBe('{"message": "Too Many Requests"}')
  })

  it('of context and stageVariables changes what templates see', async () => {
    const echo = mockRestApi(echoDefinition, {
      baseUrl,
      stageVariables: { region: 'eu', tier: 'free' },
    })
    const override = echo.override('GET /echo', {
      context: { authorizer: { principalId: 'anna' } },
      stageVariables: { region: 'us' },
    })
    const body = async (...handlers: HttpHandler[]) =>
      (await getResponse([...handlers, ...echo.handlers], new Request(`${baseUrl}/echo`)))?.text()
    expect(await body(override)).toBe('anna us free')
    expect(await body()).toBe(' eu free')
  })

  it('of networkError makes fetch fail', async () => {
    const response = await answer(api.override('GET /pets', { networkError: true }), '/pets')
    expect(response?.type).toBe('error')
  })

  it('of an unknown operation is refused with the nearest one, or else with all there are', () => {
    const untyped = mockRestApi(scopeDefinition as RestApiDefinition, { baseUrl })
    expect(() => untyped.override('GET /owners', { statusCode: 404 })).toThrow(
      "Unknown operation 'GET /owners'. Available: GET /pets, GET /pets/{petId}.",
    )
    expect(() => untyped.override('get /pets/{id}', {})).toThrow(
      "Unknown operation 'get /pets/{id}'. Did you mean GET /pets/{petId}?",
    )
    expect(() => untyped.override('__proto__', {})).toThrow(TypeError)
  })

  it.each([
    ['TROTTLED', "Unknown gateway response 'TROTTLED'. Did you mean THROTTLED?"],
    ['default_4xx', "Unknown gateway response 'default_4xx'. Did you mean DEFAULT_4XX?"],
    ['TEAPOT', "Unknown gateway response 'TEAPOT'. Available: ACCESS_DENIED, API_CONFIGURATION_"],
  ])('of the unknown gateway response %s is refused with advice', (gatewayResponse, message) => {
    const choice: object = { gatewayResponse }
    expect(() => api.override('GET /pets', choice)).toThrow(TypeError)
    expect(() => api.override('GET /pets', choice)).toThrow(message)
  })
})

describe('a delay', () => {
  const server = setupServer(...api.handlers)
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())

  it('of some milliseconds passes before the answer', async () => {
    server.use(api.override('GET /pets', { delay: 60 }))
    const start = performance.now()
    expect((await fetch(`${baseUrl}/pets?scope=internal`)).status).toBe(200)
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  it('that is infinite keeps the request pending until it is aborted', async () => {
    server.use(api.override('GET /pets', { delay: 'infinite' }))
    const controller = new AbortController()
    const pending = fetch(`${baseUrl}/pets`, { signal: controller.signal })
    const outcome = await Promise.race([
      pending,
      new Promise((resolve) => setTimeout(resolve, 50, 'pending')),
    ])
    expect(outcome).toBe('pending')
    controller.abort()
    await expect(pending).rejects.toThrow('abort')
  })

  it('that is infinite ends at once for a request that is already aborted', async () => {
    const stuck = mockRestApi(scopeDefinition, { baseUrl, delay: 'infinite' })
    const request = new Request(`${baseUrl}/pets?scope=internal`, { signal: AbortSignal.abort() })
    expect((await stuck.invoke(request)).status).toBe(200)
  })

  it('passes before a network error too', async () => {
    server.use(api.override('GET /pets', { delay: 60, networkError: true }))
    const start = performance.now()
    await expect(fetch(`${baseUrl}/pets`)).rejects.toThrow('Failed to fetch')
    expect(performance.now() - start).toBeGreaterThanOrEqual(55)
  })

  it('in the options applies to every operation, unless an override has its own', async () => {
    const stuck = mockRestApi(scopeDefinition, { baseUrl, delay: 'infinite' })
    const request = () => new Request(`${baseUrl}/pets?scope=internal`)
    const pending = getResponse(stuck.handlers, request())
    expect(
      await Promise.race([pending, new Promise((resolve) => setTimeout(resolve, 30, 'pending'))]),
    ).toBe('pending')
    const override = stuck.override('GET /pets', { delay: 0 })
    expect((await getResponse([override, ...stuck.handlers], request()))?.status).toBe(200)
  })
})

const echoDefinition: RestApiDefinition = {
  resources: {
    '/echo': {
      GET: {
        methodResponses: [{ statusCode: 200 }],
        integration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          integrationResponses: [
            {
              statusCode: 200,
              responseTemplates: {
                'application/json':
                  '$context.authorizer.principalId $stageVariables.region $stageVariables.tier',
              },
            },
          ],
        },
      },
    },
  },
}
