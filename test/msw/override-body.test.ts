import { describe, expect, it, vi } from 'vitest'
import type { MethodDefinition, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import type { IntegrationType } from '../../src/model/words.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'

const json = (template: string) => ({ 'application/json': template })
const contentType = 'method.response.header.Content-Type'
const origin = 'method.response.header.Access-Control-Allow-Origin'

/** Returns a method whose response 201 maps a CORS header and, if given, a Content-Type. */
function methodOf(type: IntegrationType, mappedType?: string): MethodDefinition {
  return {
    methodResponses: [
      { statusCode: 201, responseParameters: { [contentType]: false, [origin]: false } },
    ],
    integration: {
      type,
      httpMethod: 'POST',
      requestTemplates: json('{"statusCode": 201}'),
      integrationResponses: [
        {
          statusCode: 201,
          responseTemplates: json('rendered'),
          responseParameters: {
            [origin]: "'https://pets.example'",
            ...(mappedType !== undefined && { [contentType]: `'${mappedType}'` }),
          },
        },
      ],
    },
  }
}

function mockOf(method: MethodDefinition, options = {}): RestApiMock {
  const definition: RestApiDefinition = { resources: { '/pets': { GET: method } } }
  return mockRestApi(definition, { onIssue: () => {}, ...options })
}

const api = mockOf(methodOf('MOCK'))

describe('a chosen body', () => {
  it.each<[body: unknown, text: string]>([
    [{ id: 7 }, '{"id":7}'],
    [[1, 'two', null], '[1,"two",null]'],
    [null, 'null'],
    [false, 'false'],
    [true, 'true'],
    [0, '0'],
    [-1.5, '-1.5'],
    [[], '[]'],
    [{}, '{}'],
    [Object.create(null), '{}'],
    [JSON.parse('{"__proto__": 1, "constructor": 2}'), '{"__proto__":1,"constructor":2}'],
    [new Date(0), '"1970-01-01T00:00:00.000Z"'],
    [{ toJSON: () => 'own' }, '"own"'],
  ])('is written as JSON: %o', async (body, text) => {
    const answer = await api.test('GET /pets', { body })
    expect(answer.body).toBe(text)
    expect(answer.headers['Content-Type']).toBe('application/json')
  })

  it.each([
    '',
    'text',
    '{"id": 7}',
    '"quoted"',
    'null',
    '$context.stage',
    '#set($a = 1)',
    'Zoë 🐕',
  ])('that is text stays as it is: %j', async (body) => {
    expect((await api.test('GET /pets', { body })).body).toBe(body)
  })

  it.each<[title: string, bytes: () => unknown]>([
    ['a Uint8Array', () => new Uint8Array([0, 255, 128, 10])],
    ['a Buffer', () => Buffer.from([0, 255, 128, 10])],
    ['an ArrayBuffer', () => new Uint8Array([0, 255, 128, 10]).buffer],
    ['a DataView', () => new DataView(new Uint8Array([9, 0, 255, 128, 10, 9]).buffer, 1, 4)],
    ['a part of a larger array', () => new Uint8Array([9, 0, 255, 128, 10, 9]).subarray(1, 5)],
  ])('that is bytes stays as it is: %s', async (_title, bytes) => {
    const override = api.override('GET /pets', { body: bytes() })
    const request = new Request('http://localhost/pets')
    const result = await override.run({ request, requestId: 'id' })
    const sent = new Uint8Array((await result?.response?.arrayBuffer()) ?? [])
    expect([...sent]).toEqual([0, 255, 128, 10])
  })

  it('keeps the status and the headers of the definition', async () => {
    for (const body of ['', 'text', { id: 7 }, new Uint8Array([1])])
      expect(await api.test('GET /pets', { body })).toMatchObject({
        status: 201,
        headers: { 'Access-Control-Allow-Origin': 'https://pets.example' },
      })
  })

  it.each<[body: unknown]>([[{ id: 7 }], ['text'], [''], [new Uint8Array([1])]])(
    'has the Content-Type that the definition maps: %o',
    async (body) => {
      const xml = mockOf(methodOf('MOCK', 'application/xml'))
      const { headers } = await xml.test('GET /pets', { body })
      expect(headers['Content-Type']).toBe('application/xml')
    },
  )

  it('of undefined is no choice', async () => {
    expect((await api.test('GET /pets', { body: undefined })).body).toBe('rendered')
    expect((await api.test('GET /pets', { body: undefined, delay: 0 })).body).toBe('rendered')
    expect(() => api.override('GET /pets', { body: undefined })).toThrow('Nothing is chosen.')
  })

  it.each<[body: unknown]>([
    [() => 'text'],
    [Symbol('text')],
    [7n],
    [new Map()],
    [new Set()],
    [Promise.resolve('text')],
    [new Blob(['text'])],
    [new URLSearchParams('a=1')],
    [/text/],
    [new Error('text')],
  ])('that JSON would lose without a word is refused: %o', (body) => {
    expect(() => api.override('GET /pets', { body })).toThrow(TypeError)
  })

  it('that JSON cannot write is answered with a 500 that onError is told of', async () => {
    const onError = vi.fn()
    const told = mockOf(methodOf('MOCK'), { onError })
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    for (const body of [circle, { amount: 7n }])
      expect((await told.test('GET /pets', { body })).status).toBe(500)
    expect(onError).toHaveBeenCalledTimes(2)
  })

  it('of some megabytes is sent whole', async () => {
    const body = 'x'.repeat(6_000_000)
    expect((await api.test('GET /pets', { body })).body).toHaveLength(body.length)
  })

  it('is not sent to HEAD', async () => {
    const head = mockRestApi({ resources: { '/pets': { HEAD: methodOf('MOCK') } } })
    expect(await head.test('HEAD /pets', { body: 'text' })).toMatchObject({ status: 201, body: '' })
  })

  it('replaces what a template renders that would fail', async () => {
    const broken = methodOf('MOCK')
    const responses = broken.integration?.integrationResponses ?? []
    const definition: MethodDefinition = {
      ...broken,
      integration: {
        type: 'MOCK',
        requestTemplates: json('{"statusCode": 201}'),
        integrationResponses: responses.map((response) => ({
          ...response,
          responseTemplates: json('#if('),
        })),
      },
    }
    const answer = await mockOf(definition).test('GET /pets', { body: 'mine' })
    expect([answer.status, answer.body]).toEqual([201, 'mine'])
  })

  it('of one override is not shared by answers that are changed', async () => {
    const body = { list: [1] }
    const override = api.override('GET /pets', { body })
    const read = async () => {
      const request = new Request('http://localhost/pets')
      return (await override.run({ request, requestId: 'id' }))?.response?.json()
    }
    const answers = await Promise.all(Array.from({ length: 50 }, read))
    expect(answers).toEqual(answers.map(() => body))
  })
})

describe.each<IntegrationType>(['AWS', 'HTTP', 'AWS_PROXY', 'HTTP_PROXY'])(
  'a chosen body of a method of type %s',
  (type) => {
    it('needs nothing that answers for the backend', async () => {
      const answer = await mockOf(methodOf(type)).test('GET /pets', { body: { id: 7 } })
      expect([answer.status, answer.body]).toEqual([201, '{"id":7}'])
      expect(answer.headers['Content-Type']).toBe('application/json')
    })

    it('replaces the body of the function that answers for the backend', async () => {
      const integrations = {
        'GET /pets': () =>
          new Response('<pet/>', { status: 201, headers: { 'Content-Type': 'text/xml' } }),
      }
      const answer = await mockOf(methodOf(type), { integrations }).test('GET /pets', {
        body: { id: 7 },
      })
      expect([answer.status, answer.body]).toEqual([201, '{"id":7}'])
      expect(answer.headers['Content-Type']).toBe('application/json')
    })
  },
)

it('a chosen body of a method without an integration has the first 2xx that it declares', async () => {
  const api = mockOf({ methodResponses: [{ statusCode: 302 }, { statusCode: 202 }] })
  expect(await api.test('GET /pets', { body: 'text' })).toMatchObject({
    status: 202,
    body: 'text',
  })
})
