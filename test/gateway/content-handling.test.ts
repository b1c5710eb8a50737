import { describe, expect, it } from 'vitest'
import type { GatewayResult } from '../../src/gateway/gateway.ts'
import type { ContentHandling } from '../../src/model/words.ts'
import { gatewayOf, mock, send } from './invoke-gateway.ts'

const png = 'image/png'
const text = 'text/plain'
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const handlings: readonly (ContentHandling | undefined)[] = [
  undefined,
  'CONVERT_TO_TEXT',
  'CONVERT_TO_BINARY',
]

interface Exchange {
  readonly requestHandling?: ContentHandling | undefined
  readonly responseHandling?: ContentHandling | undefined
  readonly headers?: Record<string, string>
  readonly body?: Uint8Array
  readonly backend?: Response
  readonly binaryMediaTypes?: readonly string[]
  readonly responseTemplate?: string
}

/** What the backend got, and what the client did. */
async function exchange({
  binaryMediaTypes = [png],
  backend,
  ...sent
}: Exchange): Promise<{ received: unknown; result: GatewayResult }> {
  let received: unknown
  const { requestHandling, responseHandling, responseTemplate } = sent
  const gateway = gatewayOf(
    {
      binaryMediaTypes,
      resources: {
        '/files': {
          POST: {
            integration: {
              type: 'HTTP',
              httpMethod: 'POST',
              ...(requestHandling && { contentHandling: requestHandling }),
              integrationResponses: [
                {
                  statusCode: 200,
                  ...(responseHandling && { contentHandling: responseHandling }),
                  ...(responseTemplate !== undefined && {
                    responseTemplates: { 'application/json': responseTemplate },
                  }),
                },
              ],
            },
          },
        },
      },
    },
    {
      integrations: {
        'POST /files': ({ body }) => {
          received = typeof body === 'string' ? body : `bytes ${decoder.decode(body)}`
          return backend ?? ''
        },
      },
    },
  )
  return { result: await send(gateway, 'POST /files', sent), received }
}

/** What a body is to the client: text as it is, bytes after the word. */
function describeBody({ status, body }: GatewayResult): string {
  if (status === 500) return '500'
  return body instanceof Uint8Array ? `bytes ${decoder.decode(body)}` : String(body)
}

describe('the request body', () => {
  it.each([
    [text, 'aGk=', ['aGk=', 'aGk=', 'bytes hi']],
    [text, 'not Base64!', ['not Base64!', 'not Base64!', undefined]],
    [png, 'hi', ['bytes hi', 'aGk=', 'bytes hi']],
  ])('of %s, %s, reaches the backend by contentHandling', async (contentType, body, expected) => {
    const received = await Promise.all(
      handlings.map((requestHandling) =>
        exchange({
          requestHandling,
          headers: { 'content-type': contentType },
          body: encoder.encode(body),
        }),
      ),
    )
    expect(received.map((one) => one.received)).toEqual(expected)
    expect(received.map((one) => one.result.status)).toEqual(
      expected.map((one) => (one === undefined ? 500 : 200)),
    )
  })

  it.each([
    ['IMAGE/PNG; q=1', true, [png]],
    ['image/gif', true, ['image/*']],
    [png, false, ['*/png']],
    ['image/gif', false, [png]],
    [undefined, false, [png]],
    [undefined, true, ['*/*']],
    ['image/*', false, ['image/*']],
  ])('of %s is binary: %s with %j', async (contentType, isBinary, binaryMediaTypes) => {
    const headers = contentType === undefined ? {} : { 'content-type': contentType }
    const { received } = await exchange({ binaryMediaTypes, headers, body: encoder.encode('hi') })
    expect(received).toBe(isBinary ? 'bytes hi' : 'hi')
  })

  it('that is not UTF-8 has U+FFFD in its text', async () => {
    const { received } = await exchange({
      headers: { 'content-type': text },
      body: new Uint8Array([0xff, 0x41]),
    })
    expect(received).toBe('\uFFFDA')
  })
})

describe('the response body', () => {
  it.each([
    [text, text, 'aGk=', ['aGk=', 'aGk=', 'bytes hi']],
    [text, png, 'aGk=', ['bytes hi', 'aGk=', 'bytes hi']],
    [text, png, 'not Base64!', ['500', 'not Base64!', '500']],
    [png, text, 'hi', ['aGk=', 'aGk=', 'bytes hi']],
    [png, png, 'hi', ['bytes hi', 'aGk=', 'bytes hi']],
  ])(
    'of %s for Accept: %s reaches the client by contentHandling',
    async (contentType, accept, body, expected) => {
      const bodies = await Promise.all(
        handlings.map(async (responseHandling) => {
          const backend = new Response(body, { headers: { 'content-type': contentType } })
          const { result } = await exchange({ responseHandling, headers: { accept }, backend })
          return describeBody(result)
        }),
      )
      expect(bodies).toEqual(expected)
    },
  )

  it('that is binary cannot be read by a template, its Base64 can', async () => {
    const responseTemplate = '$input.body'
    const backend = (): Response => new Response('hi', { headers: { 'content-type': png } })
    const asBytes = await exchange({
      responseHandling: 'CONVERT_TO_BINARY',
      responseTemplate,
      backend: backend(),
    })
    const asText = await exchange({
      responseHandling: 'CONVERT_TO_TEXT',
      responseTemplate,
      backend: backend(),
    })
    expect([describeBody(asBytes.result), describeBody(asText.result)]).toEqual(['500', 'aGk='])
  })
})

describe('a MOCK of an API whose binary media types have */*', () => {
  it.each([
    [undefined, 500],
    ['CONVERT_TO_TEXT', 200],
    ['CONVERT_TO_BINARY', 500],
  ] as const)('with contentHandling %s answers %s', async (contentHandling, status) => {
    const gateway = gatewayOf({
      binaryMediaTypes: ['*/*'],
      resources: { '/files': { OPTIONS: mock({ ...(contentHandling && { contentHandling }) }) } },
    })
    const result = await send(gateway, 'OPTIONS /files')
    expect(result.status).toBe(status)
    if (status === 500) expect(result.body).toBe('{"message": "Internal server error"}')
  })

  it('sends its template’s text', async () => {
    const gateway = gatewayOf({
      binaryMediaTypes: ['*/*'],
      resources: {
        '/files': {
          GET: mock({
            contentHandling: 'CONVERT_TO_TEXT',
            integrationResponses: [
              { statusCode: 200, responseTemplates: { 'application/json': '{"a": 1}' } },
            ],
          }),
        },
      },
    })
    expect((await send(gateway, 'GET /files', { headers: { accept: png } })).body).toBe('{"a": 1}')
  })
})
