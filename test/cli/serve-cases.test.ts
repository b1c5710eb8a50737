import http from 'node:http'
import { type Server, serve } from 'srvx'
import { describe, expect, it } from 'vitest'
import { respond } from '../../src/cli/serve/respond.ts'
import { createServedApi } from '../../src/cli/served-api.ts'
import * as library from '../../src/index.ts'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { readCases } from '../conformance/cases/read-cases.js'
import { readDefinition } from '../conformance/cases/run-case.js'

/** A request as it goes over the wire. */
interface Sent {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array | undefined
}

/** An answer without what connections add. */
interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const fixed = { now: () => 0, randomId: () => '00000000-0000-4000-8000-000000000000' }
const host = 'api.example.com'
const connectionHeaders = /^(connection|content-length|date|keep-alive|transfer-encoding)$/

/** Serves a definition over HTTP, sends a request, and stops. */
async function sendOverHttp(definition: RestApiDefinition, sent: Sent): Promise<Answered> {
  const api = createServedApi(definition, fixed)
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    silent: true,
    gracefulShutdown: false,
    fetch: async (request) =>
      (await respond(request, [api], { delay: 0, forcesByHeader: false })).response,
  })
  try {
    await server.ready()
    return await send(server, `${api.basePath}${sent.target}`, sent)
  } finally {
    await server.close(true)
  }
}

function send(server: Server, path: string, { method, headers, body }: Sent): Promise<Answered> {
  const { port } = new URL(server.url ?? '')
  const length = body === undefined ? undefined : Buffer.byteLength(body)
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        port,
        method,
        path,
        headers: {
          ...headers,
          Host: host,
          ...(length !== undefined && { 'Content-Length': length }),
        },
      },
      async (response) => {
        const chunks: Buffer[] = await response.toArray()
        resolve({
          status: response.statusCode ?? 0,
          headers: toHeaders(Object.entries(response.headersDistinct)),
          body: Buffer.concat(chunks).toString('base64'),
        })
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** Asks the mock of a definition the same without HTTP. */
async function ask(definition: RestApiDefinition, sent: Sent): Promise<Answered> {
  const { basePath } = createServedApi(definition)
  const api = library.mockRestApi(definition, {
    ...fixed,
    baseUrl: `http://${host}${basePath}`,
    unmatched: 'gateway-response',
    onError: () => undefined,
    onIssue: () => undefined,
  })
  const { method, headers, body, target } = sent
  const request = new Request(`http://${host}${basePath}${target}`, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  })
  // Fetch gives text a content type of its own, which no client over HTTP sends.
  if (headers['Content-Type'] === undefined && headers['content-type'] === undefined)
    request.headers.delete('content-type')
  const rawHeaders = Object.entries(headers).flat()
  const response = await api.invoke(request, { rawHeaders })
  return {
    status: response.status,
    headers: toHeaders(
      [...new Set(response.headers.keys())].map((name) => [
        name,
        name === 'set-cookie'
          ? response.headers.getSetCookie()
          : [response.headers.get(name) ?? ''],
      ]),
    ),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}

function toHeaders(
  entries: readonly (readonly [name: string, values: readonly string[] | undefined])[],
): Record<string, string> {
  return Object.fromEntries(
    entries
      .filter(([name]) => !connectionHeaders.test(name))
      .map(([name, values = []]) => [name, values.join(', ')] as const)
      .sort(),
  )
}

const areas = ['routing', 'cors', 'gateway responses', 'selection', 'template choice', 'validation']
const cases = [...readCases()]
  .filter(([area]) => areas.includes(area.replaceAll('-', ' ')))
  .flatMap(([area, list]) => list.map((subject) => [area, subject] as const))
  .filter(
    ([, { request, override, authorizers, backend, options }]) =>
      request !== undefined && !override && !authorizers && !backend && !options,
  )

describe('serve over HTTP answers what api.invoke does', () => {
  it('for the conformance cases of every area', () => {
    expect(new Set(cases.map(([area]) => area)).size).toBe(areas.length)
    expect(cases.length).toBeGreaterThan(100)
  })

  it.each(cases.map(([area, subject]) => [area, subject.title, subject] as const))(
    '%s: %s',
    async (_area, _title, subject) => {
      const { request = '' } = subject
      const [line = '', rest = ''] = typeof request === 'string' ? request.split(' ') : []
      const parts = typeof request === 'string' ? { method: line, url: rest } : request
      const sent: Sent = {
        method: parts.method ?? 'GET',
        target: parts.url,
        headers: 'headers' in parts ? { ...parts.headers } : {},
        body: 'body' in parts ? parts.body : undefined,
      }
      const definition = readDefinition(library, subject)
      expect(await sendOverHttp(definition, sent)).toEqual(await ask(definition, sent))
    },
  )

  const binary = new Uint8Array([0, 255, 128, 10, 13])
  it.each([
    ['bytes of a binary media type', 'image/png', undefined, binary],
    ['bytes as Base64 for a template', 'image/png', 'CONVERT_TO_TEXT' as const, binary],
    ['text that is Base64, as bytes', 'text/plain', 'CONVERT_TO_BINARY' as const, 'AP+A'],
    ['text that is no Base64', 'text/plain', 'CONVERT_TO_BINARY' as const, '***'],
  ])('content handling: %s', async (_title, contentType, contentHandling, body) => {
    const definition: RestApiDefinition = {
      binaryMediaTypes: ['image/png'],
      resources: {
        '/files': {
          POST: {
            methodResponses: [{ statusCode: 200 }],
            integration: {
              type: 'MOCK',
              ...(contentHandling && { contentHandling }),
              requestTemplates: {
                [contentType]:
                  '#set($context.requestOverride.path.b = $input.body){"statusCode": 200}',
              },
              integrationResponses: [
                {
                  statusCode: 200,
                  responseTemplates: { 'application/json': '$context.requestOverride.path.b' },
                },
              ],
            },
          },
        },
      },
    }
    for (const accept of ['image/png', 'application/json']) {
      const headers = { 'Content-Type': contentType, Accept: accept }
      const sent = { method: 'POST', target: '/files', headers, body }
      expect(await sendOverHttp(definition, sent)).toEqual(await ask(definition, sent))
    }
  })
})
