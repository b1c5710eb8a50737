import { setupServer } from 'msw/node'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { baseUrl, mockCorsApi, page, send } from './cors-api.ts'

const withKey = { headers: { 'X-Api-Key': 'k' } }

let warnings: string[]
beforeEach(() => {
  warnings = []
  vi.spyOn(console, 'warn').mockImplementation((text) => void warnings.push(String(text)))
})
afterEach(() => void vi.restoreAllMocks())

describe('without the option, in Node', () => {
  it('the verdict is off', async () => {
    const answers: unknown[] = []
    const api = mockCorsApi(undefined)
    api.events.on('answer', ({ cors }) => answers.push(cors))
    expect((await send(api, 'GET /closed'))?.status).toBe(200)
    expect(warnings).toEqual([])
    expect(answers).toEqual([undefined])
  })

  it('an origin alone lets templates see it, and says nothing', async () => {
    const api = mockCorsApi({ origin: page })
    expect(await (await send(api, 'GET /origin'))?.text()).toBe(page)
    expect((await send(api, 'GET /closed'))?.status).toBe(200)
    expect(warnings).toEqual([])
  })
})

describe('the mode off', () => {
  it('says nothing, whatever the answer', async () => {
    const api = mockCorsApi({ mode: 'off', origin: page })
    expect((await send(api, 'DELETE /pets', withKey))?.status).toBe(200)
    expect(warnings).toEqual([])
  })
})

describe('the mode warn', () => {
  it('answers, and says what browsers will block, why, and how to switch it off', async () => {
    const api = mockCorsApi({ mode: 'warn', origin: page })
    expect((await send(api, 'GET /pets', withKey))?.status).toBe(200)
    expect(warnings).toEqual([
      `[MSW] Warning: msw-apigateway: GET /pets from origin ${page} will be blocked by CORS policy: OPTIONS /pets (resources./pets.OPTIONS.integration.integrationResponses[0]) answers Access-Control-Allow-Headers 'Content-Type', but the request sends x-api-key: add it.
Browsers let a page read an answer of another origin only when the API consents by response headers (CORS). A mock needs no consent, so this works here and fails once the API is deployed. If page and API will share an origin, switch this off: mockRestApi(definition, { cors: 'off' }).`,
    ])
  })

  it('warns once for each operation and cause, and explains CORS once', async () => {
    const api = mockCorsApi({ mode: 'warn', origin: page })
    for (let time = 0; time < 2; time++) {
      await send(api, 'GET /pets', withKey)
      await send(api, 'GET /pets', { headers: { 'X-Trace': '1' } })
      await send(api, 'PUT /pets', withKey)
      await send(api, 'GET /closed')
    }
    expect(warnings.map((text) => /apigateway: (.*?) from origin/.exec(text)?.[1])).toEqual([
      'GET /pets',
      'GET /pets',
      'PUT /pets',
      'GET /closed',
    ])
    expect(warnings.filter((text) => text.includes("cors: 'off'"))).toEqual([warnings[0]])
  })

  it('warns again after resetHandlers', async () => {
    const api = mockCorsApi({ mode: 'warn', origin: page })
    const server = setupServer(...api.handlers)
    server.listen()
    await fetch(`${baseUrl}/closed`)
    await fetch(`${baseUrl}/closed`)
    expect(warnings).toHaveLength(1)
    server.resetHandlers()
    await fetch(`${baseUrl}/closed`)
    server.close()
    expect(warnings).toHaveLength(2)
  })

  it('says nothing of requests that browsers let pass, nor of those to the page’s own origin', async () => {
    const api = mockCorsApi({ mode: 'warn', origin: page })
    await send(api, 'GET /pets')
    await send(api, 'PUT /pets', { headers: { 'Content-Type': 'application/json' } })
    await send(mockCorsApi({ mode: 'warn', origin: baseUrl }), 'GET /closed')
    await send(api, 'GET /closed', { mode: 'no-cors' })
    expect(warnings).toEqual([])
  })
})

describe.each(['warn', 'enforce'] as const)('the mode %s without the origin of a page', (mode) => {
  it('answers, and says once that it judges nothing', async () => {
    const api = mockCorsApi(mode)
    for (let time = 0; time < 2; time++)
      expect((await send(api, 'GET /closed', withKey))?.status).toBe(200)
    expect(warnings).toEqual([
      "[MSW] Warning: msw-apigateway: The CORS verdict judges no request of a page whose origin it does not know, as in Node: say it, as in cors: { mode: 'enforce', origin: 'http://localhost:5173' }.",
    ])
  })

  it('judges a request that names its origin itself', async () => {
    const response = await send(mockCorsApi(mode), 'GET /closed', { headers: { Origin: page } })
    expect(response?.type).toBe(mode === 'enforce' ? 'error' : 'default')
    expect(warnings).toEqual([expect.stringContaining(`from origin ${page} will be blocked`)])
  })
})

describe('the mode enforce', () => {
  const api = mockCorsApi({ mode: 'enforce', origin: page })

  it('fails the fetch as browsers do, and says why', async () => {
    const server = setupServer(...api.handlers)
    server.listen()
    await expect(fetch(`${baseUrl}/closed`)).rejects.toThrow('Failed to fetch')
    await expect(fetch(`${baseUrl}/pets`, withKey)).rejects.toThrow('Failed to fetch')
    server.close()
    expect(warnings).toHaveLength(2)
  })

  it('does not run an operation whose preflight is refused', async () => {
    const decide = vi.fn(() => ({ Items: [] }))
    const lambda = mockCorsApi(
      { mode: 'enforce', origin: page },
      { integrations: { 'GET /lambda': decide } },
    )
    expect((await send(lambda, 'GET /lambda', withKey))?.type).toBe('error')
    expect(decide).not.toHaveBeenCalled()
  })

  it('hides the headers that are not exposed', async () => {
    const response = await send(api, 'GET /pets')
    expect([...(response?.headers.keys() ?? [])]).toEqual(['content-type', 'x-total'])
  })

  it('leaves an answer as it is when CORS does not apply', async () => {
    const own = mockCorsApi({ mode: 'enforce', origin: baseUrl })
    const response = await send(own, 'GET /pets')
    expect(response?.headers.get('x-other')).toBe('1')
  })
})

describe('a call without MSW', () => {
  it('of api.invoke gets every answer and every header, since its caller is no page', async () => {
    const api = mockCorsApi({ mode: 'enforce', origin: page })
    expect((await api.invoke(new Request(`${baseUrl}/closed`))).status).toBe(200)
    const response = await api.invoke(new Request(`${baseUrl}/pets`))
    expect(response.headers.get('x-other')).toBe('1')
  })

  it('of api.test tells the verdict, and withholds no answer and no header', async () => {
    const api = mockCorsApi({ mode: 'enforce', origin: page })
    const refused = await api.test('DELETE /pets')
    expect(refused.status).toBe(200)
    expect(refused.log.at(-1)).toMatch(
      /^ {4}CORS: DELETE \/pets from origin .* the request's method is DELETE/,
    )
    expect((await api.test('GET /closed')).log.at(-1)).toContain('answers without Access-Control')
    expect((await api.test('GET /pets')).headers).toMatchObject({ 'X-Other': '1' })
  })
})
