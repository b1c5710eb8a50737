import { describe, expect, it } from 'vitest'
import type { GatewayResult } from '../../../src/gateway/gateway.ts'
import type {
  GatewayOptions,
  IntegrationFunction,
  IntegrationRequest,
} from '../../../src/gateway/gateway-options.ts'
import type { IntegrationDefinition } from '../../../src/model/rest-api-definition.ts'
import {
  apiOf,
  gatewayOf,
  headerOf,
  mock,
  type SentRequest,
  send,
  thenable,
} from '../invoke-gateway.ts'

const lambda =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations'
const dynamoDb = 'arn:aws:apigateway:eu-west-1:dynamodb:action/Scan'

/** Sends a request to `GET /orders/{id}`, an integration whose backend is a function. */
async function answer(
  integration: Partial<IntegrationDefinition>,
  backend: IntegrationFunction,
  request: SentRequest = {},
  options: GatewayOptions = {},
): Promise<GatewayResult> {
  const method = mock({
    type: 'AWS',
    httpMethod: 'POST',
    uri: lambda,
    requestTemplates: {},
    ...integration,
  })
  const integrations = { 'GET /orders/{id}': backend }
  const gateway = gatewayOf(apiOf(method, 'GET /orders/{id}'), { ...options, integrations })
  return send(gateway, 'GET /orders/7?page=1&page=2', request)
}

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
    expect(await answer({ integrationResponses }, backend)).toMatchObject({
      status: 200,
      body: '7',
    })
  })

  it('receives the rendered request template as its body', async () => {
    const seen: unknown[] = []
    const requestTemplates = { 'application/json': '{"id": "$input.params("id")"}' }
    await answer({ requestTemplates }, ({ body }) => void seen.push(body))
    expect(seen).toEqual(['{"id": "7"}'])
  })

  it('that throws has its response selected by the error’s message', async () => {
    const fail = (message: string) => (): never => {
      throw new TypeError(message)
    }
    expect(await answer({ integrationResponses }, fail('a four hundred error'))).toMatchObject({
      status: 400,
      body: '{"errorMessage":"a four hundred error","errorType":"TypeError"}',
    })
    expect((await answer({ integrationResponses }, async () => fail('other')())).status).toBe(502)
  })

  it('answers a chosen status with the response of that status, whatever its pattern', async () => {
    const choice = { statusCode: 502 }
    expect((await answer({ integrationResponses }, () => '', { choice })).status).toBe(502)
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
    const result = await answer(
      { type, uri, integrationResponses },
      () => new Response(body, { status: 410, headers }),
    )
    expect(result).toMatchObject({ status: 404, body: '{id=7} 2' })
    expect(
      ['x-kind', 'x-cookie', 'x-id', 'x-body', 'x-none'].map((name) => headerOf(result, name)),
    ).toEqual(['dog', 'a=1,b=2', '7', body, undefined])
  })

  it('answers 500 when a mapping reads a body that is not JSON', async () => {
    const result = await answer(
      { type: 'HTTP', integrationResponses },
      () => new Response('{a', { status: 404 }),
    )
    expect(result).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' })
  })

  it.each(['Authorization', 'te', 'Connection'])(
    'answers 500 to a mapping to the header %s for AWS, but not for HTTP',
    async (name) => {
      const requestParameters = { [`integration.request.header.${name}`]: "'x'" }
      expect((await answer({ requestParameters }, () => '')).status).toBe(500)
      expect((await answer({ type: 'HTTP', requestParameters }, () => '')).status).toBe(200)
    },
  )
})

describe('a proxy', () => {
  it('of Lambda sends status, headers and decoded body of the function’s result', async () => {
    const result = await answer({ type: 'AWS_PROXY' }, () => ({
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
    const result = await answer({ type: 'AWS_PROXY' }, backend)
    expect(result).toMatchObject({ status: 502, body: '{"message": "Internal server error"}' })
  })

  it('of HTTP sends status and headers of the backend’s response', async () => {
    const response = new Response('<p/>', { status: 418, headers: { 'content-type': 'text/html' } })
    const result = await answer({ type: 'HTTP_PROXY' }, () => response)
    expect(result.status).toBe(418)
    expect(headerOf(result, 'content-type')).toBe('text/html')
  })

  it('passes the body through, ignoring request templates and passthroughBehavior', async () => {
    const integration: Partial<IntegrationDefinition> = {
      type: 'HTTP_PROXY',
      passthroughBehavior: 'NEVER',
      requestTemplates: { 'application/json': 'other' },
    }
    const result = await answer(integration, ({ body }) => body, { body: 'text' })
    expect(new TextDecoder().decode(Uint8Array.from(Buffer.from(result.body ?? '')))).toBe('text')
  })

  it('answers a chosen status with an empty body, without asking its backend', async () => {
    const result = await answer({ type: 'AWS_PROXY' }, () => '', { choice: { statusCode: 503 } })
    expect(result).toMatchObject({ status: 503, body: '' })
  })
})

describe('the request to a backend', () => {
  it('has the client’s headers with the mapped parameters over them', async () => {
    const seen: IntegrationRequest[] = []
    await answer(
      {
        type: 'HTTP',
        httpMethod: 'ANY',
        uri: `https://\${stageVariables.host}/{order}?v=1`,
        requestParameters: {
          'integration.request.path.order': 'method.request.path.id',
          'integration.request.querystring.last': 'method.request.querystring.page',
          'integration.request.querystring.all': 'method.request.multivaluequerystring.page',
          'integration.request.querystring.none': 'method.request.querystring.none',
          'integration.request.header.X-Kind': "'dog'",
          'integration.request.header.x-stage': 'context.stage',
          'integration.request.header.x-host': 'stageVariables.host',
          'integration.request.header.x-body': 'method.request.body',
        },
      },
      (request) => void seen.push(request),
      { headers: { 'x-kind': 'cat' } },
      { stageVariables: { host: 'backend' } },
    )
    expect(seen).toEqual([
      {
        httpMethod: 'GET',
        uri: 'https://backend/7?v=1',
        pathParameters: { order: '7' },
        queryStringParameters: { v: ['1'], last: ['2'], all: ['1', '2'] },
        headers: {
          Host: ['api.example.com'],
          'X-Kind': ['dog'],
          'x-stage': ['prod'],
          'x-host': ['backend'],
          'x-body': ['{}'],
        },
        body: '',
        stageVariables: { host: 'backend' },
      },
    ])
  })

  it('has the overrides of the request template', async () => {
    const seen: IntegrationRequest[] = []
    const template =
      '#set($context.requestOverride.header.x-a = "1")#set($context.requestOverride.querystring.q = ["2", "3"])#set($context.requestOverride.path.p = "4")'
    await answer(
      { uri: `${dynamoDb}/{p}`, requestTemplates: { 'application/json': template } },
      (request) => void seen.push(request),
    )
    expect(seen[0]).toMatchObject({
      uri: `${dynamoDb}/4`,
      headers: { 'x-a': ['1'] },
      queryStringParameters: { q: ['2', '3'] },
      pathParameters: { p: '4' },
    })
  })

  it('has the query strings of the URI, the client and the mappings for a proxy', async () => {
    const seen: IntegrationRequest[] = []
    await answer(
      {
        type: 'HTTP_PROXY',
        uri: 'https://backend?page=0',
        requestParameters: { 'integration.request.querystring.sort': "'up'" },
      },
      (request) => void seen.push(request),
    )
    expect(seen[0]?.queryStringParameters).toEqual({ page: ['0', '1', '2'], sort: ['up'] })
  })
})
