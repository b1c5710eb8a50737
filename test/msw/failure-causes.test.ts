import { getResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { type MockRestApiOptions, mockRestApi } from '../../src/msw/mock-rest-api.ts'

const baseUrl = 'https://api.example.com/prod'

/** Returns a MOCK whose answer fails by data of the request: its status, its header or its template. */
function mock(requestTemplate: string, responseTemplate: string) {
  return {
    GET: {
      methodResponses: [{ statusCode: 200 }],
      integration: {
        type: 'MOCK',
        requestTemplates: { 'application/json': requestTemplate },
        integrationResponses: [
          {
            statusCode: 200,
            selectionPattern: '200',
            responseTemplates: { 'application/json': responseTemplate },
          },
        ],
      },
    },
  } as const
}

const definition: RestApiDefinition = {
  resources: {
    '/status': mock('{"statusCode": $input.params("s")}', '{}'),
    '/template': mock(
      '{"statusCode": 200}',
      '#if($input.params("s").length() > 1)\n$util.base64Decode($input.params("s"))\n#else\n$input.params("s").charAt(9)\n#end',
    ),
    '/template/{id}': mock('{"statusCode": 200}', '$util.base64Decode($input.params("s"))'),
    '/header': mock(
      '{"statusCode": 200}',
      '#set($context.responseOverride.header.x = $util.urlDecode($input.params("s")))',
    ),
    '/override': mock(
      '{"statusCode": 200}',
      '#set($context.responseOverride.status = $util.parseJson($input.params("s")))',
    ),
    '/types': mock('{"statusCode": 200}', '{}'),
  },
}

afterEach(() => void vi.restoreAllMocks())

/** Sends requests to one API and returns what it wrote with `console.warn`. */
async function warnings(requests: readonly (string | Request)[], options: MockRestApiOptions = {}) {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { handlers } = mockRestApi(definition, { baseUrl, ...options })
  for (const request of requests) {
    const sent = typeof request === 'string' ? new Request(`${baseUrl}${request}`) : request
    expect((await getResponse(handlers, sent))?.status).toBe(500)
  }
  return warn.mock.calls.map(([text]) => String(text))
}

describe('the warnings of failures', () => {
  it.each([
    ['a status that no response is for', ['/status?s=418', '/status?s=419', '/status?s=520']],
    ['a status that is no integer', ['/status?s="1"', '/status?s="2"', '/status?s=2.5']],
    ['the argument of a method', ['/template?s=*!*', '/template?s=**', '/template?s=-_-']],
    [
      'a header that HTTP cannot carry',
      ['/header?s=%250A1', '/header?s=%250A2', '/header?s=%250D'],
    ],
    ['a status that cannot be sent', ['/override?s=100', '/override?s=101', '/override?s=199']],
    ['a path parameter', ['/template/1?s=*1', '/template/2?s=*2', '/template/3?s=*1']],
  ])('are one, however many values of the request cause it: %s', async (_title, requests) => {
    expect(await warnings(requests)).toHaveLength(1)
  })

  it('are one for all content types without a request template', async () => {
    const requests = ['text/plain', 'text/html', 'text/css'].map(
      (type) => new Request(`${baseUrl}/types`, { headers: { 'content-type': type } }),
    )
    expect(await warnings(requests)).toHaveLength(1)
  })

  it('are one for all errors of a function of the options', async () => {
    let count = 0
    const context = () => {
      throw new Error(`failure ${count++}`)
    }
    expect(await warnings(['/types', '/types', '/status?s=200'], { context })).toHaveLength(1)
  })

  it('are one for each operation, place and kind', async () => {
    const requests = [
      '/status?s=418',
      '/status?s="1"',
      '/header?s=%250A',
      '/override?s=100',
      '/template?s=**',
      '/template?s=*',
      '/template/1?s=**',
    ]
    const told = await warnings([...requests, ...requests])
    expect(told).toHaveLength(requests.length)
    expect(told.filter((text) => text.includes('GET /template: '))).toHaveLength(2)
  })

  it('are 1,000 at most, until they are reset', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const paths = Array.from({ length: 1100 }, (_, index) => `/status${index}`)
    const failing = mock('{"statusCode": $input.params("s")}', '{}')
    const api = mockRestApi(
      { resources: Object.fromEntries(paths.map((path) => [path, failing])) },
      { baseUrl },
    )
    const ask = (path: string) => api.invoke(new Request(`${baseUrl}${path}?s=418`))
    await Promise.all(paths.map(ask))
    expect(warn).toHaveBeenCalledTimes(1000)
    setupServer(...api.handlers).resetHandlers()
    await ask('/status0')
    expect(warn).toHaveBeenCalledTimes(1001)
  })
})

describe('options.onError', () => {
  it.each<[title: string, onError: () => unknown]>([
    [
      'throws',
      () => {
        throw new Error('boom')
      },
    ],
    ['rejects', () => Promise.reject(new Error('boom'))],
  ])('that %s leaves the answer as it is, and is told of once', async (_title, onError) => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const told = await warnings(['/status?s=418', '/status?s=419', '/header?s=%250A'], { onError })
    expect(told).toEqual([])
    expect(error.mock.calls).toEqual([
      [
        '[MSW] Error: msw-apigateway: options.onError failed.',
        expect.objectContaining({ message: 'boom' }),
      ],
    ])
  })

  it('that throws lets invoke and test answer', async () => {
    const error = vi.spyOn(console, 'error').mockReturnValue()
    const api = mockRestApi(definition, {
      baseUrl,
      onError: () => {
        throw new Error('boom')
      },
    })
    const request = () => new Request(`${baseUrl}/status?s=418`)
    expect((await api.invoke(request())).status).toBe(500)
    expect((await api.test(request())).status).toBe(500)
    expect(error).toHaveBeenCalledTimes(1)
    setupServer(...api.handlers).resetHandlers()
    await api.invoke(request())
    expect(error).toHaveBeenCalledTimes(2)
  })

  it('is told of the kind of a failure, the same for every request', async () => {
    const kinds: string[] = []
    const onError = ({ kind }: { kind: string }) => kinds.push(kind)
    await warnings(['/status?s=418', '/status?s=419', '/status?s="1"', '/header?s=%250A'], {
      onError,
    })
    expect(kinds).toEqual(['no-match', 'no-match', 'template', 'unsendable-header'])
  })
})

describe('a function of the options that fails', () => {
  it.each<[title: string, options: object]>([
    ['randomId with a line break', { randomId: () => 'a\r\nb: c' }],
    ['randomId that gives a number', { randomId: () => 7 }],
    ['now that gives NaN', { now: () => Number.NaN }],
    [
      'context that throws',
      {
        context: () => {
          throw new TypeError('no user')
        },
      },
    ],
  ])(
    'is answered with API Gateway’s 500 by handlers, invoke and test: %s',
    async (_title, options) => {
      vi.spyOn(console, 'warn').mockReturnValue()
      const api = mockRestApi(definition, { baseUrl, ...options })
      const request = () => new Request(`${baseUrl}/types`)
      const body = '{"message": "Internal server error"}'
      const handled = await getResponse(api.handlers, request())
      expect([handled?.status, await handled?.text()]).toEqual([500, body])
      const invoked = await api.invoke(request())
      expect([invoked.status, await invoked.text()]).toEqual([500, body])
      const tested = await api.test(request())
      expect(tested).toMatchObject({ status: 500, body })
      expect(tested.log.join('\n')).toContain(
        'Execution failed due to configuration error: options.',
      )
    },
  )

  it('gives way to a network error, which asks no function', async () => {
    const randomId = () => {
      throw new Error('boom')
    }
    const api = mockRestApi(definition, { baseUrl, randomId })
    const override = api.override('GET /types', { networkError: true })
    const response = await getResponse([override], new Request(`${baseUrl}/types`))
    expect(response?.type).toBe('error')
  })
})
