import { getResponse, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'
import type { OverrideCall, OverrideFunction } from '../../src/msw/override-choice.ts'
import { thenable } from '../gateway/invoke-gateway.ts'

const json = (template: string) => ({ 'application/json': template })
const baseUrl = 'https://api.example.com/prod'

const definition: RestApiDefinition = {
  resources: {
    '/pets/{petId}': {
      POST: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 422 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json(
            '#set($context.requestOverride.header.sent = $input.body){"statusCode": 200}',
          ),
          integrationResponses: [
            { statusCode: 200, responseTemplates: json('$context.requestOverride.header.sent') },
            { statusCode: 422, selectionPattern: '422', responseTemplates: json('refused') },
          ],
        },
      },
    },
    '/orders': { GET: { integration: { type: 'AWS_PROXY', httpMethod: 'POST' } } },
  },
}

const onError = vi.fn()
const api: RestApiMock = mockRestApi(definition, { baseUrl, onError })
const server = setupServer(...api.handlers)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  onError.mockReset()
})
afterAll(() => server.close())

/** Sends a pet and returns the status and the body of the answer. */
async function send(body = '{"name":"Rex"}', headers: HeadersInit = {}) {
  const response = await fetch(`${baseUrl}/pets/a%2Fb`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  })
  return [response.status, await response.text()]
}

const use = (choice: OverrideFunction) => server.use(api.override('POST /pets/{petId}', choice))

/** Calls `override` as JavaScript can: with a function that returns anything. */
const useAnything = (choice: unknown) =>
  server.use(Reflect.apply(api.override, api, ['POST /pets/{petId}', choice]))

describe('the function of an override', () => {
  it.each<[title: string, choice: () => unknown, reason: string]>([
    ['throws', () => raise(new Error('no luck')), 'no luck'],
    ['throws text', () => raise('no luck'), 'no luck'],
    ['throws undefined', () => raise(undefined), 'undefined'],
    ['rejects', async () => raise(new Error('no luck')), 'no luck'],
    ['chooses a status that there is not', () => ({ statusCode: 404 }), 'Available: 200, 422.'],
    ['misspells a choice', async () => ({ status: 404 }), 'Did you mean statusCode?'],
    ['chooses an unknown gateway response', () => ({ gatewayResponse: 'TROTTLED' }), 'THROTTLED'],
    ['chooses an unknown example', () => ({ example: '__proto__' }), 'No response has an example'],
    [
      'chooses what excludes each other',
      () => ({ passthrough: true, body: '' }),
      'passthrough excludes body',
    ],
    ['returns null', () => null, 'Expected an object of choices, got null.'],
    ['returns a number', () => 404, 'Expected an object of choices, got 404.'],
    ['returns a response', () => new Response('text'), 'Expected an object of choices'],
    ['returns a function', () => () => ({}), 'Expected an object of choices'],
    ['chooses once', () => ({ statusCode: 422, once: true }), 'once is an option'],
  ])('that %s is answered with a 500 that onError is told of', async (_title, choice, reason) => {
    useAnything(choice)
    expect((await send())[0]).toBe(500)
    expect(onError).toHaveBeenCalledTimes(1)
    expect(onError).toHaveBeenCalledWith(
      expect.objectContaining({
        message: expect.stringContaining(reason),
        operation: expect.objectContaining({ key: 'POST /pets/{petId}' }),
      }),
    )
    expect(onError.mock.calls[0]?.[0].message).toContain('override("POST /pets/{petId}")')
  })

  it('that fails leaves later requests alone', async () => {
    let calls = 0
    use(() => (++calls === 1 ? raise(new Error('first')) : { statusCode: 422 }))
    expect((await send())[0]).toBe(500)
    expect(await send()).toEqual([422, 'refused'])
  })

  it.each<[title: string, choice: OverrideFunction]>([
    ['at once', () => ({ statusCode: 422 })],
    ['by a promise', async () => ({ statusCode: 422 })],
    ['after a while', () => later({ statusCode: 422 })],
    ['with a delay', () => ({ statusCode: 422, delay: 1 })],
  ])('chooses %s', async (_title, choice) => {
    use(choice)
    expect(await send()).toEqual([422, 'refused'])
  })

  it('may return a promise of another library', async () => {
    useAnything(() => thenable({ statusCode: 422 }))
    expect(await send()).toEqual([422, 'refused'])
  })

  it.each<[title: string, choice: OverrideFunction]>([
    ['undefined', () => undefined],
    ['nothing', () => {}],
    ['a promise of undefined', async () => undefined],
  ])('leaves the request to the definition by %s', async (_title, choice) => {
    use(choice)
    expect(await send()).toEqual([200, '{"name":"Rex"}'])
  })

  it('leaves the request to an earlier override that is in use', async () => {
    server.use(api.override('POST /pets/{petId}', { body: 'earlier' }))
    use(({ request }) => (request.headers.has('x-refuse') ? { statusCode: 422 } : undefined))
    expect(await send()).toEqual([200, 'earlier'])
    expect(await send('{}', { 'x-refuse': '1' })).toEqual([422, 'refused'])
  })

  it('leaves a request whose body it has read to the definition, body and all', async () => {
    const seen: unknown[] = []
    use(async ({ request }) => void seen.push(await request.json()))
    use(async ({ request }) => void seen.push(await request.text()))
    expect(await send()).toEqual([200, '{"name":"Rex"}'])
    expect(seen).toEqual(['{"name":"Rex"}', { name: 'Rex' }])
  })

  it('leaves a request whose body it has read to a handwritten handler', async () => {
    server.resetHandlers(
      api.override('POST /pets/{petId}', async ({ request }) => void (await request.text())),
      http.post(`${baseUrl}/pets/:petId`, async ({ request }) =>
        HttpResponse.text(`mine: ${await request.text()}`),
      ),
    )
    const answer = await send()
    server.resetHandlers(...api.handlers)
    expect(answer).toEqual([200, 'mine: {"name":"Rex"}'])
  })

  it('chooses circumstances for a request whose body it has read', async () => {
    use(async ({ request }) => ({ delay: (await request.text()).length > 0 ? 0 : 1 }))
    expect(await send()).toEqual([200, '{"name":"Rex"}'])
  })

  it('gets the request, its path parameters as sent, and its cookies', async () => {
    let call: OverrideCall | undefined
    use((given) => {
      call = given
      return undefined
    })
    await send('{}', { cookie: 'session=42; theme=dark' })
    expect(call?.params).toEqual({ petId: 'a%2Fb' })
    expect(call?.cookies).toEqual({ session: '42', theme: 'dark' })
    expect(call?.request).toBeInstanceOf(Request)
    expect(call?.request.url).toBe(`${baseUrl}/pets/a%2Fb`)
    expect(call?.request.method).toBe('POST')
  })

  it('answers a method that has nothing to answer, and leaves it to the network by undefined', async () => {
    server.use(
      api.override('GET /orders', ({ request }) =>
        request.url.includes('page') ? { body: { Items: [] } } : undefined,
      ),
    )
    expect(await (await fetch(`${baseUrl}/orders?page=2`)).json()).toEqual({ Items: [] })
    await expect(fetch(`${baseUrl}/orders`)).rejects.toThrow()
  })

  it('decides about each of many requests at once', async () => {
    use(async ({ request }) => {
      const { id } = await request.json()
      await new Promise((resolve) => setTimeout(resolve, id % 7))
      return id % 2 === 0 ? { body: `even ${id}` } : undefined
    })
    const ids = Array.from({ length: 60 }, (_, id) => id)
    const answers = await Promise.all(ids.map((id) => send(`{"id":${id}}`)))
    expect(answers).toEqual(ids.map((id) => [200, id % 2 === 0 ? `even ${id}` : `{"id":${id}}`]))
  })
})

describe('an override once', () => {
  it.each<[title: string, choice: OverrideFunction | { statusCode: number }]>([
    ['choice', { statusCode: 422 }],
    ['function', () => ({ statusCode: 422 })],
    ['async function', async () => ({ statusCode: 422 })],
  ])('answers the next request only, by a %s', async (_title, choice) => {
    server.use(api.override('POST /pets/{petId}', choice, { once: true }))
    expect((await send())[0]).toBe(422)
    expect((await send())[0]).toBe(200)
    server.restoreHandlers()
    expect((await send())[0]).toBe(422)
  })

  it.each<[title: string, choice: OverrideFunction | { statusCode: number }]>([
    ['choice', { statusCode: 422 }],
    ['function', () => later({ statusCode: 422 })],
  ])('answers one of several requests at once, by a %s', async (_title, choice) => {
    server.use(api.override('POST /pets/{petId}', choice, { once: true }))
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(([status]) => status).sort()).toEqual([200, 200, 422])
  })

  it('is as used up by undefined as a handler of MSW is', async () => {
    const handwritten = http.post(`${baseUrl}/pets/:petId`, () => undefined, { once: true })
    const override = api.override('POST /pets/{petId}', () => undefined, { once: true })
    for (const handler of [handwritten, override]) {
      const request = new Request(`${baseUrl}/pets/7`, { method: 'POST' })
      await getResponse([handler, ...api.handlers], request)
    }
    expect(override.isUsed).toBe(handwritten.isUsed)
  })

  it.each<[options: unknown, message: string]>([
    [{ onse: true }, "Unknown option 'onse'. Did you mean once?"],
    [{ once: 'yes' }, "Expected true or false as once, got 'yes'."],
    [null, 'Expected an object of options, got null.'],
    [true, 'Expected an object of options, got true.'],
  ])('is refused when its options are %o', (options, message) => {
    const override = () =>
      Reflect.apply(api.override, api, ['POST /pets/{petId}', { statusCode: 422 }, options])
    expect(override).toThrow(TypeError)
    expect(override).toThrow(message)
  })

  it('may be switched off', async () => {
    const options = { once: false }
    server.use(api.override('POST /pets/{petId}', { statusCode: 422 }, options))
    expect([(await send())[0], (await send())[0]]).toEqual([422, 422])
  })
})

function raise(error: unknown): never {
  throw error
}

function later<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setTimeout(resolve, 5, value))
}
