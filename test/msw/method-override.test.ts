import { getResponse } from 'msw'
import { setupServer } from 'msw/node'
import { describe, expect, it } from 'vitest'
import type { MethodDefinition, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'

const baseUrl = 'https://api.example.com/prod'

/** Returns a MOCK whose answer names its operation, the method in `$context` and the client's body. */
function echo(operation: string): MethodDefinition {
  return {
    methodResponses: [{ statusCode: 200 }],
    integration: {
      type: 'MOCK',
      requestTemplates: {
        'application/json':
          '#set($context.requestOverride.header.sent = $input.body){"statusCode": 200}',
      },
      integrationResponses: [
        {
          statusCode: 200,
          responseTemplates: {
            'application/json': `${operation} as $context.httpMethod: $context.requestOverride.header.sent`,
          },
        },
      ],
    },
  }
}

const definition: RestApiDefinition = {
  resources: {
    '/pets': Object.fromEntries(
      ['GET', 'POST', 'PATCH', 'HEAD', 'OPTIONS'].map((method) => [method, echo(method)]),
    ),
    '/any': { ANY: echo('ANY'), POST: echo('POST') },
    '/{proxy+}': { DELETE: echo('DELETE greedy') },
  },
}
const api = mockRestApi(definition, { baseUrl })

/** Creates a request whose header overrides its method. */
function overridden(method: string, override: string, path = '/pets', body?: string): Request {
  const headers = { 'x-http-method-override': override, 'content-type': 'application/json' }
  return new Request(`${baseUrl}${path}`, { method, headers, ...(body !== undefined && { body }) })
}

describe('the header X-HTTP-Method-Override', () => {
  it.each([
    ['POST', 'PATCH', 'PATCH as PATCH: {"a":1}'],
    ['PUT', 'PATCH', 'PATCH as PATCH: {"a":1}'],
    ['POST', 'OPTIONS', 'OPTIONS as OPTIONS: {"a":1}'],
    ['POST', 'POST', 'POST as POST: {"a":1}'],
    ['DELETE', 'GET', 'GET as GET: {"a":1}'],
    ['POST', ' patch ', 'PATCH as PATCH: {"a":1}'],
    ['POST', '', 'POST as POST: {"a":1}'],
  ])('turns %s into %j, with the body as it is', async (method, override, expected) => {
    const response = await getResponse(
      api.handlers,
      overridden(method, override, '/pets', '{"a":1}'),
    )
    expect(response?.status).toBe(200)
    expect(await response?.text()).toBe(expected)
  })

  it('overrides GET, which has no body', async () => {
    const response = await getResponse(api.handlers, overridden('GET', 'PATCH'))
    expect(await response?.text()).toBe('PATCH as PATCH: {}')
  })

  it.each(['TRACE', 'ANY', 'FETCH', 'PATCH, PUT', '__proto__'])(
    'with the method %s, which no resource has, is answered with 403',
    async (override) => {
      const response = await getResponse(api.handlers, overridden('POST', override))
      expect(response?.status).toBe(403)
      expect(await response?.text()).toBe('{"message": "Missing Authentication Token"}')
    },
  )

  it('is routed by the precedence of the method that it names', async () => {
    const body = async (request: Request) => (await getResponse(api.handlers, request))?.text()
    expect(await body(overridden('POST', 'PUT', '/any'))).toBe('ANY as PUT: {}')
    expect(await body(overridden('PUT', 'POST', '/any'))).toBe('POST as POST: {}')
    expect(await body(overridden('POST', 'DELETE'))).toBe('DELETE greedy as DELETE: {}')
  })

  it.each([
    ['POST', 'HEAD'],
    ['HEAD', 'GET'],
  ])('sends no body to %s overridden by %s', async (method, override) => {
    const { status, body, log } = await api.test(overridden(method, override))
    expect({ status, body }).toEqual({ status: 200, body: '' })
    expect(log.join('\n')).toContain(`HTTP Method: ${override}, Resource Path: /pets`)
  })

  it('works without MSW, and in the execution log', async () => {
    const response = await api.invoke(overridden('POST', 'PATCH'))
    expect(await response.text()).toBe('PATCH as PATCH: {}')
    const { body, log } = await api.test(overridden('POST', 'PATCH'))
    expect(body).toBe('PATCH as PATCH: {}')
    expect(log[2]).toContain('HTTP Method: PATCH, Resource Path: /pets')
  })

  it('lets an override of the operation that it names answer', async () => {
    const handlers = [
      api.override('POST /pets', { gatewayResponse: 'THROTTLED' }),
      api.override('PATCH /pets', { gatewayResponse: 'WAF_FILTERED' }),
      ...api.handlers,
    ]
    const status = async (request: Request) => (await getResponse(handlers, request))?.status
    expect(await status(overridden('POST', 'PATCH'))).toBe(403)
    expect(await status(overridden('PATCH', 'POST'))).toBe(429)
  })

  it('works through a server, and marks the handler that answered as used', async () => {
    const { handlers } = mockRestApi(definition, { baseUrl })
    const server = setupServer(...handlers)
    server.listen({ onUnhandledRequest: 'error' })
    const response = await fetch(overridden('POST', 'PATCH'))
    server.close()
    expect(await response.text()).toBe('PATCH as PATCH: {}')
    const used = handlers.filter(({ isUsed }) => isUsed).map(({ info }) => info.header)
    expect(used).toEqual(['PATCH /pets'])
  })
})
