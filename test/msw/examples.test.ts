import { getResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import {
  type MockRestApiOptions,
  mockRestApi,
  type RestApiMock,
} from '../../src/msw/mock-rest-api.ts'

const proxy = { type: 'aws_proxy', httpMethod: 'POST', uri: 'arn:aws:lambda' }
const mock = {
  type: 'mock',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: {
    default: { statusCode: '200', responseTemplates: { 'application/json': 'rendered' } },
  },
}

/** Returns the operation of an OpenAPI document with responses, and a Lambda proxy unless another integration is given. */
function operationOf(responses: object, integration: object | null = proxy, members = {}): object {
  return {
    responses,
    ...(integration && { 'x-amazon-apigateway-integration': integration }),
    ...members,
  }
}

/** Returns the response of OpenAPI 3 whose JSON body is described by `media`. */
const jsonBody = (media: object) => ({ content: { 'application/json': media } })

/** Returns the mock of an OpenAPI 3 document, whose operations the compiler does not know. */
function mockOf(
  paths: object,
  options: MockRestApiOptions = {},
  components: object = {},
): RestApiMock {
  const definition: RestApiDefinition = fromOpenApi({
    openapi: '3.0.1',
    paths,
    components,
  } as object)
  return mockRestApi(definition, { integrations: 'example', onIssue: () => {}, ...options })
}

/** Returns the status and the body of the example that answers `GET /pets` with a response 200. */
async function answerOf(response: object, components: object = {}, accept?: string) {
  const api = mockOf({ '/pets': { get: operationOf({ 200: response }) } }, {}, components)
  const { status, body } = await api.test(
    '/pets',
    accept === undefined ? {} : { headers: { accept } },
  )
  return [status, body]
}

describe('an API with a MOCK, an example, a schema and neither', () => {
  const pet = {
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: 'string' } },
  }
  const paths = {
    '/mock': { get: operationOf({ 200: {} }, mock) },
    '/example': { get: operationOf({ 200: jsonBody({ example: { id: 7 } }) }) },
    '/schema': { get: operationOf({ 200: jsonBody({ schema: pet }) }) },
    '/neither': { get: operationOf({ 204: {} }) },
  }

  it('serves only the MOCK without the option', async () => {
    const api = mockOf(paths, { integrations: undefined })
    expect(api.operations.map(({ served }) => served)).toEqual([true, false, false, false])
    for (const path of ['/example', '/schema', '/neither'])
      expect(
        await getResponse(api.handlers, new Request(`http://localhost${path}`)),
      ).toBeUndefined()
  })

  it('answers all four operations', async () => {
    const api = mockOf(paths)
    expect(api.operations.map(({ served }) => served)).toEqual([true, true, true, true])
    const answers = await Promise.all(
      Object.keys(paths).map(async (path) => {
        const { status, body } = await api.test(`GET ${path}`)
        return [status, body]
      }),
    )
    expect(answers).toEqual([
      [200, 'rendered'],
      [200, '{"id":7}'],
      [200, '{"id":0,"name":"string"}'],
      [204, ''],
    ])
  })

  it('says of each but the MOCK where its answer comes from, in issues and in the log', async () => {
    const api = mockOf(paths)
    const issues = api.issues.filter(({ code }) => code === 'example-answer')
    expect(issues.map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', 'paths./example.get.responses.200'],
      ['warning', 'paths./schema.get.responses.200'],
      ['warning', 'paths./neither.get.responses.204'],
    ])
    expect(issues[0]?.message).toContain('GET /example')
    expect(issues[0]?.message).toContain('example')
    expect(issues[1]?.message).toContain('schema')
    expect(issues[2]?.message).toContain('empty body')
    const logOf = async (line: string) => (await api.test(line)).log.join('\n')
    expect(await logOf('GET /example')).toContain('Response 200 of the definition: example')
    expect(await logOf('GET /schema')).toContain('Response 200 of the definition: schema')
    expect(await logOf('GET /neither')).toContain('Response 204 of the definition: empty body')
    expect(await logOf('GET /mock')).not.toContain('of the definition')
  })

  it('answers the same every time', async () => {
    const [one, other] = [mockOf(paths), mockOf(paths)]
    const bodies = await Promise.all(
      [one, one, other].map(async (api) => (await api.test('GET /schema')).body),
    )
    expect(new Set(bodies).size).toBe(1)
  })
})

describe("integrations by operation, with 'example' beside functions", () => {
  const paths = {
    '/orders': { get: operationOf({ 200: jsonBody({ example: ['example'] }) }) },
    '/pets': {
      get: operationOf({ 200: jsonBody({ example: ['Rex'] }) }),
      post: operationOf({ 201: {} }),
    },
  }
  const statuses = async (integrations: MockRestApiOptions['integrations']) => {
    const api = mockOf(paths, { integrations })
    return Promise.all(
      ['GET /orders', 'GET /pets', 'POST /pets'].map(async (line) => {
        const [method = '', path = ''] = line.split(' ')
        const request = new Request(`http://localhost${path}`, { method })
        const response = await getResponse(api.handlers, request)
        return response && `${response.status} ${await response.text()}`
      }),
    )
  }

  it.each([['GET /ordres'], ['__proto__'], ['constructor'], ['get /orders'], ['']])(
    'are refused for the operation %j, which the definition does not have',
    (key) => {
      const integrations = JSON.parse(`{${JSON.stringify(key)}: "example"}`)
      expect(() => mockOf(paths, { integrations })).toThrow(TypeError)
      expect(() => mockOf(paths, { integrations })).toThrow(`Unknown operation '${key}'`)
    },
  )

  it.each([['examples'], [true], [null], [{ 'GET /orders': 'function' }], [['example']]])(
    'are refused when they are %j',
    (integrations) => {
      const create = () =>
        Reflect.apply(mockRestApi, undefined, [
          fromOpenApi({ openapi: '3.0.1', paths } as object),
          { integrations },
        ])
      expect(create).toThrow(TypeError)
      expect(create).toThrow('integrations')
    },
  )

  it("answer by '*' what has no entry of its own", async () => {
    const orders = () => ({ statusCode: 200, body: 'function' })
    expect(await statuses({ '*': 'example', 'GET /orders': orders })).toEqual([
      '200 function',
      '200 ["Rex"]',
      '201 ',
    ])
    expect(await statuses({ '*': orders, 'GET /pets': 'example' })).toEqual([
      '200 function',
      '200 ["Rex"]',
      '200 function',
    ])
  })

  it('answer only the operations that are named', async () => {
    expect(await statuses({ 'GET /pets': 'example' })).toEqual([
      undefined,
      '200 ["Rex"]',
      undefined,
    ])
    expect(await statuses({ 'GET /pets': undefined })).toEqual([undefined, undefined, undefined])
  })

  it('say where an answer comes from only for examples', () => {
    const api = mockOf(paths, { integrations: { '*': 'example', 'GET /orders': () => ({}) } })
    const answered = api.issues.filter(({ code }) => code === 'example-answer')
    expect(answered.map(({ message }) => /(GET|POST) \/\w+/.exec(message)?.[0])).toEqual([
      'GET /pets',
      'POST /pets',
    ])
  })
})

describe('the example of a response', () => {
  it.each<[title: string, response: object, body: string]>([
    ['example', jsonBody({ example: { id: 1 } }), '{"id":1}'],
    ['an example that is false', jsonBody({ example: false }), 'false'],
    ['an example that is 0', jsonBody({ example: 0 }), '0'],
    ['an example that is a list', jsonBody({ example: [] }), '[]'],
    ['an example that is text, as JSON', jsonBody({ example: 'Rex' }), '"Rex"'],
    ['an example that is JSON text', jsonBody({ example: '{"id": 1}' }), '{"id": 1}'],
    [
      'the first of examples',
      jsonBody({ examples: { rex: { value: { id: 1 } }, tom: { value: { id: 2 } } } }),
      '{"id":1}',
    ],
    [
      'the example before the schema',
      jsonBody({ example: { id: 1 }, schema: { type: 'object', example: { id: 2 } } }),
      '{"id":1}',
    ],
    [
      'the example of the schema',
      jsonBody({ schema: { type: 'object', example: { id: 3 } } }),
      '{"id":3}',
    ],
    [
      'the default of the schema',
      jsonBody({ schema: { type: 'object', default: { id: 4 } } }),
      '{"id":4}',
    ],
    [
      'the example of the schema before its default',
      jsonBody({ schema: { default: { id: 4 }, example: { id: 3 } } }),
      '{"id":3}',
    ],
    [
      'a value from the schema',
      jsonBody({ schema: { type: 'array', items: { type: 'string', enum: ['cat', 'dog'] } } }),
      '["cat"]',
    ],
    ['nothing', {}, ''],
    ['nothing of a body without a schema', jsonBody({}), ''],
    [
      'the members of an example that have hostile names',
      JSON.parse(
        '{"content":{"application/json":{"example":{"__proto__":1,"constructor":2,"$ref":"#/x"}}}}',
      ),
      '{"__proto__":1,"constructor":2,"$ref":"#/x"}',
    ],
  ])('is %s', async (_title, response, body) => {
    expect(await answerOf(response)).toEqual([200, body])
  })

  it.each<[title: string, response: object]>([
    ['a schema', jsonBody({ schema: { $ref: '#/components/schemas/Pet' } })],
    ['a schema by way of another', jsonBody({ schema: { $ref: '#/components/schemas/Alias' } })],
    ['a response', { $ref: '#/components/responses/Pet' }],
    ['an example', jsonBody({ examples: { rex: { $ref: '#/components/examples/Rex' } } })],
  ])('is found through the $ref of %s', async (_title, response) => {
    const components = {
      schemas: {
        Pet: { type: 'object', example: { name: 'Rex' } },
        Alias: { $ref: '#/components/schemas/Pet' },
      },
      responses: { Pet: jsonBody({ example: { name: 'Rex' } }) },
      examples: { Rex: { value: { name: 'Rex' } } },
    }
    expect(await answerOf(response, components)).toEqual([200, '{"name":"Rex"}'])
  })

  it.each<[title: string, response: object]>([
    ['a schema', jsonBody({ schema: { $ref: '#/components/schemas/None' } })],
    ['a response', { $ref: '#/components/responses/None' }],
    ['an example', jsonBody({ examples: { rex: { $ref: '#/components/examples/None' } } })],
    [
      'an example in a circle',
      jsonBody({ examples: { rex: { $ref: '#/components/examples/Loop' } } }),
    ],
  ])(
    'is an empty body when the $ref of %s names nothing, which an issue says',
    async (_title, response) => {
      const components = { examples: { Loop: { $ref: '#/components/examples/Loop' } } }
      const api = mockOf({ '/pets': { get: operationOf({ 200: response }) } }, {}, components)
      expect(await api.test('GET /pets')).toMatchObject({ status: 200, body: '' })
      expect(api.issues.map(({ code }) => code)).toContain('unresolved-reference')
    },
  )

  it('leaves out of a value from the schema what a $ref inside names nothing', async () => {
    const schema = {
      type: 'object',
      properties: { id: { type: 'integer' }, other: { $ref: '#/components/schemas/None' } },
    }
    const [status, body] = await answerOf(jsonBody({ schema }))
    expect(status).toBe(200)
    expect(JSON.parse(String(body))).toMatchObject({ id: 0 })
  })

  it('is a finite value from a schema that contains itself', async () => {
    const components = {
      schemas: {
        Tree: {
          type: 'object',
          properties: {
            name: { type: 'string' },
            children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } },
            parent: { $ref: '#/components/schemas/Tree' },
          },
        },
      },
    }
    const [status, body] = await answerOf(
      jsonBody({ schema: { $ref: '#/components/schemas/Tree' } }),
      components,
    )
    expect(status).toBe(200)
    expect(JSON.parse(String(body))).toMatchObject({ name: 'string' })
  })

  it.each<[title: string, schema: object]>([
    ['itself', { $ref: '#/components/schemas/Self' }],
    ['a circle', { $ref: '#/components/schemas/One' }],
    ['allOf of itself', { $ref: '#/components/schemas/All' }],
  ])('answers although the schema is only a reference to %s', async (_title, schema) => {
    const components = {
      schemas: {
        Self: { $ref: '#/components/schemas/Self' },
        One: { $ref: '#/components/schemas/Two' },
        Two: { $ref: '#/components/schemas/One' },
        All: { allOf: [{ $ref: '#/components/schemas/All' }, { type: 'object' }] },
      },
    }
    expect((await answerOf(jsonBody({ schema }), components))[0]).toBe(200)
  })

  it('leaves writeOnly properties out of a value from the schema', async () => {
    const schema = {
      type: 'object',
      properties: {
        password: { type: 'string', writeOnly: true },
        id: { type: 'integer', readOnly: true },
      },
    }
    expect(await answerOf(jsonBody({ schema }))).toEqual([200, '{"id":0}'])
  })

  it('of names such as __proto__ and constructor is found', async () => {
    const components = JSON.parse(
      '{"schemas":{"constructor":{"type":"object","example":{"id":1}},"__proto__":{"type":"object","example":{"id":2}},"a/b~c":{"type":"object","properties":{"id":{"type":"integer"}}}}}',
    )
    const refTo = (name: string) => jsonBody({ schema: { $ref: `#/components/schemas/${name}` } })
    expect(await answerOf(refTo('constructor'), components)).toEqual([200, '{"id":1}'])
    expect(await answerOf(refTo('__proto__'), components)).toEqual([200, '{"id":2}'])
    expect(await answerOf(refTo('a~1b~0c'), components)).toEqual([200, '{"id":0}'])
  })

  it.each<[title: string, wrap: (inner: object) => object]>([
    ['a list of a billion', () => ({ type: 'array', minItems: 1e9, items: { type: 'integer' } })],
    ['a text of a billion letters', () => ({ type: 'string', minLength: 1e9 })],
    ['lists in lists', (items) => ({ type: 'array', minItems: 20, items })],
    [
      'ten members in each of ten members',
      (member) => ({
        type: 'object',
        properties: Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`m${n}`, member])),
      }),
    ],
  ])('from a huge schema comes within a second: %s', async (_title, wrap) => {
    const levels = Array.from({ length: 14 }, (_, n): [string, object] => [
      `Level${n}`,
      wrap({ $ref: `#/components/schemas/Level${n + 1}` }),
    ])
    const schemas = { ...Object.fromEntries(levels), Level14: { type: 'string' } }
    const schema = { $ref: '#/components/schemas/Level0' }
    const start = performance.now()
    const [status, body] = await answerOf(jsonBody({ schema }), { schemas })
    expect(performance.now() - start).toBeLessThan(1000)
    expect(status).toBe(200)
    expect(String(body).length).toBeGreaterThan(100)
  })
})

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

describe('an OpenAPI document without integrations', () => {
  const paths = {
    '/pets/{petId}': {
      get: operationOf({ 200: jsonBody({ example: { id: 7 } }), 404: {} }, null),
      put: operationOf({ 204: {} }, null),
    },
  }

  it('answers nothing without the option, and says what to do', async () => {
    const onIssue = vi.fn()
    const api = mockOf(paths, { integrations: undefined, onIssue })
    expect(await getResponse(api.handlers, new Request('http://localhost/pets/7'))).toBeUndefined()
    expect(onIssue).toHaveBeenCalledWith(
      expect.objectContaining({
        code: 'no-operation-served',
        message: expect.stringContaining("integrations: 'example'"),
      }),
    )
  })

  it('answers with examples through MSW', async () => {
    const api = mockOf(paths)
    const send = async (method: string) =>
      getResponse(api.handlers, new Request('http://localhost/pets/7', { method }))
    const response = await send('GET')
    expect([response?.status, await response?.text()]).toEqual([200, '{"id":7}'])
    expect(response?.headers.get('content-type')).toBe('application/json')
    expect((await send('PUT'))?.status).toBe(204)
    expect(api.issues.map(({ code }) => code)).toEqual(['example-answer', 'example-answer'])
  })

  it('answers overrides, also without the option', async () => {
    for (const integrations of ['example', undefined] as const) {
      const api = mockOf(paths, { integrations })
      const override = api.override('GET /pets/{petId}', { statusCode: 404 })
      const response = await getResponse([override], new Request('http://localhost/pets/7'))
      expect(response?.status).toBe(404)
    }
  })

  it('may have functions that answer', async () => {
    const api = mockOf(paths, {
      integrations: { '*': 'example', 'PUT /pets/{petId}': () => Response.json({ saved: true }) },
    })
    expect((await api.test('PUT /pets/7')).body).toBe('{"saved":true}')
    expect((await api.test('GET /pets/7')).body).toBe('{"id":7}')
  })
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
