import { getResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import type { AnswerEvent } from '../../src/msw/answer-events.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'

const json = (template: string) => ({ 'application/json': template })
const baseUrl = 'https://api.example.com/prod'

const definition: RestApiDefinition = {
  resources: {
    '/pets': {
      POST: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json(
            '#set($context.requestOverride.header.sent = $input.body){"statusCode": 200}',
          ),
          integrationResponses: [
            { statusCode: 200, responseTemplates: json('$context.requestOverride.header.sent') },
            { statusCode: 404, selectionPattern: '404' },
          ],
        },
      },
    },
  },
}

function createApi(options = {}): RestApiMock {
  return mockRestApi(definition, { baseUrl, ...options })
}

/** Returns an API and the list of the events that its listener is told of. */
function listen(options = {}): { api: RestApiMock; events: AnswerEvent[] } {
  const api = createApi(options)
  const events: AnswerEvent[] = []
  api.events.on('answer', (event) => void events.push(event))
  return { api, events }
}

const post = (path = '/pets', body = '{"name":"Rex"}') =>
  new Request(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })

afterEach(() => void vi.restoreAllMocks())

describe('a listener', () => {
  it.each<[title: string, listener: () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('no luck')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no luck'))],
    [
      'throws undefined',
      () => {
        throw undefined
      },
    ],
  ])(
    'that %s changes no answer, keeps no other listener from hearing, and is printed',
    async (_title, listener) => {
      const print = vi.spyOn(console, 'error').mockReturnValue()
      const api = createApi()
      const heard: string[] = []
      api.events.on('answer', () => void heard.push('before'))
      Reflect.apply(api.events.on, api.events, ['answer', listener])
      api.events.on('answer', () => void heard.push('after'))
      const response = await api.invoke(post())
      expect([response.status, await response.text()]).toEqual([200, '{"name":"Rex"}'])
      expect(heard).toEqual(['before', 'after'])
      await expect.poll(() => print.mock.calls.length).toBe(1)
      expect(String(print.mock.calls[0]?.[0])).toContain('a listener of')
    },
  )

  it.each([undefined, null, 'answer', {}, []])('is refused when it is %o', (listener) => {
    const { events } = createApi()
    for (const method of [events.on, events.removeListener])
      expect(() => Reflect.apply(method, events, ['answer', listener])).toThrow(TypeError)
  })

  it.each(['anwser', 'request', '__proto__', 'constructor', '', undefined, null, 7])(
    'of the event %o is refused',
    (type) => {
      const { events } = createApi()
      for (const method of [events.on, events.removeListener])
        expect(() => Reflect.apply(method, events, [type, () => {}])).toThrow(TypeError)
      expect(() => Reflect.apply(events.on, events, ['anwser', () => {}])).toThrow(
        "Unknown event 'anwser'. Did you mean answer?",
      )
    },
  )

  it('is told of an answer with its request, operation, response, time and log', async () => {
    const { api, events } = listen()
    await getResponse(api.handlers, post())
    expect(events).toHaveLength(1)
    const [event] = events
    expect(event?.operation?.key).toBe('POST /pets')
    expect(event?.outcome).toBe('response')
    expect(event?.choice).toBeUndefined()
    expect(await event?.request.json()).toEqual({ name: 'Rex' })
    expect(event?.response?.status).toBe(200)
    expect(await event?.response?.text()).toBe('{"name":"Rex"}')
    expect(event?.time).toBeGreaterThanOrEqual(0)
    expect(event?.log().join('\n')).toContain('HTTP Method: POST, Resource Path: /pets')
  })

  it('reads its request and response when others have read theirs, and the client too', async () => {
    const api = createApi()
    const bodies: unknown[] = []
    for (const name of ['one', 'two', 'three'])
      api.events.on('answer', async ({ request, response }) => {
        bodies.push([name, await request.text(), await response?.text()])
      })
    const response = await api.invoke(post('/pets', 'sent'))
    expect(await response.text()).toBe('sent')
    await expect
      .poll(() => [...bodies].sort())
      .toEqual(['one', 'three', 'two'].map((name) => [name, 'sent', 'sent']))
  })

  it('is told in the order in which listeners were added, each once', async () => {
    const api = createApi()
    const heard: string[] = []
    const first = () => void heard.push('first')
    api.events.on('answer', first)
    api.events.on('answer', () => void heard.push('second'))
    api.events.on('answer', first)
    await api.invoke(post())
    expect(heard).toEqual(['first', 'second'])
  })

  it('is told no more after removeListener, without harm when it never listened', async () => {
    const { api, events } = listen()
    const heard: string[] = []
    const listener = () => void heard.push('heard')
    api.events.removeListener('answer', listener)
    api.events.on('answer', listener)
    await api.invoke(post())
    api.events.removeListener('answer', listener)
    await api.invoke(post())
    expect([heard.length, events.length]).toEqual([1, 2])
  })

  it('may remove itself, and add another, while it is told', async () => {
    const api = createApi()
    const heard: string[] = []
    const once = () => {
      heard.push('once')
      api.events.removeListener('answer', once)
      api.events.on('answer', () => void heard.push('added'))
    }
    api.events.on('answer', once)
    await api.invoke(post())
    await api.invoke(post())
    expect(heard).toEqual(['once', 'added'])
  })

  it('is told of each answer in the order in which they are made', async () => {
    const { api, events } = listen()
    const slow = api.override('POST /pets', ({ request }) =>
      request.url.includes('slow') ? { delay: 40, statusCode: 404 } : undefined,
    )
    const handlers = [slow, ...api.handlers]
    await Promise.all([
      getResponse(handlers, post('/pets?slow')),
      getResponse(handlers, post('/pets?fast')),
    ])
    expect(events.map(({ response }) => response?.status)).toEqual([200, 404])
    expect(events[1]?.time).toBeGreaterThanOrEqual(35)
  })

  it('is told of the choice of an override, also of a function', async () => {
    const { api, events } = listen()
    const choice = { statusCode: 404 }
    await getResponse([api.override('POST /pets', choice)], post())
    await getResponse([api.override('POST /pets', async () => choice)], post())
    expect(events.map((event) => event.choice)).toEqual([choice, choice])
  })

  it('is not told of an override whose function leaves the request to the definition', async () => {
    const { api, events } = listen()
    await getResponse([api.override('POST /pets', () => undefined), ...api.handlers], post())
    expect(events.map(({ choice, outcome }) => [choice, outcome])).toEqual([
      [undefined, 'response'],
    ])
    expect(await events[0]?.response?.text()).toBe('{"name":"Rex"}')
  })

  it.each([
    ['network-error', { networkError: true }],
    ['passthrough', { passthrough: true }],
  ] as const)('is told of the outcome %s, without a response', async (outcome, choice) => {
    const { api, events } = listen()
    await getResponse([api.override('POST /pets', choice), ...api.handlers], post())
    expect(events).toMatchObject([{ outcome, response: undefined, choice }])
    expect(events[0]?.log()).toEqual([])
    expect(await events[0]?.request.text()).toBe('{"name":"Rex"}')
  })

  it('is told of a request that no operation serves, without an operation', async () => {
    const { api, events } = listen()
    await getResponse(api.handlers, post('/cats'))
    expect(events).toMatchObject([{ outcome: 'response', operation: undefined }])
    expect(events[0]?.response?.status).toBe(403)
    expect(events[0]?.log().join('\n')).toContain('Starting execution')
  })

  it('is not told of requests that are left to other handlers', async () => {
    const { api, events } = listen({ unmatched: 'passthrough' })
    await getResponse(api.handlers, post('/cats'))
    await getResponse(api.handlers, new Request('https://other.example.com/pets'))
    expect(events).toEqual([])
  })

  it('is told of the 500 that a function of an override makes', async () => {
    const { api, events } = listen({ onError: () => {} })
    const override = api.override('POST /pets', () => {
      throw new Error('no luck')
    })
    await getResponse([override], post())
    expect(events.map(({ response }) => response?.status)).toEqual([500])
    expect(events[0]?.log().join('\n')).toContain('no luck')
  })

  it('is told of answers of invoke and test', async () => {
    const { api, events } = listen()
    await api.invoke(post())
    await api.test('POST /pets', { statusCode: 404 })
    expect(events.map(({ response }) => response?.status)).toEqual([200, 404])
  })

  it('cannot change the answer by changing the event or its response', async () => {
    const api = createApi()
    api.events.on('answer', (event) => {
      event.response?.headers.set('x-changed', 'yes')
      Object.assign(event, { outcome: 'passthrough', response: Response.error() })
    })
    const seen: unknown[] = []
    api.events.on('answer', ({ outcome, response }) => void seen.push([outcome, response?.status]))
    const response = await api.invoke(post())
    expect([response.status, response.headers.get('x-changed')]).toEqual([200, null])
    expect(seen).toEqual([['response', 200]])
  })

  it('does not hear answers of another API', async () => {
    const { api, events } = listen()
    await createApi().invoke(post())
    expect(events).toEqual([])
    await api.invoke(post())
    expect(events).toHaveLength(1)
  })

  it('is told once of each of many requests at once, with its own body', async () => {
    const { api, events } = listen()
    const server = setupServer(...api.handlers)
    server.listen({ onUnhandledRequest: 'error' })
    const bodies = Array.from({ length: 100 }, (_, index) => `{"id":${index}}`)
    await Promise.all(bodies.map((body) => fetch(post('/pets', body))))
    server.close()
    const sent = await Promise.all(events.map(({ request }) => request.text()))
    const answered = await Promise.all(events.map(({ response }) => response?.text()))
    expect([...sent].sort()).toEqual([...bodies].sort())
    expect(answered).toEqual(sent)
  })
})

it('an API without a listener copies no request', async () => {
  const api = createApi()
  const request = post()
  const clone = vi.spyOn(request, 'clone')
  await api.invoke(request)
  expect(clone).not.toHaveBeenCalled()
})
