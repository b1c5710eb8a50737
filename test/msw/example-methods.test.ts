import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'
import { jsonBody, mockOf, operationOf, proxy } from './example-api.ts'

describe('a method that answers with an example', () => {
  it('has the status of the first 2xx response that it declares', async () => {
    const api = mockOf({
      '/made': {
        post: operationOf({ 400: {}, 201: jsonBody({ example: 1 }), 202: {}, default: {} }),
      },
      '/moved': { get: operationOf({ 302: {}, 404: {} }) },
      '/bare': { get: operationOf({}) },
    })
    expect((await api.test('POST /made')).status).toBe(201)
    expect((await api.test('GET /moved')).status).toBe(302)
    expect(await api.test('GET /bare')).toMatchObject({ status: 200, body: '' })
  })

  it('runs the checks of its method', async () => {
    const get = operationOf({ 200: jsonBody({ example: 'fine' }) }, proxy, {
      security: [{ key: [] }],
      parameters: [{ in: 'query', name: 'page', required: true }],
      'x-amazon-apigateway-request-validator': 'all',
    })
    const definition = fromOpenApi({
      openapi: '3.0.1',
      paths: { '/pets': { get } },
      components: { securitySchemes: { key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } },
      'x-amazon-apigateway-request-validators': {
        all: { validateRequestBody: true, validateRequestParameters: true },
      },
      'x-amazon-apigateway-gateway-responses': {
        BAD_REQUEST_PARAMETERS: {
          statusCode: '422',
          responseParameters: {
            'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
          },
        },
      },
    } as object)
    const api: RestApiMock = mockRestApi(definition, { integrations: 'example' })
    expect((await api.test('GET /pets?page=1')).status).toBe(403)
    const headers = { 'x-api-key': 'k1' }
    expect(await api.test('/pets', { headers })).toMatchObject({
      status: 422,
      headers: { 'Access-Control-Allow-Origin': '*' },
    })
    expect(await api.test('/pets?page=1', { headers })).toMatchObject({
      status: 200,
      body: '"fine"',
    })
  })

  it.each(['aws', 'http'])(
    'keeps the header mappings of an integration of type %s',
    async (type) => {
      const responses = {
        200: {
          ...jsonBody({ example: { id: 7 } }),
          headers: { 'Access-Control-Allow-Origin': {} },
        },
      }
      const api = mockOf({
        '/pets': {
          get: operationOf(responses, {
            type,
            httpMethod: 'POST',
            uri: 'https://pets.example.com',
            responses: {
              default: {
                statusCode: '200',
                responseParameters: {
                  'method.response.header.Access-Control-Allow-Origin': "'https://pets.example'",
                },
                responseTemplates: { 'application/json': 'not rendered' },
              },
            },
          }),
        },
      })
      expect(await api.test('GET /pets')).toMatchObject({
        status: 200,
        body: '{"id":7}',
        headers: { 'Access-Control-Allow-Origin': 'https://pets.example' },
      })
    },
  )

  it('refuses a media type that its integration request does not take', async () => {
    const api = mockOf({
      '/pets': {
        post: operationOf(
          { 200: {} },
          {
            type: 'aws',
            httpMethod: 'POST',
            passthroughBehavior: 'never',
            requestTemplates: { 'application/json': '{}' },
            responses: { default: { statusCode: '200' } },
          },
        ),
      },
    })
    const init = { method: 'POST', body: 'text', headers: { 'content-type': 'text/plain' } }
    expect((await api.test('/pets', init)).status).toBe(415)
  })

  it('answers an override by the name of an example', async () => {
    const examples = { rex: { value: { id: 1 } }, tom: { value: { id: 2 } } }
    const api = mockOf({
      '/pets': {
        get: operationOf({
          200: jsonBody({ examples }),
          404: jsonBody({ examples: { gone: { value: 'gone' }, tom: { value: 'no Tom' } } }),
        }),
      },
    })
    const bodyOf = async (choice: object) => {
      const { status, body } = await api.test('GET /pets', choice)
      return [status, body]
    }
    expect(await bodyOf({ example: 'tom' })).toEqual([200, '{"id":2}'])
    expect(await bodyOf({ statusCode: 404, example: 'tom' })).toEqual([404, '"no Tom"'])
    expect(await bodyOf({ example: 'gone' })).toEqual([404, '"gone"'])
    expect(await bodyOf({ statusCode: 404 })).toEqual([404, '"gone"'])
    await expect(api.test('GET /pets', { example: 'toom' })).rejects.toThrow(
      "Unknown example 'toom'. Available: rex, tom, gone.",
    )
    await expect(api.test('GET /pets', { statusCode: 200, example: 'gone' })).rejects.toThrow(
      "Unknown example 'gone'. Available: rex, tom.",
    )
  })

  it('loads what makes examples once for many requests at once', async () => {
    const api = mockOf({
      '/pets': { get: operationOf({ 200: jsonBody({ schema: { type: 'integer' } }) }) },
    })
    const bodies = await Promise.all(
      Array.from({ length: 50 }, async () => (await api.test('GET /pets')).body),
    )
    expect(new Set(bodies)).toEqual(new Set(['0']))
  })
})
