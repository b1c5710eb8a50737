import { describe, expect, it } from 'vitest'
import type { GatewayResult } from '../../../src/gateway/gateway.ts'
import type { PassthroughBehavior } from '../../../src/model/words.ts'
import { apiOf, gatewayOf, mock, mockBody, send } from '../invoke-gateway.ts'

const unsupported = '{"message": "Unsupported Media Type"}'

/** Request templates that render the status 200 for JSON and 201 for XML. */
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

describe('request templates', () => {
  it.each(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'] as const)(
    'are chosen by the media type of Content-Type, by default JSON, with %s',
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
  ])(
    'follow %s when none matches: status %s without any template, %s beside others',
    async (behavior, none, other) => {
      expect(await statusOf({}, behavior, 'text/plain')).toBe(none)
      expect(await statusOf(templates, behavior, 'text/plain')).toBe(other)
    },
  )

  it('of $default serve every other content type', async () => {
    const all = { ...templates, $default: '{"statusCode": 201}' }
    expect(await statusOf(all, 'NEVER', 'text/plain')).toBe(201)
    expect(await statusOf(all, 'NEVER')).toBe(200)
  })

  it('that are missing answer 415 with AWS’s body', async () => {
    const gateway = gatewayOf(apiOf(mock({ passthroughBehavior: 'NEVER' })))
    const result = await send(gateway, 'GET /pets', { headers: { 'content-type': 'text/plain' } })
    expect(result).toMatchObject({
      status: 415,
      body: unsupported,
      responseType: 'UNSUPPORTED_MEDIA_TYPE',
    })
  })

  it.each([
    ['{"statusCode": 404}', 404],
    ['{statusCode: 404}', 404],
    ['{"statusCode": "404"}', 202],
    ['{"status": 404}', 202],
    ['not JSON', 202],
    ['', 202],
  ])('may all be missing: the body %j selects the response %i', async (body, status) => {
    const gateway = gatewayOf(
      apiOf(
        mock({
          requestTemplates: {},
          integrationResponses: [{ statusCode: 404, selectionPattern: '404' }, { statusCode: 202 }],
        }),
        'POST /pets',
      ),
    )
    expect((await send(gateway, 'POST /pets', { body })).status).toBe(status)
  })
})

describe('the status of a MOCK', () => {
  it('comes from the client’s body when it passes through', async () => {
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

  const answer = (template: string): Promise<GatewayResult> =>
    send(
      gatewayOf(apiOf(mock({ requestTemplates: { 'application/json': template } }))),
      'GET /pets',
    )

  it.each(['{ statusCode: 200 }', `{'statusCode': 200,}`, '{"statusCode": 200} and more'])(
    'is read leniently from %s',
    async (template) => {
      expect((await answer(template)).status).toBe(200)
    },
  )

  it.each([
    '{"statusCode": "200"}',
    '{"statusCode": 200.0}',
    '{"StatusCode": 200}',
    'statusCode: 200',
    '',
  ])('cannot be read from %j, which answers 500 and names the template', async (template) => {
    const result = await answer(template)
    expect(result).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' })
    expect(result.failure).toEqual({
      kind: 'template',
      message:
        'Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the request template.',
      path: 'resources./pets.GET.integration.requestTemplates.application/json',
    })
  })
})

describe('the client’s request in a template', () => {
  it.each([
    ['$input.params("page")', '2'],
    ['$input.params("q")', 'a b'],
    ['$input.params().querystring', '{page=2, q=a b, c=}'],
    ['$input.params("petId")', 'a%2Fb'],
    ['$input.params("Origin") $input.params("origin")', 'https://a.com https://a.com'],
    [
      '$input.params().header',
      '{Content-Type=application/json, Host=api.example.com, Origin=https://a.com, X-Amzn-Trace-Id=Root=1-695735a5-222243338444555555555555, X-Forwarded-For=127.0.0.1, X-Forwarded-Port=443, X-Forwarded-Proto=https, x-trace=1}',
    ],
    ['$input.params("Content-Length")$input.params("te")', ''],
    ['$input.params("not a header name")', ''],
    ['$input.params("Host")', 'api.example.com'],
    ['$input.body', '{"a": 1}'],
    ['$input.path("$.a")', '1'],
  ])('renders %s as %j', async (expression, expected) => {
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

  it('has no Host, nor any header that AWS adds, when the domain name is empty', async () => {
    const gateway = gatewayOf(apiOf(mockBody('[$input.params().header][$input.params("Host")]')))
    expect((await send(gateway, 'GET /pets', { domainName: '' })).body).toBe('[{}][]')
  })

  it('has a body of bytes decoded as text', async () => {
    const gateway = gatewayOf(
      apiOf(mock({ requestTemplates: { 'application/json': '$input.body' } }), 'POST /pets'),
    )
    const body = new TextEncoder().encode('{"statusCode": 200, "name": "Žofie"}')
    expect((await send(gateway, 'POST /pets', { body })).status).toBe(200)
  })

  it('has its parameters, but not its body, in the response template of a MOCK', async () => {
    const gateway = gatewayOf(apiOf(mockBody('$input.body $input.params("a")'), 'POST /pets'))
    expect((await send(gateway, 'POST /pets?a=1', { body: '{"a": 2}' })).body).toBe('{} 1')
  })
})

describe('a body that is not JSON', () => {
  it('answers 400 with the parser’s sentence when a template reads it', async () => {
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

  it('answers 400 when a parameter mapping reads it, but only if it begins like JSON', async () => {
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

describe('a mapping to a header that API Gateway sets itself', () => {
  it.each(['Content-Length', 'transfer-encoding'])(
    'answers 500 when there is a value for %s',
    async (name) => {
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
    },
  )
})

describe('a request template that fails', () => {
  it('answers 500, and the failure names its place and shows its line', async () => {
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
