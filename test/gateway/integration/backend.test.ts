import { describe, expect, it } from 'vitest'
import type { GatewayOptions, IntegrationFunction } from '../../../src/gateway/gateway-options.ts'
import type { IntegrationDefinition } from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, headerOf, mock, send, thenable } from '../invoke-gateway.ts'
import { askBackend, dynamoDb, lambda } from './ask-backend.ts'

describe('operations', () => {
  it('that are not MOCK are served only with a function', () => {
    const definition = apiOf(
      mock({ type: 'AWS_PROXY', httpMethod: 'POST', uri: lambda }),
      'GET /orders',
    )
    const servedWith = (options: GatewayOptions) =>
      gatewayOf(definition, options).operations.map(({ key, served }) => [key, served])
    expect(servedWith({})).toEqual([['GET /orders', false]])
    expect(servedWith({ integrations: { 'GET /orders': () => '' } })).toEqual([
      ['GET /orders', true],
    ])
  })

  it('that are not MOCK answer 500 and name options.integrations without a function', async () => {
    const gateway = gatewayOf(apiOf(mock({ type: 'HTTP', httpMethod: 'GET' }), 'GET /orders'))
    const result = await send(gateway, 'GET /orders')
    expect(result.status).toBe(500)
    expect(result.failure?.message).toContain('options.integrations')
  })

  it('that the definition does not have are a TypeError in options.integrations', () => {
    expect(() => gatewayOf(apiOf(mock()), { integrations: { 'GET /dogs': () => '' } })).toThrow(
      "Unknown operation 'GET /dogs' in options.integrations. Available: GET /pets.",
    )
  })
})

describe('a Lambda function', () => {
  const integrationResponses = [
    { statusCode: 200, responseTemplates: { 'application/json': '$input.path("$.Items[0].id")' } },
    {
      statusCode: 400,
      selectionPattern: '.*four hundred.*',
      responseTemplates: { 'application/json': '$input.body' },
    },
    { statusCode: 502, selectionPattern: '.+' },
    { statusCode: 504, selectionPattern: '200' },
  ]

  it.each<[title: string, backend: IntegrationFunction]>([
    ['a value', () => ({ Items: [{ id: 7 }] })],
    ['a promise', async () => ({ Items: [{ id: 7 }] })],
    ['a promise of another library', () => thenable({ Items: [{ id: 7 }] })],
    ['text', () => '{"Items": [{"id": 7}]}'],
    ['a Response', () => Response.json({ Items: [{ id: 7 }] })],
  ])('may return %s, whose body the response template reads', async (_title, backend) => {
    expect(await askBackend({ integrationResponses }, backend)).toMatchObject({
      status: 200,
      body: '7',
    })
  })

  it('receives the rendered request template as its body', async () => {
    const seen: unknown[] = []
    const requestTemplates = { 'application/json': '{"id": "$input.params("id")"}' }
    await askBackend({ requestTemplates }, ({ body }) => void seen.push(body))
    expect(seen).toEqual(['{"id": "7"}'])
  })

  it('that throws has its response selected by the error’s message', async () => {
    const fail = (message: string) => (): never => {
      throw new TypeError(message)
    }
    expect(await askBackend({ integrationResponses }, fail('a four hundred error'))).toMatchObject({
      status: 400,
      body: '{"errorMessage":"a four hundred error","errorType":"TypeError"}',
    })
    expect((await askBackend({ integrationResponses }, async () => fail('other')())).status).toBe(
      502,
    )
  })

  it('is assumed for an AWS integration without a URI', async () => {
    const method = mock({ type: 'AWS', httpMethod: 'POST', integrationResponses })
    const gateway = gatewayOf(apiOf(method), {
      integrations: { 'GET /pets': () => Promise.reject(new Error('a four hundred error')) },
    })
    expect((await send(gateway, 'GET /pets')).status).toBe(400)
  })

  it('answers a chosen status with the response of that status, whatever its pattern', async () => {
    const choice = { statusCode: 502 }
    expect((await askBackend({ integrationResponses }, () => '', { choice })).status).toBe(502)
  })
})

describe('a backend other than Lambda', () => {
  const integrationResponses = [
    { statusCode: 200 },
    {
      statusCode: 404,
      selectionPattern: '4..',
      responseParameters: {
        'method.response.header.x-kind': 'integration.response.header.X-Kind',
        'method.response.header.x-cookie': 'integration.response.multivalueheader.Set-Cookie',
        'method.response.header.x-id': 'integration.response.body.pets[0].id',
        'method.response.header.x-body': 'integration.response.body',
        'method.response.header.x-none': 'integration.response.header.none',
      },
      responseTemplates: { 'application/json': '$input.path("$.pets[0]") $input.params("page")' },
    },
  ]
  const body = '{"pets": [{"id": 7}]}'
  const headers: [string, string][] = [
    ['x-kind', 'dog'],
    ['set-cookie', 'a=1'],
    ['set-cookie', 'b=2'],
  ]

  it.each([
    ['HTTP', 'https://backend'],
    ['AWS', dynamoDb],
  ] as const)('(%s) has its response selected by the status and mapped', async (type, uri) => {
    const result = await askBackend(
      { type, uri, integrationResponses },
      () => new Response(body, { status: 410, headers }),
    )
    expect(result).toMatchObject({ status: 404, body: '{id=7} 2' })
    expect(
      ['x-kind', 'x-cookie', 'x-id', 'x-body', 'x-none'].map((name) => headerOf(result, name)),
    ).toEqual(['dog', 'a=1,b=2', '7', body, undefined])
  })

  it('answers 500 when a mapping reads a body that is not JSON', async () => {
    const result = await askBackend(
      { type: 'HTTP', integrationResponses },
      () => new Response('{a', { status: 404 }),
    )
    expect(result).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' })
  })

  it.each(['Authorization', 'te', 'Connection'])(
    'answers 500 to a mapping to the header %s for AWS, but not for HTTP',
    async (name) => {
      const requestParameters = { [`integration.request.header.${name}`]: "'x'" }
      expect((await askBackend({ requestParameters }, () => '')).status).toBe(500)
      expect((await askBackend({ type: 'HTTP', requestParameters }, () => '')).status).toBe(200)
    },
  )
})

describe('a proxy', () => {
  it('of Lambda sends status, headers and decoded body of the function’s result', async () => {
    const result = await askBackend({ type: 'AWS_PROXY' }, () => ({
      statusCode: 201,
      headers: { 'Content-Type': 'text/plain', 'X-One': 1 },
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      body: 'aGk=',
      isBase64Encoded: true,
    }))
    expect(result.status).toBe(201)
    expect(result.body).toEqual(new TextEncoder().encode('hi'))
    expect(result.headers.slice(0, -2)).toEqual([
      ['content-type', 'text/plain'],
      ['x-one', '1'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ])
  })

  it.each<[title: string, backend: IntegrationFunction]>([
    ['rejects', () => Promise.reject(new Error('boom'))],
    ['returns an invalid status', () => ({ statusCode: 'created' })],
    ['returns a body that is not text', () => ({ statusCode: 200, body: { id: 7 } })],
    [
      'returns a body that is not Base64',
      () => ({ statusCode: 200, body: '!', isBase64Encoded: true }),
    ],
  ])('of Lambda answers 502 when its function %s', async (_title, backend) => {
    const result = await askBackend({ type: 'AWS_PROXY' }, backend)
    expect(result).toMatchObject({ status: 502, body: '{"message": "Internal server error"}' })
  })

  it('of HTTP sends status and headers of the backend’s response', async () => {
    const response = new Response('<p/>', { status: 418, headers: { 'content-type': 'text/html' } })
    const result = await askBackend({ type: 'HTTP_PROXY' }, () => response)
    expect(result.status).toBe(418)
    expect(headerOf(result, 'content-type')).toBe('text/html')
  })

  it('passes the body through, ignoring request templates and passthroughBehavior', async () => {
    const integration: Partial<IntegrationDefinition> = {
      type: 'HTTP_PROXY',
      passthroughBehavior: 'NEVER',
      requestTemplates: { 'application/json': 'other' },
    }
    const result = await askBackend(integration, ({ body }) => body, { body: 'text' })
    expect(new TextDecoder().decode(Uint8Array.from(Buffer.from(result.body ?? '')))).toBe('text')
  })

  it('answers a chosen status with an empty body, without asking its backend', async () => {
    const result = await askBackend({ type: 'AWS_PROXY' }, () => '', {
      choice: { statusCode: 503 },
    })
    expect(result).toMatchObject({ status: 503, body: '' })
  })
})
