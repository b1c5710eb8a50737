import { describe, expect, it } from 'vitest'
import type { GatewayResult } from '../../src/gateway/gateway.ts'
import type { IntegrationDefinition } from '../../src/model/rest-api-definition.ts'
import type { ContentHandling } from '../../src/model/words.ts'
import { apiOf, gatewayOf, mock, send } from './invoke-gateway.ts'

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

/** Sends a request and returns the body the backend received, with the result the client received. */
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

/** Describes a received body: text as it is, bytes after the word `bytes`, a 500 by its status. */
function describeBody({ status, body }: GatewayResult): string {
  if (status === 500) return '500'
  return body instanceof Uint8Array ? `bytes ${decoder.decode(body)}` : String(body)
}

describe('request bodies', () => {
  it.each([
    [text, 'aGk=', ['aGk=', 'aGk=', 'bytes hi']],
    [text, 'not Base64!', ['not Base64!', 'not Base64!', undefined]],
    [png, 'hi', ['bytes hi', 'aGk=', 'bytes hi']],
  ])(
    'of type %s with the text %j are converted by contentHandling for the backend',
    async (contentType, body, expected) => {
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
    },
  )

  it.each([
    ['IMAGE/PNG; q=1', true, [png]],
    ['image/gif', true, ['image/*']],
    [png, false, ['*/png']],
    ['image/gif', false, [png]],
    [undefined, false, [png]],
    [undefined, true, ['*/*']],
    ['image/*', false, ['image/*']],
  ])(
    'of type %s count as binary: %s, with the binary media types %j',
    async (contentType, isBinary, binaryMediaTypes) => {
      const headers = contentType === undefined ? {} : { 'content-type': contentType }
      const { received } = await exchange({ binaryMediaTypes, headers, body: encoder.encode('hi') })
      expect(received).toBe(isBinary ? 'bytes hi' : 'hi')
    },
  )

  it('that are not UTF-8 are decoded with U+FFFD', async () => {
    const { received } = await exchange({
      headers: { 'content-type': text },
      body: new Uint8Array([0xff, 0x41]),
    })
    expect(received).toBe('\uFFFDA')
  })
})

describe('response bodies', () => {
  it.each([
    [text, text, 'aGk=', ['aGk=', 'aGk=', 'bytes hi']],
    [text, png, 'aGk=', ['bytes hi', 'aGk=', 'bytes hi']],
    [text, png, 'not Base64!', ['500', 'not Base64!', '500']],
    [png, text, 'hi', ['aGk=', 'aGk=', 'bytes hi']],
    [png, png, 'hi', ['bytes hi', 'aGk=', 'bytes hi']],
  ])(
    'of type %s for Accept: %s are converted by contentHandling for the client',
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

  it('can be read by a template as Base64 text, but not as bytes', async () => {
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

describe('a MOCK with contentHandling CONVERT_TO_BINARY', () => {
  const template = { 'application/json': '{"a": 1}' }
  const contentHandling = 'CONVERT_TO_BINARY'

  async function answer(integration: Partial<IntegrationDefinition>): Promise<string> {
    const gateway = gatewayOf(apiOf(mock(integration), 'POST /pets'))
    return describeBody(await send(gateway, 'POST /pets', { body: 'aGk=' }))
  }

  it('on its request answers 500, as its request template cannot read bytes', async () => {
    expect(await answer({ contentHandling })).toBe('500')
  })

  it('on a response answers 500 with a response template, and no bytes without one', async () => {
    const response = { statusCode: 200, contentHandling } as const
    const withTemplate = { ...response, responseTemplates: template }
    expect(await answer({ integrationResponses: [withTemplate] })).toBe('500')
    expect(await answer({ integrationResponses: [response] })).toBe('bytes ')
  })
})

describe('a MOCK in an API with the binary media type */*', () => {
  const answer = (contentHandling?: ContentHandling): Promise<GatewayResult> =>
    send(
      gatewayOf({
        binaryMediaTypes: ['*/*'],
        resources: { '/files': { OPTIONS: mock({ ...(contentHandling && { contentHandling }) }) } },
      }),
      'OPTIONS /files',
    )

  it('answers 200 with contentHandling CONVERT_TO_TEXT', async () => {
    expect((await answer('CONVERT_TO_TEXT')).status).toBe(200)
  })

  it.each([undefined, 'CONVERT_TO_BINARY'] as const)(
    'answers 500 with contentHandling %s',
    async (contentHandling) => {
      expect(await answer(contentHandling)).toMatchObject({
        status: 500,
        body: '{"message": "Internal server error"}',
      })
    },
  )

  it('sends the text of its response template to a client that accepts binary', async () => {
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
