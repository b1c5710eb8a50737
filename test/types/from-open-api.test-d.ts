import { fromOpenApi, mockRestApi, type OpenApiOptions, type RestApiMock } from 'msw-apigateway'
import { describe, expectTypeOf, it } from 'vitest'
import document from '../compat/openapi.json' with { type: 'json' }

/** Returns the mock of a document, as the road of a new user does. */
function mockOf<Document>(document: Document) {
  return mockRestApi(fromOpenApi(document))
}

/** Any operation, with any status: what is left where the compiler sees no operations. */
type Unknown = RestApiMock<Readonly<Record<string, number>>>

describe('fromOpenApi of an imported JSON document', () => {
  const api = mockRestApi(fromOpenApi(document))

  it('knows the operations and their statuses', () => {
    expectTypeOf(api).toEqualTypeOf<
      RestApiMock<{
        readonly 'GET /pets': 200 | 404
        readonly 'POST /pets': 201
        readonly 'ANY /pets/{petId}': 200
      }>
    >()
  })

  it('takes a status of the operation only', () => {
    api.override('GET /pets', { statusCode: 404 })
    api.override('POST /pets', async () => ({ statusCode: 201 }), { once: true })
    // @ts-expect-error the operation has no such status
    api.override('GET /pets', { statusCode: 201 })
    // @ts-expect-error the operation has no such status
    api.override('GET /pets', () => ({ statusCode: 201 }))
    // @ts-expect-error the operation has no such status
    api.override('GET /pets', async () => ({ statusCode: 201 }))
    // @ts-expect-error no operation has this status
    api.override('*', { statusCode: 418 })
  })

  it('takes an operation of the document only', () => {
    // @ts-expect-error the any-method extension is written ANY
    api.override('GET /pets/{petId}', { statusCode: 200 })
    // @ts-expect-error the slash at the end is not part of the resource path
    api.override('ANY /pets/{petId}/', { statusCode: 200 })
    // @ts-expect-error the method is written in capitals
    api.override('get /pets', { statusCode: 200 })
  })

  it('takes integrations of the document’s operations only', () => {
    mockRestApi(fromOpenApi(document), { integrations: 'example' })
    mockRestApi(fromOpenApi(document), { integrations: { '*': 'example', 'POST /pets': () => '' } })
    // @ts-expect-error the document has no such operation
    mockRestApi(fromOpenApi(document), { integrations: { 'PUT /pets': 'example' } })
    // @ts-expect-error no answer has this name
    mockRestApi(fromOpenApi(document), { integrations: { 'POST /pets': 'examples' } })
  })

  it('takes functions of the document’s authorizers only, which a key is not', () => {
    mockRestApi(fromOpenApi(document), { authorizers: { users: () => ({}) } })
    // @ts-expect-error this scheme is no authorizer
    mockRestApi(fromOpenApi(document), { authorizers: { key: () => ({}) } })
  })

  it('knows nothing when the base path is part of the paths', () => {
    expectTypeOf(
      mockRestApi(fromOpenApi(document, { basePath: 'prepend' })),
    ).toEqualTypeOf<Unknown>()
    expectTypeOf(mockRestApi(fromOpenApi(document, { basePath: 'split' }))).toEqualTypeOf<Unknown>()
    const options: OpenApiOptions = {}
    expectTypeOf(mockRestApi(fromOpenApi(document, options))).toEqualTypeOf<Unknown>()
  })

  it('knows the operations with the base path ignored, and with options of a stage only', () => {
    expectTypeOf(mockRestApi(fromOpenApi(document, { basePath: 'ignore' }))).toEqualTypeOf(api)
    expectTypeOf(mockRestApi(fromOpenApi(document, {}))).toEqualTypeOf(api)
  })
})

describe('fromOpenApi of a literal', () => {
  it('knows a path with a slash at its end, the root, and a path without a slash', () => {
    expectTypeOf(
      mockOf({
        paths: {
          '/': { get: { responses: { 200: {} } } },
          '/pets//': { get: { responses: { 200: {} } } },
          owners: { get: { responses: { 200: {} } } },
        },
      }),
    ).toEqualTypeOf<
      RestApiMock<{
        readonly 'GET /': 200
        readonly 'GET /pets': 200
        readonly 'GET /owners': 200
      }>
    >()
  })

  it('knows every method of a path item that is elsewhere, with any status', () => {
    const api = mockOf({ paths: { '/pets': { $ref: './pets.json' } } })
    api.override('DELETE /pets', { statusCode: 418 })
    api.override('ANY /pets', { statusCode: 418 })
    // @ts-expect-error the document has no such path
    api.override('GET /owners', { statusCode: 200 })
  })

  it('knows the own methods of a path item with a $ref', () => {
    const api = mockOf({
      paths: { '/pets': { $ref: './pets.json', get: { responses: { '200': {} } } } },
    })
    // @ts-expect-error the operation has no such status
    api.override('GET /pets', { statusCode: 418 })
    api.override('PUT /pets', { statusCode: 418 })
  })

  it('knows no operations of extensions and of other members of a path item', () => {
    expectTypeOf(
      mockOf({
        paths: {
          'x-comment': { get: {} },
          '/pets': { parameters: [], summary: '', trace: {}, get: { responses: { '200': {} } } },
        },
      }),
    ).toEqualTypeOf<RestApiMock<{ readonly 'GET /pets': 200 }>>()
  })

  it('knows any status where the responses name none', () => {
    const api = mockOf({
      paths: {
        '/a': { get: {} },
        '/b': { get: { responses: {} } },
        '/c': { get: { responses: { default: {}, '2XX': {} } } },
      },
    })
    for (const key of ['GET /a', 'GET /b', 'GET /c'] as const)
      api.override(key, { statusCode: 418 })
  })

  it('knows the statuses of a constant', () => {
    const constant = { paths: { '/a': { get: { responses: { 200: {}, '404': {} } } } } } as const
    expectTypeOf(mockOf(constant)).toEqualTypeOf<RestApiMock<{ readonly 'GET /a': 200 | 404 }>>()
  })
})

describe('fromOpenApi of what the compiler does not see', () => {
  it('takes any operation and status', () => {
    expectTypeOf(mockOf<unknown>({})).toEqualTypeOf<Unknown>()
    expectTypeOf(mockRestApi(fromOpenApi(JSON.parse('{}')))).toEqualTypeOf<Unknown>()
    expectTypeOf(mockOf('{"openapi": "3.0.1"}')).toEqualTypeOf<Unknown>()
    expectTypeOf(mockOf<object>({})).toEqualTypeOf<Unknown>()
    expectTypeOf(mockOf<{ paths: Record<string, object> }>({ paths: {} })).toEqualTypeOf<Unknown>()
    expectTypeOf(mockOf<{ paths?: { '/a': object } }>({})).toEqualTypeOf<Unknown>()
    mockOf<unknown>({}).override('GET /anything', { statusCode: 418 })
  })
})

describe('RestApiMock', () => {
  /** Takes the mock of any API. */
  function count(api: RestApiMock): number {
    return api.handlers.length
  }
  const typed = mockRestApi(fromOpenApi(document))

  it('is the mock of any API where it is a parameter', () => {
    expectTypeOf(count(typed)).toEqualTypeOf<number>()
    count(mockOf<unknown>({}))
    const list: RestApiMock[] = [typed, mockOf({ paths: {} })]
    for (const api of list) api.override('GET /anything', { statusCode: 418 })
  })

  it('may name the operations that a helper needs', () => {
    function close(api: RestApiMock<{ 'GET /pets': 200 | 404 }>): void {
      api.override('GET /pets', { statusCode: 404 })
      // @ts-expect-error the helper names no such operation
      api.override('POST /pets', { statusCode: 201 })
    }
    close(mockOf({ paths: { '/pets': { get: { responses: { '200': {}, '404': {} } } } } }))
  })
})
