import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'
import { mockOf, operationOf, proxy } from './example-api.ts'

describe('the media type of an example', () => {
  const content = {
    'application/json': { example: { id: 7 } },
    'text/plain': { example: 'pet 7' },
    'application/xml': { example: '<pet id="7"/>' },
  }

  it.each<[accept: string | undefined, contentType: string, body: string]>([
    [undefined, 'application/json', '{"id":7}'],
    ['application/json', 'application/json', '{"id":7}'],
    ['text/plain', 'text/plain', 'pet 7'],
    ['TEXT/PLAIN; q=0.9', 'text/plain', 'pet 7'],
    ['application/xml', 'application/xml', '<pet id="7"/>'],
    ['image/png', 'application/json', '{"id":7}'],
    ['__proto__', 'application/json', '{"id":7}'],
  ])('follows the Accept header %s', async (accept, contentType, body) => {
    const api = mockOf({ '/pets': { get: operationOf({ 200: { content } }) } })
    const headers: HeadersInit = accept === undefined ? {} : { accept }
    const answer = await api.test('/pets', { headers })
    expect([answer.headers['Content-Type'], answer.body]).toEqual([contentType, body])
  })

  it.each<[contentType: string, example: unknown, body: string]>([
    ['text/plain', 'pet 7', 'pet 7'],
    ['text/html', '<p>7</p>', '<p>7</p>'],
    ['application/vnd.pets+json', { id: 7 }, '{"id":7}'],
    ['application/problem+json', 'text', '"text"'],
    ['application/json; charset=utf-8', 'text', '"text"'],
  ])('decides how it is written: %s', async (contentType, example, body) => {
    const api = mockOf({
      '/pets': { get: operationOf({ 200: { content: { [contentType]: { example } } } }) },
    })
    const answer = await api.test('GET /pets')
    expect([answer.headers['Content-Type'], answer.body]).toEqual([contentType, body])
  })

  it('of a range of types is JSON', async () => {
    const api = mockOf({
      '/pets': { get: operationOf({ 200: { content: { '*/*': { example: { id: 7 } } } } }) },
    })
    const answer = await api.test('GET /pets')
    expect([answer.headers['Content-Type'], answer.body]).toEqual(['application/json', '{"id":7}'])
  })

  it.each(['application/xml', 'text/xml', 'application/xml; charset=utf-8', 'application/pet+xml'])(
    'makes XML of a schema: %s',
    async (contentType) => {
      const schema = {
        type: 'object',
        xml: { name: 'pet' },
        properties: { name: { type: 'string', example: 'Rex' } },
      }
      const api = mockOf({
        '/pets': { get: operationOf({ 200: { content: { [contentType]: { schema } } } }) },
      })
      const answer = await api.test('GET /pets')
      expect(answer.headers['Content-Type']).toBe(contentType)
      expect(answer.body.replace(/\s/g, '')).toBe('<pet><name>Rex</name></pet>')
    },
  )
})

describe('an example of Swagger 2', () => {
  const answers = async (response: object, members: object = {}, accept?: string) => {
    const definition: RestApiDefinition = fromOpenApi({
      swagger: '2.0',
      definitions: { Pet: { type: 'object', properties: { id: { type: 'integer' } } } },
      responses: { Pet: { examples: { 'application/json': { id: 9 } } } },
      paths: { '/pets': { get: operationOf({ 200: response }, proxy, members) } },
    } as object)
    const api: RestApiMock = mockRestApi(definition, { integrations: 'example' })
    const { headers, body } = await api.test(
      '/pets',
      accept === undefined ? {} : { headers: { accept } },
    )
    return [headers['Content-Type'], body]
  }
  const examples = { 'application/json': { id: 7 }, 'text/plain': 'pet 7' }

  it('is that of the media type that the client accepts', async () => {
    expect(await answers({ examples })).toEqual(['application/json', '{"id":7}'])
    expect(await answers({ examples }, {}, 'text/plain')).toEqual(['text/plain', 'pet 7'])
  })

  it('goes before the schema', async () => {
    const schema = { $ref: '#/definitions/Pet' }
    expect(await answers({ examples, schema })).toEqual(['application/json', '{"id":7}'])
    expect(await answers({ schema })).toEqual(['application/json', '{"id":0}'])
  })

  it('is found through the $ref of a response', async () => {
    expect(await answers({ $ref: '#/responses/Pet' })).toEqual(['application/json', '{"id":9}'])
  })

  it('has the media type that the operation produces', async () => {
    const schema = { type: 'object', example: { id: 3 } }
    expect(await answers({ schema }, { produces: ['application/vnd.pets+json'] })).toEqual([
      'application/vnd.pets+json',
      '{"id":3}',
    ])
  })
})
