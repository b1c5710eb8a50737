import { describe, expect, it } from 'vitest'
import type { PassthroughBehavior } from '../../../src/model/words.ts'
import { apiOf, gatewayOf, mock, mockBody, send } from '../invoke-gateway.ts'

const unsupported = '{"message": "Unsupported Media Type"}'

/** Templates for JSON give 200, for XML 201; a body that passes through gives what it says. */
const templates = {
  'application/json': '{"statusCode": 200}',
  'application/xml': '{"statusCode": 201}',
}
const integrationResponses = [
  { statusCode: 299 },
  { statusCode: 200, selectionPattern: '200' },
  { statusCode: 201, selectionPattern: '201' },
]

async function statusOf(
  requestTemplates: Record<string, string>,
  passthroughBehavior: PassthroughBehavior,
  contentType?: string,
): Promise<number> {
  const gateway = gatewayOf(
    apiOf(mock({ requestTemplates, passthroughBehavior, integrationResponses }), 'POST /pets'),
  )
  const headers = contentType === undefined ? {} : { headers: { 'content-type': contentType } }
  return (await send(gateway, 'POST /pets', { ...headers, body: '{"statusCode": 404}' })).status
}

describe('the request template', () => {
  it.each(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'] as const)(
    'is chosen by content type with %s',
    async (behavior) => {
      expect(await statusOf(templates, behavior, 'application/xml')).toBe(201)
      expect(await statusOf(templates, behavior, 'Application/XML; charset=utf-8')).toBe(201)
      expect(await statusOf(templates, behavior)).toBe(200)
    },
  )

  it.each<[behavior: PassthroughBehavior, none: number, other: number]>([
    ['WHEN_NO_MATCH', 299, 299],
    ['WHEN_NO_TEMPLATES', 299, 415],
    ['NEVER', 415, 415],
  ])('is missing: %s answers %s without any, %s without a match', async (behavior, none, other) => {
    expect(await statusOf({}, behavior, 'text/plain')).toBe(none)
    expect(await statusOf(templates, behavior, 'text/plain')).toBe(other)
  })

  it('of $default serves every other content type', async () => {
    const all = { ...templates, $default: '{"statusCode": 201}' }
    expect(await statusOf(all, 'NEVER', 'text/plain')).toBe(201)
    expect(await statusOf(all, 'NEVER')).toBe(200)
  })

  it('that is missing is a 415 with AWS’s body', async () => {
    const gateway = gatewayOf(apiOf(mock({ passthroughBehavior: 'NEVER' })))
    const result = await send(gateway, 'GET /pets', { headers: { 'content-type': 'text/plain' } })
    expect(result).toMatchObject({
      status: 415,
      body: unsupported,
      responseType: 'UNSUPPORTED_MEDIA_TYPE',
    })
  })

  it('may be missing altogether: the default integration response answers', async () => {
    const gateway = gatewayOf(
      apiOf(
        mock({
          requestTemplates: {},
          integrationResponses: [{ statusCode: 404, selectionPattern: '404' }, { statusCode: 202 }],
        }),
      ),
    )
    expect((await send(gateway, 'GET /pets', { body: '{"statusCode": 404}' })).status).toBe(202)
  })
})

describe('the status', () => {
  it('comes from the client when the body passes through', async () => {
    const gateway = gatewayOf(
      apiOf(
        mock({
          integrationResponses: [{ statusCode: 200 }, { statusCode: 404, selectionPattern: '404' }],
        }),
        'POST /pets',
      ),
    )
    const text = { headers: { 'content-type': 'text/plain' } }
    expect(
      (await send(gateway, 'POST /pets', { ...text, body: '{"statusCode": 404}' })).status,
    ).toBe(404)
    expect((await send(gateway, 'POST /pets', { ...text, body: 'name=Rex' })).status).toBe(500)
    expect((await send(gateway, 'POST /pets', text)).status).toBe(500)
  })

  it.each([
    ['{ statusCode: 200 }', 200],
    [`{'statusCode': 200,}`, 200],
    ['{"statusCode": 200} and more', 200],
    ['{"statusCode": "200"}', 500],
    ['{"statusCode": 200.0}', 500],
    ['{"StatusCode": 200}', 500],
    ['statusCode: 200', 500],
    ['', 500],
  ])('of %s is %s', async (template, status) => {
    const result = await send(
      gatewayOf(apiOf(mock({ requestTemplates: { 'application/json': template } }))),
      'GET /pets',
    )
    expect(result.status).toBe(status)
    if (status === 500) {
      expect(result.body).toBe('{"message": "Internal server error"}')
      expect(result.failure).toEqual({
        message:
          'Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the request template.',
        path: 'resources./pets.GET.integration.requestTemplates.application/json',
      })
    }
  })
})

describe('what a template sees of the request', () => {
  it.each([
    ['$input.params("page")', '2'],
    ['$input.params("q")', 'a b'],
    ['$input.params().querystring', '{page=2, q=a b, c=}'],
    ['$input.params("petId")', 'a%2Fb'],
    ['$input.params("Origin") $input.params("origin")', 'https://a.com https://a.com'],
    [
      '$input.params().header',
      '{Content-Type=application/json, Host=api.example.com, Origin=https://a.com, x-trace=1}',
    ],
    ['$input.params("Content-Length")$input.params("te")', ''],
    ['$input.params("not a header name")', ''],
    ['$input.params("Host")', 'api.example.com'],
    ['$input.body', '{"a": 1}'],
    ['$input.path("$.a")', '1'],
  ])('%s is %s', async (expression, expected) => {
    const template = `#set($context.requestOverride.header.seen = "${expression.replaceAll('"', "'")}"){"statusCode": 200}`
    const gateway = gatewayOf(
      apiOf(
        mock({
          requestTemplates: { 'application/json': template },
          integrationResponses: [
            {
              statusCode: 200,
              responseTemplates: { 'application/json': '$context.requestOverride.header.seen' },
            },
          ],
        }),
        'POST /pets/{petId}',
      ),
    )
    const headers = {
      'content-type': 'application/json',
      origin: 'https://a.com',
      'x-trace': '1',
      te: 'gzip',
      'content-length': '8',
    }
    const result = await send(gateway, 'POST /pets/a%2Fb?page=1&page=2&q=a+b;c', {
      headers,
      body: '{"a": 1}',
    })
    expect(result.body).toBe(expected)
  })

  it('is the text of the bytes', async () => {
    const gateway = gatewayOf(
      apiOf(mock({ requestTemplates: { 'application/json': '$input.body' } }), 'POST /pets'),
    )
    const body = new TextEncoder().encode('{"statusCode": 200, "name": "Žofie"}')
    expect((await send(gateway, 'POST /pets', { body })).status).toBe(200)
  })

  it('is not there on the response side: a MOCK has an empty body', async () => {
    const gateway = gatewayOf(apiOf(mockBody('$input.body $input.params("a")'), 'POST /pets'))
    expect((await send(gateway, 'POST /pets?a=1', { body: '{"a": 2}' })).body).toBe('{} 1')
  })
})

describe('a body that is not JSON', () => {
  it('is a 400 with the parser’s sentence when a template reads it', async () => {
    const gateway = gatewayOf(
      apiOf(
        mock({ requestTemplates: { 'application/json': '{"statusCode": $input.path("$.a")}' } }),
        'POST /pets',
      ),
    )
    const result = await send(gateway, 'POST /pets', { body: '{a' })
    expect(result.status).toBe(400)
    expect(result.body).toBe(
      '{"message": "Could not process payloadnet.minidev.json.parser.ParseException: Unexpected End Of File position 1: null"}',
    )
  })

  it('is a 400 when a parameter mapping reads it', async () => {
    const gateway = gatewayOf(
      apiOf(
        mock({ requestParameters: { 'integration.request.header.x': 'method.request.body.a' } }),
        'POST /pets',
      ),
    )
    expect((await send(gateway, 'POST /pets', { body: '{a' })).body).toBe(
      '{"message": "Invalid JSON in request body"}',
    )
    expect((await send(gateway, 'POST /pets', { body: 'text' })).status).toBe(200)
  })
})

describe('a header that may not be mapped', () => {
  it.each(['Content-Length', 'transfer-encoding'])('%s is a 500', async (name) => {
    const gateway = gatewayOf(
      apiOf(
        mock({
          requestParameters: {
            [`integration.request.header.${name}`]: 'method.request.querystring.a',
          },
        }),
      ),
    )
    expect((await send(gateway, 'GET /pets?a=1')).status).toBe(500)
    expect((await send(gateway, 'GET /pets')).status).toBe(200)
  })
})

describe('a template that fails', () => {
  it('is a 500 that names its place', async () => {
    const template = '#set($list = [1])\n{"statusCode": $list.get(7)}'
    const gateway = gatewayOf(apiOf(mock({ requestTemplates: { 'application/json': template } })))
    const result = await send(gateway, 'GET /pets')
    expect(result).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' })
    expect(result.failure?.message).toMatch(
      /^Execution failed due to configuration error: .*\(line 2, column \d+ of the template\)$/,
    )
    expect(result.failure?.path).toBe(
      'resources./pets.GET.integration.requestTemplates.application/json',
    )
    expect(result.failure?.frame).toContain('> 2 | {"statusCode": $list.get(7)}')
  })
})
