import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerEvent } from '../../src/msw/answer-events.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'
import { answerWith, baseUrl, mockCorsApi, open, page, send } from './cors-api.ts'

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue())
afterEach(() => void vi.restoreAllMocks())

const forPage = { mode: 'warn', origin: page } as const

/** Sends a request from the page; returns the verdict in the answer's event. */
async function judge(
  line: string,
  init?: RequestInit,
  api: RestApiMock = mockCorsApi(forPage),
): Promise<AnswerEvent['cors']> {
  const events: AnswerEvent[] = []
  const listen = (event: AnswerEvent): void => void events.push(event)
  api.events.on('answer', listen)
  await send(api, line, init)
  api.events.removeListener('answer', listen)
  expect(events).toHaveLength(1)
  return events[0]?.cors
}

const blocked = (text: string) => ({ blocked: true, message: expect.stringContaining(text) })
const allowed = { blocked: false }
const withKey = { headers: { 'X-Api-Key': 'k' } }

describe('the preflight', () => {
  it('is answered by the MOCK of OPTIONS, templates included', async () => {
    expect(await judge('PUT /pets')).toEqual(allowed)
    expect(await judge('DELETE /pets')).toEqual(
      blocked("answers Access-Control-Allow-Methods 'GET,PUT', but the request's method is DELETE"),
    )
  })

  it('of the CDK for several origins allows each of them', async () => {
    expect(await judge('PUT /multi')).toEqual(allowed)
    const other = mockCorsApi({ mode: 'warn', origin: 'https://other.example.com' })
    expect(await judge('PUT /multi', {}, other)).toEqual(
      blocked("answers Access-Control-Allow-Origin 'https://first.example.com', but only"),
    )
  })

  it('is API Gateway’s 403 for a path without OPTIONS', async () => {
    expect(await judge('PUT /open')).toEqual(
      blocked(
        'OPTIONS /open (gateway response MISSING_AUTHENTICATION_TOKEN, which the definition does not set) answers with status',
      ),
    )
    expect(await judge('GET /open')).toEqual(allowed)
  })

  it('is not known when only a backend answers OPTIONS', async () => {
    expect(await judge('PUT /lambda-options', withKey)).toEqual(allowed)
    const integrations = { 'OPTIONS /lambda-options': () => ({ statusCode: 200, body: '' }) }
    expect(await judge('PUT /lambda-options', {}, mockCorsApi(forPage, { integrations }))).toEqual(
      blocked('OPTIONS /lambda-options answers without Access-Control-Allow-Origin'),
    )
  })

  it('asks for the method that the page has set, not for that of X-HTTP-Method-Override', async () => {
    expect(await judge('POST /pets', { headers: { 'X-HTTP-Method-Override': 'DELETE' } })).toEqual(
      blocked('POST /pets from origin'),
    )
    const verdict = await judge('POST /pets', { headers: { 'X-HTTP-Method-Override': 'DELETE' } })
    expect(verdict?.message).toContain('the request sends x-http-method-override: add it')
  })

  it('that a host sends to the mock is not judged itself', async () => {
    const headers = { 'Access-Control-Request-Method': 'PUT' }
    expect(await judge('OPTIONS /open', { headers })).toBeUndefined()
    expect(await judge('OPTIONS /pets', { headers })).toBeUndefined()
    expect(await judge('OPTIONS /pets')).toEqual(blocked("the request's method is OPTIONS"))
  })
})

describe('the answer', () => {
  it('of a gateway response is judged as any other', async () => {
    expect(await judge('GET /unknown')).toEqual(
      blocked(
        'it (gateway response MISSING_AUTHENTICATION_TOKEN, which the definition does not set)',
      ),
    )
    const chosen = mockCorsApi(forPage)
    const [throttled, denied] = (['THROTTLED', 'ACCESS_DENIED'] as const).map(
      (gatewayResponse) => ({
        ...chosen,
        handlers: [chosen.override('GET /pets', { gatewayResponse })],
      }),
    )
    expect(await judge('GET /pets', {}, throttled)).toEqual(allowed)
    expect(await judge('GET /pets', {}, denied)).toEqual(blocked('gateway response ACCESS_DENIED'))
  })

  it('that an override chooses is judged', async () => {
    const api = mockCorsApi(forPage)
    const closed = { ...api, handlers: [api.override('GET /closed', { body: { id: 1 } })] }
    expect(await judge('GET /closed', {}, closed)).toEqual(
      blocked('answers without Access-Control-Allow-Origin'),
    )
    const failing = { ...api, handlers: [api.override('GET /closed', { networkError: true })] }
    expect(await judge('GET /closed', {}, failing)).toBeUndefined()
  })

  it('of a backend is judged when a function gives it, and not when it is made up', async () => {
    const integrations = { 'GET /lambda': () => ({ statusCode: 200, body: '' }) }
    const real = mockCorsApi(forPage, { integrations })
    expect(await judge('GET /lambda', {}, real)).toEqual(blocked('GET /lambda'))
    expect(
      await judge('GET /lambda', {}, mockCorsApi(forPage, { integrations: 'example' })),
    ).toEqual(allowed)
    const chosen = { ...real, handlers: [real.override('GET /lambda', { statusCode: 200 })] }
    expect(await judge('GET /lambda', {}, chosen)).toEqual(allowed)
  })

  it('of a gateway response is judged also where a proxy would answer', async () => {
    const api = mockCorsApi(forPage)
    const handlers = [api.override('GET /lambda', { gatewayResponse: 'ACCESS_DENIED' })]
    expect(await judge('GET /lambda', {}, { ...api, handlers })).toEqual(
      blocked('gateway response ACCESS_DENIED'),
    )
  })

  it('is in the event with its verdict when enforce withholds it', async () => {
    const api = mockCorsApi({ ...forPage, mode: 'enforce' })
    expect(await judge('GET /closed', {}, api)).toEqual(blocked('GET /closed'))
    expect(await judge('GET /pets', withKey, api)).toEqual(blocked('OPTIONS /pets'))
  })

  it.each(['/pets', '/closed'])(
    'of a refused preflight gives the event its log, and not its gateway response: %s',
    async (path) => {
      const api = mockCorsApi({ ...forPage, mode: 'enforce' })
      const answers: unknown[] = []
      api.events.on('answer', ({ log, gatewayResponse, outcome }) =>
        answers.push({ lines: log(), gatewayResponse, outcome }),
      )
      await send(api, `GET ${path}`, withKey)
      expect(answers).toEqual([
        {
          lines: expect.arrayContaining([
            expect.stringContaining('HTTP Method: OPTIONS'),
            expect.stringContaining(`    CORS: GET ${path} from origin`),
          ]),
          gatewayResponse: undefined,
          outcome: 'network-error',
        },
      ])
    },
  )

  it('is not judged once the preflight is refused', async () => {
    expect(await judge('GET /closed', withKey)).toEqual(blocked('OPTIONS /closed'))
  })

  it('is allowed with a notice where only the standard blocks it', async () => {
    const definition = {
      resources: {
        '/a': {
          OPTIONS: answerWith({ ...open, 'Access-Control-Allow-Headers': '*' }),
          GET: answerWith(open),
          POST: answerWith({}),
        },
      },
    }
    const api = mockRestApi(definition, { baseUrl, cors: { ...forPage, mode: 'enforce' } })
    const withToken = { headers: { Authorization: 'Bearer t' } }
    expect(await judge('GET /a', withToken, api)).toEqual({
      blocked: false,
      message: expect.stringContaining(
        'will be blocked by CORS policy once browsers follow the Fetch standard (today they let it pass)',
      ),
    })
    expect(await judge('POST /a', withToken, api)).toEqual(blocked('it (resources./a.POST'))
  })

  it('is judged in the execution log too', async () => {
    const api = mockCorsApi(forPage)
    const logs: (readonly string[])[] = []
    api.events.on('answer', ({ log }) => logs.push(log()))
    await send(api, 'GET /closed')
    await send(api, 'GET /open')
    expect(logs[0]?.at(-1)).toMatch(/^ {4}CORS: GET \/closed from origin .* set it to/)
    expect(logs[1]?.join('\n')).not.toContain('CORS')
  })
})

describe('credentials', () => {
  it('are those of the request', async () => {
    expect(await judge('GET /open', { credentials: 'include' })).toEqual(
      blocked("Access-Control-Allow-Origin '*', but that does not count for a request with"),
    )
  })

  it('are those of the option where the host loses them', async () => {
    const api = mockCorsApi({ ...forPage, credentials: 'include' })
    expect(await judge('GET /open', {}, api)).toEqual(blocked('a request with credentials'))
  })
})

describe('the origin', () => {
  it('is that of the option, before the header of the request', async () => {
    const headers = { Origin: 'https://other.example.com' }
    expect((await judge('GET /closed', { headers }))?.message).toContain(`from origin ${page}`)
    const api = mockCorsApi('warn')
    expect((await judge('GET /closed', { headers }, api))?.message).toContain(headers.Origin)
  })

  it('reaches templates', async () => {
    const response = await send(mockCorsApi({ mode: 'enforce', origin: page }), 'GET /origin')
    expect(await response?.text()).toBe(page)
  })

  it('may be null, as for a page in a file', async () => {
    const api = mockCorsApi({ mode: 'warn', origin: 'null' })
    expect(await judge('GET /open', {}, api)).toEqual(allowed)
    expect(await judge('GET /closed', {}, api)).toEqual(blocked('from origin null'))
  })
})
