import { type HttpHandler, HttpResponse } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { goAhead, scopeDefinition } from '../support/scope-definition.ts'

const baseUrl = 'https://api.example.com/prod'
const api = mockRestApi(scopeDefinition, { baseUrl })
const calls: unknown[][] = []

/** Runs a request through the handlers and lets the one that answers log it, as MSW does in a browser. */
async function runAndLog(path: string, handlers: readonly HttpHandler[] = api.handlers) {
  const request = new Request(`${baseUrl}${path}`)
  for (const method of ['groupCollapsed', 'log', 'groupEnd', 'error', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation(
      (...args: unknown[]) => void calls.push([method, ...args]),
    )
  for (const handler of handlers) {
    const result = await handler.run({ request, requestId: '1' })
    if (!result?.response || !result.parsedResult) continue
    await handler.log({
      request: result.request,
      response: result.response.clone(),
      parsedResult: result.parsedResult,
    } as Parameters<typeof handler.log>[0])
  }
}

afterEach(() => {
  vi.restoreAllMocks()
  calls.length = 0
})

describe('the console log of a handler', () => {
  it('is one collapsed group with request, handler, response and execution log', async () => {
    await runAndLog('/pets?scope=internal')
    expect(calls.map(([method]) => method)).toEqual([
      'groupCollapsed',
      'log',
      'log',
      'log',
      'log',
      'groupEnd',
    ])
    expect(calls[0]?.[1]).toMatch(
      /^\[MSW\] \d\d:\d\d:\d\d GET https:\/\/api\.example\.com\/prod\/pets \(%c200 OK%c\)$/,
    )
    expect(calls[1]).toEqual([
      'log',
      'Request',
      expect.objectContaining({ method: 'GET', body: '' }),
    ])
    expect(calls[3]).toEqual([
      'log',
      'Response',
      expect.objectContaining({ status: 200, body: goAhead }),
    ])
    expect(calls[4]?.[1]).toContain('Method completed with status: 200')
  })

  it('has the 403 of a request that no operation serves', async () => {
    await runAndLog('/dogs')
    expect(calls[0]?.[1]).toContain('(%c403 Forbidden%c)')
    expect(calls[3]).toEqual([
      'log',
      'Response',
      expect.objectContaining({ status: 403, body: '{"message": "Missing Authentication Token"}' }),
    ])
  })

  it.each([
    [200, 'color:#69AB32'],
    [302, 'color:#F0BB4B'],
    [500, 'color:#E95F5D'],
  ])('has the status %i in a color of its own', async (status, color) => {
    const [handler] = api.handlers
    const log = vi.spyOn(console, 'groupCollapsed').mockReturnValue()
    vi.spyOn(console, 'log').mockReturnValue()
    await handler?.log({
      request: new Request(`${baseUrl}/pets`),
      response: new HttpResponse(null, { status }),
    })
    expect(log).toHaveBeenCalledExactlyOnceWith(
      expect.stringContaining(`(%c${status} `),
      color,
      'color:inherit',
    )
  })

  it('has a network error as status 0 without a body', async () => {
    await runAndLog('/pets', [api.override('GET /pets', { networkError: true })])
    expect(calls.map(([method]) => method)).toEqual([
      'groupCollapsed',
      'log',
      'log',
      'log',
      'groupEnd',
    ])
    expect(calls[0]?.[1]).toContain('(%c0 %c)')
    expect(calls[3]?.[2]).toMatchObject({ status: 0, body: '' })
  })

  it('is followed by an error when a mistake in the definition made the answer a 500', async () => {
    const method = {
      methodResponses: [{ statusCode: 200 }],
      integration: {
        type: 'MOCK',
        requestTemplates: { 'application/json': '{"status": 200}' },
        integrationResponses: [{ statusCode: 200 }],
      },
    } as const
    const broken = mockRestApi({ resources: { '/pets': { GET: method } } }, { baseUrl })
    await runAndLog('/pets', broken.handlers)
    expect(calls.at(-2)).toEqual(['groupEnd'])
    expect(calls.at(-1)).toEqual([
      'error',
      expect.stringMatching(
        /^\[MSW\] Error: msw-apigateway answered 500\. GET \/pets: .*Unable to parse statusCode/,
      ),
    ])
    expect(calls.at(-1)?.[1]).toContain(
      'resources./pets.GET.integration.requestTemplates.application/json',
    )
  })
})
