import { describe, expect, it } from 'vitest'
import type { GatewayResult } from '../../../src/gateway/gateway.ts'
import type { IntegrationResponseDefinition } from '../../../src/model/rest-api-definition.ts'
import {
  apiOf,
  gatewayOf,
  headerOf,
  mock,
  mockBody,
  type SentRequest,
  send,
} from '../invoke-gateway.ts'

/** Sends `GET /pets?status=…` to a MOCK that has these integration responses. */
async function answer(
  integrationResponses: readonly IntegrationResponseDefinition[],
  status: number | string = 200,
  request: SentRequest = {},
): Promise<GatewayResult> {
  const gateway = gatewayOf(
    apiOf(
      mock({
        requestTemplates: { 'application/json': '{"statusCode": $input.params("status")}' },
        integrationResponses,
      }),
    ),
  )
  return send(gateway, `GET /pets?status=${status}`, request)
}

/** Sends `GET /pets` to a MOCK whose response template sets overrides. */
async function override(template: string, response: Partial<IntegrationResponseDefinition> = {}) {
  return send(gatewayOf(apiOf(mockBody(template, response))), 'GET /pets')
}

describe('the selection of an integration response', () => {
  const responses: IntegrationResponseDefinition[] = [
    { statusCode: 200 },
    { statusCode: 400, selectionPattern: '4\\d{2}' },
    { statusCode: 404, selectionPattern: '404|410' },
    { statusCode: 502, selectionPattern: '5.*' },
  ]

  it.each([
    [200, 200],
    [201, 200],
    [400, 400],
    [404, 404],
    [410, 400],
    [500, 502],
    [4040, 200],
    [0, 200],
    [-1000, 200],
  ])('takes for the status %s the response %s', async (status, expected) => {
    expect((await answer(responses, status)).status).toBe(expected)
  })

  it('answers 500 without a match and without a default response', async () => {
    const result = await answer([{ statusCode: 200, selectionPattern: '2..' }], 404)
    expect(result).toMatchObject({
      status: 500,
      body: '{"message": "Internal server error"}',
      responseType: 'API_CONFIGURATION_ERROR',
      failure: {
        message:
          'Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 404',
        path: 'resources./pets.GET.integration.integrationResponses',
      },
    })
    expect(headerOf(result, 'x-amzn-ErrorType')).toBe('InternalServerErrorException')
  })

  it('answers 500 when the method does not declare the status of the response', async () => {
    const gateway = gatewayOf(apiOf({ ...mock(), methodResponses: [{ statusCode: 204 }] }))
    expect(await send(gateway, 'GET /pets')).toMatchObject({
      status: 500,
      failure: {
        message:
          'Execution failed due to configuration error: Output mapping refers to an invalid method response: 200',
      },
    })
  })
})

describe('response templates', () => {
  const responseTemplates = {
    'text/html': '<p/>',
    'application/json': '{}',
    'application/xml': '<x/>',
  }

  it.each([
    [undefined, '{}'],
    ['text/html', '<p/>'],
    ['application/xml;q=0.9, text/html', '<x/>'],
    ['*/*', '{}'],
    ['image/png', '{}'],
  ])('are chosen by Accept: %s renders %s', async (accept, body) => {
    const headers = accept === undefined ? {} : { accept }
    expect((await answer([{ statusCode: 200, responseTemplates }], 200, { headers })).body).toBe(
      body,
    )
  })

  it('fall back to the first without one for JSON, and the content type stays JSON', async () => {
    const result = await answer([
      { statusCode: 200, responseTemplates: { 'text/html': '<p/>', 'text/css': 'p {}' } },
    ])
    expect(result.body).toBe('<p/>')
    expect(headerOf(result, 'Content-Type')).toBe('application/json')
  })

  it.each([{}, { 'application/json': '' }])(
    'that are missing or empty leave the body empty: %j',
    async (templates) => {
      expect(await answer([{ statusCode: 200, responseTemplates: templates }])).toMatchObject({
        status: 200,
        body: '',
      })
    },
  )

  it('are sent as rendered, even if the text is not the JSON of the content type', async () => {
    const text = '\n{"a": 1,}\r\n{not json}\n'
    expect(
      (await answer([{ statusCode: 200, responseTemplates: { 'application/json': text } }])).body,
    ).toBe(text)
  })
})

describe('response headers', () => {
  it('are sent in the order content type, mapped headers, ids', async () => {
    const result = await answer([
      {
        statusCode: 200,
        responseParameters: {
          'method.response.header.Location': "'/pets/7'",
          'method.response.header.x-stage': 'context.stage',
          'method.response.header.x-none': 'context.authorizer.principalId',
        },
      },
    ])
    expect(result.headers).toEqual([
      ['Content-Type', 'application/json'],
      ['Location', '/pets/7'],
      ['x-stage', 'prod'],
      ['x-amzn-RequestId', '11111111-2222-4333-8444-555555555555'],
      ['x-amz-apigw-id', 'MTExMTExMTEtMjI='],
    ])
  })

  it('replace the default content type when they are mapped', async () => {
    const result = await answer([
      {
        statusCode: 200,
        responseParameters: { 'method.response.header.content-type': "'text/html'" },
      },
    ])
    expect(headerOf(result, 'Content-Type')).toBe('text/html')
  })

  it.each([
    'Authorization',
    'Connection',
    'content-length',
    'Date',
    'Host',
    'Server',
    'User-Agent',
    'WWW-Authenticate',
  ])('that are reserved are renamed to x-amzn-Remapped-%s', async (name) => {
    const result = await answer([
      { statusCode: 200, responseParameters: { [`method.response.header.${name}`]: "'text'" } },
    ])
    expect(headerOf(result, name)).toBeUndefined()
    expect(headerOf(result, `x-amzn-Remapped-${name}`)).toBe('text')
  })

  it('drop a mapped Transfer-Encoding', async () => {
    const result = await answer([
      {
        statusCode: 200,
        responseParameters: { 'method.response.header.Transfer-Encoding': "'chunked'" },
      },
    ])
    expect(result.headers.flat()).not.toContain('chunked')
  })

  it.each(['dog\u0107', 'a\nb', '\u{1f436}'])(
    'that HTTP cannot carry answer 500: %j',
    async (text) => {
      const result = await answer([
        { statusCode: 200, responseParameters: { 'method.response.header.x-name': `'${text}'` } },
      ])
      expect(result.status).toBe(500)
      expect(result.failure?.message).toContain('Header x-name cannot be sent over HTTP')
    },
  )
})

describe('overrides', () => {
  it('set the status, even to one without an integration response', async () => {
    expect((await override('#set($context.responseOverride.status = 202)ok')).status).toBe(202)
  })

  it.each(['600', '99', '"404"', '"text"', '{}', '404.5'])(
    'of the status are ignored for the value %s',
    async (value) => {
      expect((await override(`#set($context.responseOverride.status = ${value})`)).status).toBe(200)
    },
  )

  it('of the status answer 500 for a status below 200, which fetch cannot send', async () => {
    const result = await override('#set($context.responseOverride.status = 102)')
    expect(result.status).toBe(500)
    expect(result.failure?.message).toContain('Status 102 cannot be sent')
  })

  it('set headers that the method does not declare, and replace mapped ones in any casing', async () => {
    const result = await override(
      '#set($context.responseOverride.header.x-a = "over")#set($context.responseOverride.header.X-B = 7)',
      { responseParameters: { 'method.response.header.X-A': "'mapped'" } },
    )
    expect(headerOf(result, 'x-a')).toBe('over')
    expect(headerOf(result, 'x-b')).toBe('7')
  })

  it('repeat a header for the values of a list', async () => {
    const result = await override(
      '#set($context.responseOverride.header.Set-Cookie = ["a=1", "b=2"])',
    )
    expect(headerOf(result, 'set-cookie')).toBe('a=1 | b=2')
  })

  it('of the request template apply to the response, even without a response template', async () => {
    const requestTemplates = {
      'application/json':
        '#set($context.responseOverride.status = 444)#set($context.responseOverride.header.foo = "bar"){"statusCode": 200}',
    }
    const gateway = gatewayOf(apiOf(mock({ requestTemplates })))
    const result = await send(gateway, 'GET /pets')
    expect(result).toMatchObject({ status: 444, body: '' })
    expect(headerOf(result, 'foo')).toBe('bar')
  })
})

describe('the body', () => {
  it.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 205],
    ['GET', 304],
  ])('of a response to %s with the status %s is null', async (httpMethod, statusCode) => {
    const gateway = gatewayOf(apiOf(mockBody('text', { statusCode }), `${httpMethod} /pets`))
    expect(await send(gateway, `${httpMethod} /pets`)).toMatchObject({
      status: statusCode,
      body: null,
    })
  })
})

describe('a choice for one request', () => {
  const responses: IntegrationResponseDefinition[] = [
    { statusCode: 200, responseTemplates: { 'application/json': '{"ok": true}' } },
    {
      statusCode: 404,
      selectionPattern: '4\\d{2}',
      responseParameters: { 'method.response.header.x-kind': "'missing'" },
      responseTemplates: {
        'application/json': '{"missing": "$input.params("id")$stageVariables.v$context.stage"}',
      },
    },
  ]

  it('of a status skips the request template, but runs the response template and headers', async () => {
    const result = await answer(responses, 'broken', { choice: { statusCode: 404 } })
    expect(result).toMatchObject({ status: 404, body: '{"missing": "prod"}' })
    expect(headerOf(result, 'x-kind')).toBe('missing')
  })

  it('of stage variables and context is laid over those of the options', async () => {
    const gateway = gatewayOf(
      apiOf(
        mockBody(
          '$stageVariables.a$stageVariables.b $context.stage $context.identity.user $context.identity.sourceIp',
        ),
      ),
      {
        stageVariables: { a: '1', b: '1' },
        context: { stage: 'one', identity: { user: 'anna' } },
      },
    )
    const choice = { stageVariables: { b: '2' }, context: () => ({ stage: 'two' }) }
    expect((await send(gateway, 'GET /pets', { choice })).body).toBe('12 two anna 127.0.0.1')
    expect((await send(gateway, 'GET /pets')).body).toBe('11 one anna 127.0.0.1')
  })
})
