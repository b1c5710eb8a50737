import { describe, expect, it } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'

const baseUrl = 'https://api.example.com/prod'
const template = '$context.identity.sourceIp|$input.params().header'

const definition: RestApiDefinition = {
  resources: {
    '/pets': {
      GET: {
        integration: {
          type: 'MOCK',
          requestTemplates: { 'application/json': '{"statusCode": 200}' },
          integrationResponses: [
            { statusCode: 200, responseTemplates: { 'application/json': template } },
          ],
        },
      },
    },
  },
}
const api: RestApiMock = mockRestApi(definition, { baseUrl })
const request = (headers: HeadersInit = {}) => new Request(`${baseUrl}/pets`, { headers })

async function invoke(...args: Parameters<RestApiMock['invoke']>): Promise<string[]> {
  return (await (await api.invoke(...args)).text()).split('|')
}

describe('api.invoke', () => {
  it.each<[client: unknown, message: string]>([
    [{ rawHeader: [] }, "Unknown option 'rawHeader'. Did you mean rawHeaders?"],
    [{ sourceIP: '10.0.0.7' }, "Unknown option 'sourceIP'. Did you mean sourceIp?"],
    [{ sourceIp: 7 }, 'as sourceIp, got 7.'],
    [{ rawHeaders: 'X-A: b' }, "as rawHeaders, got 'X-A: b'."],
    [{ rawHeaders: { 'X-A': 'b' } }, 'as rawHeaders, got a value of type object.'],
    [{ rawHeaders: ['X-A', 7] }, 'as rawHeaders, got 7 at index 1.'],
    ['10.0.0.7', "Expected an object of options, got '10.0.0.7'."],
    [null, 'Expected an object of options, got null.'],
  ])('rejects when the client is %o', async (client, message) => {
    const result = Reflect.apply(api.invoke, api, [request(), client])
    await expect(result).rejects.toThrow(TypeError)
    await expect(result).rejects.toThrow(message)
  })

  it('passes the address of the client to $context.identity.sourceIp', async () => {
    expect((await invoke(request(), { sourceIp: '10.0.0.7' }))[0]).toBe('10.0.0.7')
    expect((await invoke(request(), { sourceIp: '2001:db8::1' }))[0]).toBe('2001:db8::1')
    expect((await invoke(request()))[0]).toBe('127.0.0.1')
    expect((await invoke(request(), {}))[0]).toBe('127.0.0.1')
    expect((await invoke(request(), { sourceIp: undefined }))[0]).toBe('127.0.0.1')
  })

  it('passes the address of the client to X-Forwarded-For', async () => {
    const [, headers] = await invoke(request(), { sourceIp: '10.0.0.7' })
    expect(headers).toContain('X-Forwarded-For=10.0.0.7')
  })

  it('lays the values of options.context over the address of the client', async () => {
    const given = mockRestApi(definition, {
      baseUrl,
      context: { identity: { sourceIp: '192.0.2.1' } },
    })
    const response = await given.invoke(request(), { sourceIp: '10.0.0.7' })
    expect(await response.text()).toMatch(/^192\.0\.2\.1\|/)
  })

  it('shows the names of headers to templates as the client wrote them', async () => {
    const rawHeaders = ['x-PET-name', 'Rex', 'ACCEPT', 'text/html']
    const [, headers] = await invoke(request({ 'x-pet-name': 'Rex', accept: 'text/html' }), {
      rawHeaders,
    })
    expect(headers).toContain('x-PET-name=Rex')
    expect(headers).toContain('ACCEPT=text/html')
    const [, conventional] = await invoke(request({ 'x-pet-name': 'Rex', accept: 'text/html' }))
    expect(conventional).toContain('Accept=text/html')
  })

  it('is not confused by hostile names and an odd number of raw headers', async () => {
    const rawHeaders = ['__proto__', 'a', 'constructor', 'b', 'toString']
    const [, headers] = await invoke(request({ ['__proto__']: 'a', constructor: 'b' }), {
      rawHeaders,
    })
    expect(headers).toContain('constructor=b')
  })

  it('answers many clients at once, each with its own address', async () => {
    const addresses = Array.from({ length: 50 }, (_, index) => `10.0.0.${index}`)
    const answers = await Promise.all(
      addresses.map(async (sourceIp) => (await invoke(request(), { sourceIp }))[0]),
    )
    expect(answers).toEqual(addresses)
  })
})

it('a mock has no reset of its own: that of MSW resets it', () => {
  expect(api).not.toHaveProperty('reset')
})
