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

describe('an error in a function of the options', () => {
  const method = { methodResponses: [{ statusCode: 200 }] } as const
  const proxy = { ...method, integration: { type: 'AWS_PROXY', httpMethod: 'POST' } } as const
  const mapped = { httpMethod: 'POST', integrationResponses: [{ statusCode: 200 }] } as const
  const definition: RestApiDefinition = {
    authorizers: { users: { type: 'REQUEST' } },
    resources: {
      '/proxy': { GET: proxy },
      '/http': {
        GET: { ...method, integration: { ...mapped, type: 'HTTP', uri: 'https://b.example' } },
      },
      '/lambda': { GET: { ...method, integration: { ...mapped, type: 'AWS' } } },
      '/closed': { GET: { ...proxy, authorizer: 'users' } },
    },
  }
  const broken = new TypeError("Cannot read properties of undefined (reading 'nope')")

  /** Answers a path, and returns the status with the arguments of each warning. */
  async function answer(path: string, options: MockRestApiOptions) {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const api = mockRestApi(definition, { baseUrl, ...options })
    const response = await send(api, path)
    return { status: response?.status, warnings: warn.mock.calls }
  }

  it.each([
    ['/proxy', 502],
    ['/http', 504],
  ])('of a backend is warned of with its stack: %s', async (path, status) => {
    const integrations = { '*': () => Promise.reject(broken) }
    expect(await answer(path, { integrations })).toEqual({
      status,
      warnings: [
        [
          `[MSW] Warning: msw-apigateway answered ${status}. GET ${path}: Execution failed due to an integration error: ${broken.message}`,
          broken,
        ],
      ],
    })
  })

  it('of a backend is warned of once for each line at which it throws', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const throws = [
      () => {
        throw new Error('first')
      },
      () => {
        throw new Error('second')
      },
    ]
    let turn = 0
    const integrations = { '*': () => throws[turn++ % 2]?.() }
    const api = mockRestApi(definition, { baseUrl, integrations })
    for (let time = 0; time < 4; time++) await send(api, '/proxy')
    expect(warn.mock.calls.map(([text]) => /error: (\w+)/.exec(String(text))?.[1])).toEqual([
      'first',
      'second',
    ])
  })

  it.each([
    ['/lambda', new Error('No such pet'), 200],
    ['/http', Object.assign(new Error('late'), { name: 'TimeoutError' }), 504],
  ])('that stands for an answer is not warned of: %s, %s', async (path, error, status) => {
    const integrations = { '*': () => Promise.reject(error) }
    expect(await answer(path, { integrations })).toEqual({ status, warnings: [] })
  })

  it.each([
    ['throws', () => Promise.reject(broken), 'an authorizer error: Cannot read properties'],
    ['returns nothing', () => undefined, 'Invalid authorizer response: it must be an object'],
    [
      'allows nothing known',
      () => Reflect.apply(Object, undefined, [{ effect: 'allow' }]),
      'effect must be Allow or Deny',
    ],
  ])('of an authorizer that %s is warned of', async (_title, users, sentence) => {
    const { status, warnings } = await answer('/closed', {
      authorizers: { users },
      integrations: { '*': () => 'open' },
    })
    expect(status).toBe(500)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]?.[0]).toContain('msw-apigateway answered 500. GET /closed: Execution failed')
    expect(warnings[0]?.[0]).toContain(sentence)
  })

  it('of an authorizer is not warned of when it is Unauthorized, which AWS answers with 401', async () => {
    const users = (): Promise<never> => Promise.reject(new Error('Unauthorized'))
    const integrations = { '*': () => 'open' }
    expect(await answer('/closed', { authorizers: { users }, integrations })).toEqual({
      status: 401,
      warnings: [],
    })
  })

  it('is passed to onError with the status of the answer', async () => {
    const failures: OperationFailure[] = []
    await answer('/proxy', {
      integrations: { '*': () => Promise.reject(broken) },
      onError: (failure) => failures.push(failure),
    })
    expect(failures).toMatchObject([
      {
        kind: 'integration-function',
        statusCode: 502,
        cause: broken,
        operation: { key: 'GET /proxy' },
      },
    ])
  })
})
