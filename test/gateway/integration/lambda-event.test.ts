import { describe, expect, it } from 'vitest'
import type { GatewayOptions, LambdaProxyEvent } from '../../../src/gateway/gateway-options.ts'
import type { RestApiDefinition } from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, mock, type SentRequest, send } from '../invoke-gateway.ts'

const proxy = {
  methodResponses: [{ statusCode: 200 }],
  integration: { type: 'AWS_PROXY', httpMethod: 'POST', uri: 'arn:aws:lambda' },
} as const
const definition: RestApiDefinition = {
  name: 'pets',
  binaryMediaTypes: ['image/png'],
  authorizers: { users: { type: 'REQUEST' } },
  resources: {
    '/pets': { GET: proxy },
    '/pets/{petId}': { DELETE: proxy, PUT: proxy },
    '/mine/{__proto__}': { GET: { ...proxy, authorizer: 'users' } },
  },
}

/** Sends a request to a function that stands for every Lambda function; returns the event that it gets. */
async function eventOf(
  requestLine: string,
  sent: SentRequest = {},
  options: GatewayOptions = {},
): Promise<LambdaProxyEvent> {
  const events: LambdaProxyEvent[] = []
  const gateway = gatewayOf(definition, {
    integrations: { '*': ({ event }) => void events.push(event) },
    ...options,
  })
  await send(gateway, requestLine, sent)
  const [event] = events
  if (!event) throw new Error('The function was not asked.')
  return event
}

describe('the event of a Lambda function', () => {
  it('has the client’s method, path and parameters, not those of the integration', async () => {
    const event = await eventOf('DELETE /pets/a%20b?tag=x%2By&tag=z', {
      headers: { 'X-Trace': 't', 'User-Agent': 'pets/1' },
    })
    expect(event).toMatchObject({
      resource: '/pets/{petId}',
      path: '/pets/a%20b',
      httpMethod: 'DELETE',
      pathParameters: { petId: 'a%20b' },
      queryStringParameters: { tag: 'z' },
      multiValueQueryStringParameters: { tag: ['x+y', 'z'] },
      body: null,
      isBase64Encoded: false,
    })
    expect(event.headers).toMatchObject({ 'x-trace': 't', 'User-Agent': 'pets/1' })
    expect(event.multiValueHeaders).toMatchObject({ 'x-trace': ['t'], 'User-Agent': ['pets/1'] })
  })

  it('has null for maps without a value', async () => {
    expect(await eventOf('GET /pets')).toMatchObject({
      pathParameters: null,
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      stageVariables: null,
      body: null,
    })
  })

  it('has $context, whose path starts with the stage, and null for what only AWS knows', async () => {
    const { requestContext } = await eventOf('GET /pets', { headers: { 'User-Agent': 'pets/1' } })
    expect(requestContext).toMatchObject({
      accountId: '123456789012',
      authorizer: undefined,
      domainName: 'api.example.com',
      domainPrefix: 'api',
      httpMethod: 'GET',
      path: '/prod/pets',
      protocol: 'HTTP/1.1',
      requestId: '11111111-2222-4333-8444-555555555555',
      requestTime: '02/Jan/2026:03:04:05 +0000',
      requestTimeEpoch: Date.UTC(2026, 0, 2, 3, 4, 5),
      resourcePath: '/pets',
      stage: 'prod',
    })
    expect(requestContext.identity).toMatchObject({
      sourceIp: '127.0.0.1',
      userAgent: 'pets/1',
      caller: null,
      clientCert: null,
    })
  })

  it('has what the authorizer returned, as texts', async () => {
    const { requestContext } = await eventOf(
      'GET /mine/7',
      {},
      { authorizers: { users: () => ({ principalId: 'anna', context: { age: 7 } }) } },
    )
    expect(requestContext.authorizer).toMatchObject({ principalId: 'anna', age: '7' })
  })

  it('has parameters of hostile names as its own', async () => {
    const event = await eventOf('GET /mine/7?constructor=a&__proto__=b')
    expect(Object.entries(event.pathParameters ?? {})).toEqual([['__proto__', '7']])
    expect(Object.entries(event.queryStringParameters ?? {})).toEqual([
      ['constructor', 'a'],
      ['__proto__', 'b'],
    ])
  })

  it('has a body as text, and a binary one in Base64', async () => {
    expect(await eventOf('PUT /pets/7', { body: '{"name": "Rex"}' })).toMatchObject({
      body: '{"name": "Rex"}',
      isBase64Encoded: false,
    })
    const headers = { 'Content-Type': 'image/png' }
    const body = new Uint8Array([0, 255, 128])
    expect(await eventOf('PUT /pets/7', { headers, body })).toMatchObject({
      body: 'AP+A',
      isBase64Encoded: true,
    })
  })

  it('has the stage variables of the options', async () => {
    const event = await eventOf('GET /pets', {}, { stageVariables: { region: 'eu' } })
    expect(event.stageVariables).toEqual({ region: 'eu' })
  })

  it('has the client’s body and headers, also where the integration maps others', async () => {
    const events: LambdaProxyEvent[] = []
    const gateway = gatewayOf(
      apiOf(
        mock({
          type: 'AWS',
          httpMethod: 'POST',
          uri: 'arn:aws:lambda',
          requestParameters: { 'integration.request.header.X-Kind': "'dog'" },
          requestTemplates: { 'application/json': '{"mapped": true}' },
        }),
        'POST /pets',
      ),
      {
        integrations: {
          'POST /pets': ({ event, body }) => void events.push({ ...event, path: String(body) }),
        },
      },
    )
    await send(gateway, 'POST /pets', { body: '{"name": "Rex"}', headers: { 'User-Agent': 'p/1' } })
    expect(events).toMatchObject([
      { path: '{"mapped": true}', body: '{"name": "Rex"}', headers: { 'User-Agent': 'p/1' } },
    ])
    expect(Object.keys(events[0]?.headers ?? {})).not.toContain('X-Kind')
  })
})
