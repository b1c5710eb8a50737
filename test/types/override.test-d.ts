import type { HttpHandler } from 'msw'
import {
  defineRestApi,
  fromOpenApi,
  mockRestApi,
  type RestApiDefinition,
  renderMappingTemplate,
} from 'msw-apigateway'
import { describe, expectTypeOf, it } from 'vitest'

const petStore = mockRestApi(
  defineRestApi({
    resources: {
      '/pets': {
        GET: {
          integration: {
            type: 'MOCK',
            integrationResponses: [
              { statusCode: 200 },
              { statusCode: '404', selectionPattern: '404' },
            ],
          },
        },
        POST: { integration: { type: 'MOCK' } },
      },
      '/pets/{petId}': { ANY: { integration: { type: 'MOCK' } } },
    },
  }),
)

describe('override of a typed definition', () => {
  it('takes the operations of the definition', () => {
    expectTypeOf(petStore.override)
      .parameter(0)
      .toEqualTypeOf<'GET /pets' | 'POST /pets' | 'ANY /pets/{petId}' | '*'>()
    expectTypeOf(petStore.override('GET /pets', {})).toExtend<HttpHandler>()
    // @ts-expect-error the resource has no such method
    petStore.override('DELETE /pets', {})
  })

  it('takes the statuses of the operation’s integration responses', () => {
    petStore.override('GET /pets', { statusCode: 200 })
    petStore.override('GET /pets', { statusCode: 404 })
    // @ts-expect-error no integration response has this status
    petStore.override('GET /pets', { statusCode: 418 })
  })

  it('takes any status where the definition names none', () => {
    petStore.override('POST /pets', { statusCode: 418 })
  })

  it('takes the 21 gateway responses', () => {
    petStore.override('GET /pets', { gatewayResponse: 'INTEGRATION_TIMEOUT' })
    // @ts-expect-error API Gateway has no such gateway response
    petStore.override('GET /pets', { gatewayResponse: 'TEAPOT' })
  })

  it('takes a delay in milliseconds or by name', () => {
    petStore.override('GET /pets', { delay: 300 }, { once: true })
    petStore.override('GET /pets', { delay: 'real' })
    // @ts-expect-error no delay has this name
    petStore.override('GET /pets', { delay: 'slow' })
  })
})

describe('override of a definition read at run time', () => {
  it('takes any operation and status', () => {
    const api = mockRestApi(fromOpenApi({}))
    expectTypeOf(api.override).parameter(0).toEqualTypeOf<string>()
    api.override('GET /anything', { statusCode: 418 })
  })
})

it('defineRestApi refuses methods and integration types that API Gateway does not have', () => {
  defineRestApi({
    resources: {
      // @ts-expect-error no HTTP method has this name
      '/pets': { FETCH: {} },
    },
  })
  // @ts-expect-error integration types are written in capitals
  defineRestApi({ resources: { '/pets': { GET: { integration: { type: 'mock' } } } } })
  expectTypeOf(defineRestApi({ resources: {} })).toExtend<RestApiDefinition>()
})

it('renderMappingTemplate returns text', () => {
  expectTypeOf(renderMappingTemplate('', {})).toEqualTypeOf<string>()
})
