import type { HttpHandler } from 'msw'
import { fromOpenApi, mockRestApi, type RestApiMock } from 'msw-apigateway'
import document from './openapi.json' with { type: 'json' }

export const api: RestApiMock<{
  'GET /pets': 200 | 404
  'POST /pets': 201
  'ANY /pets/{petId}': 200
}> = mockRestApi(fromOpenApi(document), {
  baseUrl: 'https://api.example.com',
  integrations: { '*': 'example', 'POST /pets': () => ({ statusCode: 201 }) },
  authorizers: { users: () => ({ principalId: 'anna' }) },
})

/** Its declaration is the hover that an editor shows. */
export const inferred = mockRestApi(fromOpenApi(document))

export const overrides: HttpHandler[] = [
  api.override('GET /pets', { statusCode: 404 }),
  api.override('POST /pets', { statusCode: 201, body: { id: 7 } }, { once: true }),
  api.override('ANY /pets/{petId}', ({ params }) =>
    params['petId'] === '7' ? undefined : { gatewayResponse: 'THROTTLED' },
  ),
  api.override('GET /pets', async ({ request }) =>
    request.headers.has('x-none') ? { statusCode: 404 } : undefined,
  ),
  api.override('*', { delay: 'real' }),
]

// @ts-expect-error the document has no such operation
api.override('DELETE /pets', { delay: 0 })
// @ts-expect-error the operation has no such status
api.override('GET /pets', { statusCode: 500 })
// @ts-expect-error another operation has this status
api.override('POST /pets', { statusCode: 404 })
// @ts-expect-error the operation has no such status
api.override('GET /pets', () => ({ statusCode: 500 }))
// @ts-expect-error the document has no such operation
mockRestApi(fromOpenApi(document), { integrations: { 'GET /owners': 'example' } })
// @ts-expect-error the document has no such authorizer
mockRestApi(fromOpenApi(document), { authorizers: { owners: () => ({}) } })

api.events.on('answer', ({ operation, response, log }) => {
  const line: string = `${operation?.key ?? ''} ${response?.status ?? ''} ${log().join('\n')}`
  return void line
})

/** Takes the mock of any API. */
function count(mock: RestApiMock): number {
  mock.override('GET /anything', { statusCode: 418 })
  return mock.handlers.length
}
export const counted: number = count(api)
