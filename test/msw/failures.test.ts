import { getResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { type MockRestApiOptions, mockRestApi } from '../../src/msw/mock-rest-api.ts'
import type { OperationFailure } from '../../src/msw/report-failure.ts'

const baseUrl = 'https://api.example.com/prod'

/** Operations that answer 500: no status, an index out of range in a template, no template for the content type. */
const failingDefinition: RestApiDefinition = {
  resources: {
    '/no-status': mock('{"status": 200}', 'never'),
    '/bad-index': mock('{"statusCode": 200}', "first line\n$input.params('i').charAt(9)"),
    '/xml-only': mock('{"statusCode": 200}', 'never', 'application/xml'),
  },
}

function mock(requestTemplate: string, responseTemplate: string, contentType = 'application/json') {
  return {
    GET: {
      methodResponses: [{ statusCode: 200 }],
      integration: {
        type: 'MOCK',
        requestTemplates: { [contentType]: requestTemplate },
        integrationResponses: [
          { statusCode: 200, responseTemplates: { 'application/json': responseTemplate } },
        ],
      },
    },
  } as const
}

const send = (api: { handlers: Parameters<typeof getResponse>[0] }, path: string) =>
  getResponse(api.handlers, new Request(`${baseUrl}${path}`))

afterEach(() => void vi.restoreAllMocks())

/** Mocks the failing definition without a word about what is known before any request. */
function mockFailing(options: MockRestApiOptions = {}) {
  return mockRestApi(failingDefinition, { baseUrl, onIssue: () => {}, ...options })
}

describe('a mistake in the definition', () => {
  it('is answered with API Gateway’s 500', async () => {
    vi.spyOn(console, 'warn').mockReturnValue()
    const response = await send(mockFailing(), '/no-status')
    expect(response?.status).toBe(500)
    expect(response?.headers.get('x-amzn-ErrorType')).toBe('InternalServerErrorException')
    expect(await response?.text()).toBe('{"message": "Internal server error"}')
  })

  it('is warned of once per cause, with its place', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const api = mockFailing()
    for (const path of ['/no-status', '/no-status', '/bad-index']) await send(api, path)
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([
      expect.stringContaining('[MSW] Warning: msw-apigateway answered 500. GET /no-status: '),
      expect.stringContaining('[MSW] Warning: msw-apigateway answered 500. GET /bad-index: '),
    ])
    expect(warn.mock.calls[0]?.[0]).toContain('Unable to parse statusCode')
    expect(warn.mock.calls[1]?.[0]).toContain(
      'resources./bad-index.GET.integration.integrationResponses[0].responseTemplates.application/json',
    )
    expect(warn.mock.calls[1]?.[0]).toContain("> 2 | $input.params('i').charAt(9)")
  })

  it.each<[sent: Record<string, string>, contentType: string]>([
    [{ 'Content-Type': 'Text/Plain; charset=utf-8' }, 'text/plain'],
    [{}, 'application/json'],
  ])(
    'is warned of with the content type that has no request template, sent as %j',
    async (headers, contentType) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue()
      const { handlers } = mockFailing()
      await getResponse(handlers, new Request(`${baseUrl}/xml-only`, { headers }))
      expect(warn.mock.calls[0]?.[0]).toContain(
        `Add a request template for ${contentType}: without one, the client's body was read for the status.`,
      )
    },
  )

  it('is warned of again after resetHandlers()', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const api = mockFailing()
    const server = setupServer(...api.handlers)
    await send(api, '/no-status')
    server.resetHandlers()
    await send(api, '/no-status')
    expect(warn).toHaveBeenCalledTimes(2)
  })

  it('is passed to onError each time, with operation and request, instead of a warning', async () => {
    const warn = vi.spyOn(console, 'warn')
    const failures: OperationFailure[] = []
    const api = mockFailing({ onError: (failure) => failures.push(failure) })
    await send(api, '/no-status')
    await send(api, '/no-status')
    expect(failures).toHaveLength(2)
    expect(failures[0]?.operation?.key).toBe('GET /no-status')
    expect(failures[0]?.request.url).toBe(`${baseUrl}/no-status`)
    expect(failures[0]?.message).toContain('Execution failed due to configuration error')
    expect(warn).not.toHaveBeenCalled()
  })
})
