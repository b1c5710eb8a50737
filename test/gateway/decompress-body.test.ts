import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { askBackend } from './integration/ask-backend.ts'
import { apiOf, gatewayOf, mock, send } from './invoke-gateway.ts'

afterEach(() => void vi.unstubAllGlobals())

const json = '{"a": "Žofie"}'
const codings = [
  ['gzip', gzipSync],
  ['deflate', deflateSync],
] as const

/** Returns an API whose method `POST /pets` sends what its request template reads of the body. */
function echoing(expression: string, method: object = {}): RestApiDefinition {
  const template = `#set($context.requestOverride.header.read = "${expression}"){"statusCode": 200}`
  return {
    ...apiOf(
      mock(
        {
          requestTemplates: { 'application/json': template },
          integrationResponses: [
            {
              statusCode: 200,
              responseTemplates: { 'application/json': '$context.requestOverride.header.read' },
            },
          ],
        },
        method,
      ),
      'POST /pets',
    ),
    requestValidators: { all: { validateRequestBody: true } },
    models: { Named: { schema: { type: 'object', required: ['a'] } } },
  }
}

/** Posts a body with a Content-Encoding to {@link echoing}. */
async function post(
  coding: string,
  body: Uint8Array | string,
  expression = "$input.path('$.a')",
  method: object = {},
) {
  const headers = { 'content-encoding': coding }
  return send(gatewayOf(echoing(expression, method)), 'POST /pets', { headers, body })
}

describe('a body with Content-Encoding', () => {
  it.each(codings)('%s is decompressed before templates read it', async (coding, compress) => {
    expect((await post(coding, compress(json))).body).toBe('Žofie')
    expect((await post(coding.toUpperCase(), compress(json))).body).toBe('Žofie')
  })

  it.each(codings)('%s is decompressed before a model checks it', async (coding, compress) => {
    const method = { requestValidator: 'all', requestModels: { 'application/json': 'Named' } }
    expect((await post(coding, compress(json), '', method)).status).toBe(200)
    expect((await post(coding, compress('{}'), '', method)).responseType).toBe('BAD_REQUEST_BODY')
  })

  it('is shown decompressed in the execution log', async () => {
    const log = (await post('gzip', gzipSync(json))).log().join('\n')
    expect(log).toContain(`Method request body before transformations: ${json}`)
  })

  it('keeps the header, which templates see', async () => {
    const { body } = await post('gzip', gzipSync(json), "$input.params('Content-Encoding')")
    expect(body).toBe('gzip')
  })

  it.each(['identity', 'Identity', ''])('%j is taken as it is', async (coding) => {
    expect((await post(coding, json)).body).toBe('Žofie')
  })

  it('is decompressed for a backend', async () => {
    const bodies: unknown[] = []
    await askBackend(
      { type: 'AWS_PROXY' },
      ({ body, headers }) => void bodies.push([body, headers['Content-Encoding']]),
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(json) },
    )
    expect(bodies).toEqual([[json, ['gzip']]])
  })

  it.each<[coding: string, title: string, body: Uint8Array | string]>([
    ['gzip', 'text', json],
    ['gzip', 'another coding', deflateSync(json)],
    ['gzip', 'a body that ends too early', gzipSync(json).subarray(0, -9)],
    ['gzip', 'a wrong checksum', Buffer.concat([gzipSync(json).subarray(0, -8), Buffer.alloc(8)])],
    ['deflate', 'deflate without the header of zlib', deflateRawSync(json)],
    ['br', 'a coding that API Gateway does not support', json],
    ['gzip, deflate', 'several codings', gzipSync(json)],
    ['x-gzip', 'an alias', gzipSync(json)],
  ])('%s is answered with 415 when the body has %s', async (coding, _title, body) => {
    const answer = await post(coding, body)
    expect(answer).toMatchObject({
      status: 415,
      responseType: 'UNSUPPORTED_MEDIA_TYPE',
      body: '{"message": "Unsupported Media Type"}',
    })
    expect(answer.log().join('\n')).toMatch(/The body is not|is none of gzip, deflate and identity/)
  })

  it.each(['deflate', 'br'])('%s is not looked at without a body', async (coding) => {
    const gateway = gatewayOf(apiOf(mock()))
    const headers = { 'content-encoding': coding }
    expect((await send(gateway, 'GET /pets', { headers })).status).toBe(200)
    expect((await post(coding, '', '$input.body')).body).toBe('{}')
  })

  it('is answered with 500 where JavaScript cannot decompress', async () => {
    vi.stubGlobal('DecompressionStream', undefined)
    const answer = await post('gzip', gzipSync(json))
    expect(answer.status).toBe(500)
    expect(answer.failure?.message).toContain('has no DecompressionStream')
  })

  it('is not looked at when no method serves the request', async () => {
    const gateway = gatewayOf(apiOf(mock(), 'POST /pets'))
    const headers = { 'content-encoding': 'br' }
    expect(await send(gateway, 'POST /cats', { headers, body: json })).toMatchObject({
      status: 403,
      responseType: 'MISSING_AUTHENTICATION_TOKEN',
    })
  })

  it('gives way to a chosen gateway response', async () => {
    const gateway = gatewayOf(apiOf(mock(), 'POST /pets'))
    const choice = { gatewayResponse: 'THROTTLED' } as const
    const headers = { 'content-encoding': 'gzip' }
    expect((await send(gateway, 'POST /pets', { headers, body: json, choice })).status).toBe(429)
  })
})

describe('the size of a decompressed body', () => {
  const limit = 10_485_760

  it.each([
    [limit, 200],
    [limit + 1, 413],
  ])('of %i bytes is answered with %i', async (length, status) => {
    const body = gzipSync(new Uint8Array(length).fill(32))
    expect((await post('gzip', body, 'x')).status).toBe(status)
  })

  it('is named in the log when it is over the limit, as of a bomb', async () => {
    const answer = await post('gzip', gzipSync(new Uint8Array(200_000_000)), 'x')
    expect(answer).toMatchObject({ status: 413, responseType: 'REQUEST_TOO_LARGE' })
    expect(answer.log().join('\n')).toContain('The decompressed body is longer than 10485760 bytes')
  })
})

it('answers synchronously without Content-Encoding once the template engine is loaded', async () => {
  const gateway = gatewayOf(apiOf(mock(), 'POST /pets'))
  const request = {
    httpMethod: 'POST',
    path: '/pets',
    fullPath: '/prod/pets',
    querystring: '',
    headers: new Headers(),
    domainName: 'api.example.com',
    body: '{}',
    request: new Request('https://api.example.com'),
  }
  const invoke = () => gateway.invoke(request, gateway.route('POST', '/pets'))
  expect(invoke()).toBeInstanceOf(Promise)
  await invoke()
  expect(invoke()).toMatchObject({ status: 200 })
})
