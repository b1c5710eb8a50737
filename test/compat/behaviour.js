import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'node:test'
import { getResponse, HttpHandler, HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { DefinitionError, defineRestApi, fromOpenApi, mockRestApi } from 'msw-apigateway'

/** @typedef {(path: string, init?: RequestInit) => Promise<Response>} Send */

const baseUrl = 'https://api.example.com/prod'
/** @param {string} template */
const json = (template) => ({ 'application/json': template })
const goAhead = '{"message": "Go ahead without me."}'
const notSupported = '{"message": "The invoked method is not supported on the API resource."}'

const definition = defineRestApi({
  resources: {
    '/pets': {
      GET: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 500 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json(
            `{ #if($input.params('scope') == "internal") "statusCode": 200 #else "statusCode": 500 #end }`,
          ),
          integrationResponses: [
            { statusCode: 200, responseTemplates: json(goAhead) },
            { statusCode: 500, selectionPattern: '5\\d{2}', responseTemplates: json(notSupported) },
          ],
        },
      },
      POST: {
        methodResponses: [{ statusCode: 201 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json(
            '#set($context.requestOverride.path.body = $input.body){"statusCode": 201}',
          ),
          integrationResponses: [
            {
              statusCode: 201,
              responseTemplates: json(
                '#set($context.responseOverride.header.Set-Cookie = ["a=1", "b=2"])$context.requestOverride.path.body',
              ),
            },
          ],
        },
      },
    },
    '/pets/{petId}': {
      ANY: {
        methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json('{"statusCode": 200}'),
          integrationResponses: [
            { statusCode: 200, responseTemplates: json(`{"id": "$input.params('petId')"}`) },
            { statusCode: 404, selectionPattern: '404', responseTemplates: json('{"id": null}') },
          ],
        },
      },
    },
    '/broken': {
      GET: {
        methodResponses: [{ statusCode: 200 }],
        integration: {
          type: 'MOCK',
          requestTemplates: json('{"status": 200}'),
          integrationResponses: [{ statusCode: 200 }],
        },
      },
    },
    '/orders': { GET: { integration: { type: 'AWS_PROXY', httpMethod: 'POST' } } },
  },
})

/** @type {import('msw-apigateway').OperationFailure[]} */
const failures = []
const api = mockRestApi(definition, { baseUrl, onError: (failure) => failures.push(failure) })
const server = setupServer(...api.handlers)
/** @type {Send} */
const get = (path, init) => fetch(`${baseUrl}${path}`, init)

/** The ways to send a request: through MSW's interceptors or straight to the handlers. @type {Record<string, Send>} */
const ways = {
  'setupServer and fetch': get,
  getResponse: async (path, init) =>
    (await getResponse(api.handlers, new Request(`${baseUrl}${path}`, init))) ??
    Promise.reject(new Error('No handler answers this request.')),
}

/** Options that make MSW refuse unhandled requests: each of its major versions names the option differently. */
const unhandled = { onUnhandledRequest: 'error', onUnhandledFrame: 'error' }
before(() => server.listen(Object(unhandled)))
afterEach(() => server.resetHandlers())
after(() => server.close())

for (const [name, send] of Object.entries(ways)) {
  describe(name, () => {
    it('answers with the response that the request template chooses', async () => {
      const response = await send('/pets?scope=internal')
      assert.equal(response.status, 200)
      assert.equal(response.headers.get('content-type'), 'application/json')
      assert.equal(await response.text(), goAhead)
      const other = await send('/pets?scope=public')
      assert.equal(other.status, 500)
      assert.equal(await other.text(), notSupported)
    })

    it('echoes a posted body and sets two cookies', async () => {
      const response = await send('/pets', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"name": "Zoë"}',
      })
      assert.equal(response.status, 201)
      assert.equal(await response.text(), '{"name": "Zoë"}')
      assert.deepEqual(response.headers.getSetCookie(), ['a=1', 'b=2'])
    })

    it('answers 403 to a path that no method serves', async () => {
      const response = await send('/dogs')
      assert.equal(response.status, 403)
      assert.equal(await response.text(), '{"message": "Missing Authentication Token"}')
    })

    it('passes path values to templates undecoded, malformed ones too', async () => {
      assert.equal(await (await send('/pets/a%2Fb')).text(), '{"id": "a%2Fb"}')
      assert.equal(await (await send('/pets/%zz')).text(), '{"id": "%zz"}')
    })

    it('answers every HTTP method of an ANY method, HEAD without a body', async () => {
      for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS'])
        assert.equal(await (await send('/pets/7', { method })).text(), '{"id": "7"}')
      const head = await send('/pets/7', { method: 'HEAD' })
      assert.equal(head.status, 200)
      assert.equal(await head.text(), '')
    })

    it('answers 500 for a mistake in the definition and calls onError', async () => {
      failures.length = 0
      const response = await send('/broken')
      assert.equal(response.status, 500)
      assert.equal(await response.text(), '{"message": "Internal server error"}')
      assert.equal(failures.length, 1)
      assert.match(failures[0]?.message ?? '', /Unable to parse statusCode/)
    })

    it('leaves a method that is not MOCK to MSW', async () => {
      await assert.rejects(send('/orders'))
    })
  })
}

describe('overrides', () => {
  it('choose a status, a gateway response or a network error', async () => {
    server.use(api.override('ANY /pets/{petId}', { statusCode: 404 }))
    assert.equal((await get('/pets/7')).status, 404)
    server.use(api.override('GET /pets', { gatewayResponse: 'THROTTLED' }))
    assert.equal((await get('/pets')).status, 429)
    server.use(api.override('GET /pets', { networkError: true }))
    await assert.rejects(get('/pets'))
  })

  it('answer once, and again after restoreHandlers()', async () => {
    server.use(api.override('GET /pets', { statusCode: 500 }, { once: true }))
    assert.equal((await get('/pets?scope=internal')).status, 500)
    assert.equal((await get('/pets?scope=internal')).status, 200)
    server.restoreHandlers()
    assert.equal((await get('/pets?scope=internal')).status, 500)
  })

  it('end with resetHandlers()', async () => {
    server.use(api.override('GET /pets', { statusCode: 500 }))
    server.resetHandlers()
    assert.equal((await get('/pets?scope=internal')).status, 200)
  })

  it('stay inside server.boundary()', async () => {
    const status = await server.boundary(async () => {
      server.use(api.override('GET /pets', { statusCode: 500 }))
      return (await get('/pets?scope=internal')).status
    })()
    assert.equal(status, 500)
    assert.equal((await get('/pets?scope=internal')).status, 200)
  })

  it('reject a request that is aborted during their delay', async () => {
    server.use(api.override('GET /pets', { delay: 'infinite' }))
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 30)
    await assert.rejects(get('/pets', { signal: controller.signal }))
  })
})

describe('handlers', () => {
  it('are HttpHandlers that name their operation', () => {
    assert.ok(api.handlers.every((handler) => handler instanceof HttpHandler))
    assert.deepEqual(
      server.listHandlers().map((handler) => 'info' in handler && handler.info.header),
      [
        'GET /pets',
        'POST /pets',
        'ANY /pets/{petId}',
        'GET /broken',
        `ANY ${baseUrl}/* (no operation)`,
      ],
    )
  })

  it('can be disposed of and used again', async () => {
    for (const handler of api.handlers) {
      if (!('dispose' in handler) || typeof handler.dispose !== 'function') continue
      await handler.dispose()
      await handler.dispose()
    }
    assert.equal((await get('/pets?scope=internal')).status, 200)
  })

  it('leave a path to a handwritten handler that is added later', async () => {
    server.use(http.get(`${baseUrl}/pets`, () => HttpResponse.text('mine')))
    assert.equal(await (await get('/pets')).text(), 'mine')
  })

  it('answer many requests at once', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `pet-${index}`)
    const bodies = await Promise.all(ids.map(async (id) => (await get(`/pets/${id}`)).json()))
    assert.deepEqual(
      bodies.map((body) => body.id),
      ids,
    )
  })
})

describe('formats', () => {
  it('read an OpenAPI document, fail where its template is broken and refuse what AWS refuses', async () => {
    const document = {
      openapi: '3.0.3',
      info: { title: 'status', version: '1' },
      servers: [{ url: '/v1' }],
      paths: {
        '/status': {
          get: {
            responses: { 200: { description: 'up' } },
            'x-amazon-apigateway-integration': {
              type: 'mock',
              requestTemplates: json('{"statusCode": 200}'),
              responses: {
                default: { statusCode: '200', responseTemplates: json('{"up": true}') },
              },
            },
          },
        },
      },
    }
    const { handlers } = mockRestApi(fromOpenApi(document))
    const response = await getResponse(handlers, new Request('http://localhost/v1/status'))
    assert.deepEqual(await response?.json(), { up: true })
    const broken = structuredClone(document)
    const integration = broken.paths['/status'].get['x-amazon-apigateway-integration']
    integration.requestTemplates = json('#if(')
    /** @type {string[]} */
    const severities = []
    const api = mockRestApi(fromOpenApi(broken), {
      onIssue: ({ severity }) => severities.push(severity),
      onError: () => {},
    })
    assert.deepEqual(severities, ['failure'])
    assert.equal((await api.test('GET /status')).status, 500)
    integration.type = 'smoke'
    assert.throws(() => mockRestApi(fromOpenApi(broken)), DefinitionError)
  })
})
