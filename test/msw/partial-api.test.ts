import { getResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { Operation } from '../../src/model/operation.ts'
import type { MethodDefinition, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'

const baseUrl = 'https://api.example.com/prod'
const mock: MethodDefinition = {
  methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
  integration: {
    type: 'MOCK',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    integrationResponses: [{ statusCode: 200 }],
  },
}
const broken: MethodDefinition = {
  ...mock,
  integration: {
    type: 'MOCK',
    requestTemplates: { 'application/json': '#if(' },
    integrationResponses: [{ statusCode: 200 }],
  },
}
const proxy: MethodDefinition = { integration: { type: 'AWS_PROXY', httpMethod: 'POST' } }

const definition: RestApiDefinition = {
  resources: {
    '/pets': { GET: mock },
    '/owners': { GET: broken },
    '/orders': { GET: proxy },
    '/{proxy+}': { ANY: mock },
  },
}

function createApi(operations: (operation: Operation) => boolean, options = {}): RestApiMock {
  return mockRestApi(definition, { baseUrl, operations, ...options })
}

/** Returns the status of the answer to a path; undefined when no handler answers. */
async function statusOf(api: RestApiMock, path: string): Promise<number | undefined> {
  return (await getResponse(api.handlers, new Request(`${baseUrl}${path}`)))?.status
}

describe('options.operations', () => {
  it('throws what it throws when the mock is made', () => {
    const create = () =>
      createApi(() => {
        throw new Error('no luck')
      })
    expect(create).toThrow('no luck')
  })

  it('says so when it leaves out all that could answer', () => {
    const onIssue = vi.fn()
    createApi(({ resourcePath }) => resourcePath === '/orders', { onIssue })
    expect(onIssue).toHaveBeenCalledWith(
      expect.objectContaining({
        code: 'no-operation-served',
        message: expect.stringContaining('options.operations leaves out all that could.'),
      }),
    )
  })

  it('leaves the requests of other operations to other handlers and the network', async () => {
    const api = createApi(({ resourcePath }) => resourcePath === '/pets')
    expect(await statusOf(api, '/pets')).toBe(200)
    expect(await statusOf(api, '/owners')).toBeUndefined()
    expect(await statusOf(api, '/orders')).toBeUndefined()
  })

  it('does not hand a left out request to a greedy operation that is served', async () => {
    const api = createApi(({ resourcePath }) => resourcePath !== '/pets')
    expect(await statusOf(api, '/pets')).toBeUndefined()
    expect(await statusOf(api, '/cats')).toBe(200)
  })

  it('makes one handler for each operation that is served', () => {
    const api = createApi(({ resourcePath }) => resourcePath === '/pets', {
      unmatched: 'passthrough',
    })
    expect(api.handlers.map(({ info }) => info.header)).toEqual(['GET /pets'])
    expect(api.operations.map(({ key, served }) => [key, served])).toEqual([
      ['GET /pets', true],
      ['GET /owners', false],
      ['GET /orders', false],
      ['ANY /{proxy+}', false],
    ])
  })

  it('is told of each operation, and whether it can answer', () => {
    const seen: unknown[] = []
    createApi(({ key, served }) => seen.push([key, served]) > 0, {
      integrations: { 'GET /orders': 'example' },
      onIssue: () => {},
    })
    expect(seen).toEqual([
      ['GET /pets', true],
      ['GET /owners', true],
      ['GET /orders', true],
      ['ANY /{proxy+}', true],
    ])
  })

  it('does not make an operation answer that cannot', async () => {
    const api = createApi(() => true, { onIssue: () => {} })
    expect(api.operations.find(({ key }) => key === 'GET /orders')?.served).toBe(false)
    expect(await statusOf(api, '/orders')).toBeUndefined()
  })

  it('keeps failures of what it leaves out from being told', () => {
    const onIssue = vi.fn()
    createApi(({ resourcePath }) => resourcePath === '/pets', { onIssue })
    expect(onIssue).not.toHaveBeenCalled()
    createApi(() => true, { onIssue })
    expect(onIssue).toHaveBeenCalled()
  })

  it('lets an override of its own answer an operation that is left out', async () => {
    const api = createApi(({ resourcePath }) => resourcePath === '/pets')
    const override = api.override('GET /orders', { body: [] })
    const response = await getResponse([override], new Request(`${baseUrl}/orders`))
    expect(await response?.text()).toBe('[]')
  })
})
