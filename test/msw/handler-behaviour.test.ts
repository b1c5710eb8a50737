import { type HttpHandler, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { goAhead, notSupported, scopeDefinition } from '../support/scope-definition.ts'

interface Subject {
  readonly name: string
  /** Creates handlers of `GET /pets` and `GET /pets/{petId}`. */
  handlers(): HttpHandler[]
  /** Creates an override that makes `GET /pets` a 500. */
  override(options: { once: boolean }): HttpHandler
}

const origin = 'https://api.example.com'
const notSupportedResponse = () => new HttpResponse(notSupported, { status: 500 })

const subjects: Subject[] = [
  {
    name: 'http.get',
    handlers: () => [
      http.get(`${origin}/pets`, () => new HttpResponse(goAhead)),
      http.get(`${origin}/pets/:petId`, ({ params }) =>
        HttpResponse.text(`{"id": "${params['petId']}"}`),
      ),
    ],
    override: (options) => http.get(`${origin}/pets`, notSupportedResponse, options),
  },
  {
    name: 'mockRestApi',
    handlers: () => createApi().handlers,
    override: (options) => createApi().override('GET /pets', { statusCode: 500 }, options),
  },
]

function createApi() {
  return mockRestApi(scopeDefinition, { baseUrl: origin, unmatched: 'passthrough' })
}

describe.each(subjects)('a handler of $name', (subject) => {
  let handlers: HttpHandler[]
  const server = setupServer()
  const get = (path: string) => fetch(`${origin}${path}`)
  const first = () => {
    const [handler] = handlers
    if (!handler) throw new Error('no handler')
    return handler
  }

  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  beforeEach(() => {
    handlers = subject.handlers()
    server.resetHandlers(...handlers)
  })
  afterEach(() => server.events.removeAllListeners())
  afterAll(() => server.close())

  it('answers a request to its path', async () => {
    expect(await (await get('/pets/7')).text()).toBe('{"id": "7"}')
  })

  it('is listed by listHandlers()', () => {
    expect(server.listHandlers()).toEqual(handlers)
    expect(first().info).toMatchObject({ method: 'GET' })
  })

  it('counts as used from its first answer on', async () => {
    expect(handlers.map((handler) => handler.isUsed)).toEqual([false, false])
    await get('/pets?scope=internal')
    expect(handlers.map((handler) => handler.isUsed)).toEqual([true, false])
  })

  it('yields to one that was added later', async () => {
    server.use(subject.override({ once: false }))
    expect((await get('/pets?scope=internal')).status).toBe(500)
    expect((await get('/pets?scope=internal')).status).toBe(500)
  })

  it('yields once to one that answers once', async () => {
    server.use(subject.override({ once: true }))
    expect((await get('/pets?scope=internal')).status).toBe(500)
    expect((await get('/pets?scope=internal')).status).toBe(200)
  })

  it('answers again after resetHandlers()', async () => {
    server.use(subject.override({ once: false }))
    server.resetHandlers()
    expect((await get('/pets?scope=internal')).status).toBe(200)
    expect(server.listHandlers()).toHaveLength(2)
  })

  it('yields again to one that answered once, after restoreHandlers()', async () => {
    server.use(subject.override({ once: true }))
    await get('/pets?scope=internal')
    server.restoreHandlers()
    expect((await get('/pets?scope=internal')).status).toBe(500)
    expect((await get('/pets?scope=internal')).status).toBe(200)
  })

  it('answers one of several requests at once when it answers once', async () => {
    server.use(subject.override({ once: true }))
    const responses = await Promise.all([1, 2, 3].map(() => get('/pets?scope=internal')))
    expect(responses.map((response) => response.status).sort()).toEqual([200, 200, 500])
  })

  it('leaves a request that it does not match to the strategy for unhandled requests', async () => {
    await expect(get('/dogs')).rejects.toThrow()
    await expect(fetch('https://other.example.com/pets')).rejects.toThrow()
    await expect(fetch(`${origin}/pets`, { method: 'DELETE' })).rejects.toThrow()
  })

  it('is scoped by server.boundary()', async () => {
    const status = await server.boundary(async () => {
      server.use(subject.override({ once: false }))
      return (await get('/pets?scope=internal')).status
    })()
    expect(status).toBe(500)
    expect((await get('/pets?scope=internal')).status).toBe(200)
  })

  it('emits the life-cycle events of a request', async () => {
    const seen: string[] = []
    server.events.on('request:match', ({ request }) => void seen.push(`match ${request.url}`))
    server.events.on(
      'response:mocked',
      ({ response }) => void seen.push(`mocked ${response.status}`),
    )
    await get('/pets/7')
    await expect.poll(() => seen).toEqual([`match ${origin}/pets/7`, 'mocked 200'])
  })
})
