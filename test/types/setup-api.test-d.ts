import { setupServer } from 'msw/node'
import { defineRestApi, mockRestApi, type RestApiMock } from 'msw-apigateway'
import { type RecordedRequest, setupApi, type TestApi } from 'msw-apigateway/vitest'
import { describe, expect, expectTypeOf, it } from 'vitest'

const pets = mockRestApi(
  defineRestApi({
    resources: {
      '/pets': {
        GET: {
          integration: {
            type: 'MOCK',
            integrationResponses: [
              { statusCode: 200 },
              { statusCode: 404, selectionPattern: '404' },
            ],
          },
        },
      },
    },
  }),
)
const orders = mockRestApi(
  defineRestApi({ resources: { '/orders': { POST: { integration: { type: 'MOCK' } } } } }),
)

describe('setupApi of one API', () => {
  const mock = setupApi(pets, { onUnhandledRequest: 'error' })

  it('takes the operations and statuses of the definition', () => {
    mock.override('GET /pets', { statusCode: 404 }, { required: false, once: true })
    mock.override('*', { gatewayResponse: 'THROTTLED' })
    // @ts-expect-error the definition has no such operation
    mock.override('GET /dogs', {})
    // @ts-expect-error the operation has no such status
    mock.override('GET /pets', { statusCode: 500 })
    // @ts-expect-error a choice has a statusCode
    mock.override('GET /pets', { status: 404 })
  })

  it('returns requests', () => {
    expectTypeOf(mock.requests('GET /pets')).toEqualTypeOf<readonly RecordedRequest[]>()
    expectTypeOf(mock.waitForRequest('GET /pets')).resolves.toEqualTypeOf<RecordedRequest>()
    // @ts-expect-error the definition has no such operation
    mock.requests('GET /dogs')
  })

  it('has matchers', () => {
    expect(mock).toHaveAnswered('GET /pets', { status: 200, times: 1 })
    expect(mock).not.toHaveReceived('GET /pets', { query: { page: '2' } })
    // @ts-expect-error a response has a status
    expect(mock).toHaveAnswered('GET /pets', { statusCode: 200 })
  })

  it('takes the mock of any API, and a server', () => {
    expectTypeOf(setupApi<never>)
      .parameter(0)
      .toEqualTypeOf<RestApiMock>()
    setupApi(pets, { server: setupServer() })
  })
})

describe('setupApi of several APIs', () => {
  const mock = setupApi({ pets, orders })

  it('types each by its own definition', () => {
    mock.pets.override('GET /pets', { statusCode: 404 })
    expectTypeOf(mock.orders.override).parameter(0).toEqualTypeOf<'POST /orders' | '*'>()
    expectTypeOf(mock.orders).toExtend<TestApi>()
    // @ts-expect-error there is no such API
    mock.users
  })
})
