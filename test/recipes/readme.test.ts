import { getResponse, type HttpHandler } from 'msw'
import { setupServer } from 'msw/node'
import { defineRestApi, fromOpenApi, mockRestApi, type RestApiMock } from 'msw-apigateway'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { readSnippet, runSnippet } from './run-snippet.ts'

const baseUrl = 'https://pets.example.com/prod'
const mock = (template: string, ...statuses: readonly number[]) => ({
  methodResponses: statuses.map((statusCode) => ({ statusCode })),
  integration: {
    type: 'MOCK' as const,
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    integrationResponses: statuses.map((statusCode) => ({
      statusCode,
      ...(statusCode !== 200 && { selectionPattern: String(statusCode) }),
      responseTemplates: { 'application/json': template },
    })),
  },
})
const definition = defineRestApi({
  resources: {
    '/pets': {
      GET: mock('{"by": "$context.authorizer.principalId", "id": "$context.requestId"}', 200, 404),
    },
    '/pets/{petId}': { GET: mock('{"id": "$input.params(\'petId\')"}', 200, 404) },
    '/orders': { GET: mock('[]', 200) },
  },
})
const api = mockRestApi(definition, { baseUrl })

/** Handlers that a snippet gives to `server.use`, the last first, as MSW asks them. */
async function useSnippet(source: string): Promise<HttpHandler[]> {
  const used: HttpHandler[] = []
  await runSnippet(source, {
    api,
    server: { use: (...given: HttpHandler[]) => used.unshift(...given) },
  })
  return used
}

async function answer(
  handlers: HttpHandler[],
  path: string,
): Promise<[status?: number, body?: string]> {
  const response = await getResponse([...handlers, ...api.handlers], new Request(baseUrl + path))
  return response ? [response.status, await response.text()] : []
}

describe('the README’s snippet of', () => {
  const lines = readSnippet("Overrides: choose, don't rewrite").trim().split('\n')

  it.each([
    ['statusCode: 404', '/pets/7', [404, '{"id": "7"}']],
    ["'GET /pets', { gatewayResponse", '/pets', [429, '{"message": "Too Many Requests"}']],
    ['body:', '/pets', [200, '[{"id":7}]']],
    ["'*'", '/orders', [429, '{"message": "Too Many Requests"}']],
  ])('an override with %s answers so', async (part, path, expected) => {
    const line = lines.find((text) => text.includes(part)) ?? ''
    expect(await answer(await useSnippet(line), path)).toEqual(expected)
  })

  it('every override is one that the API has', async () => {
    expect(await useSnippet(lines.join('\n'))).toHaveLength(lines.length)
  })

  it('an override by a function decides by the request', async () => {
    const handlers = await useSnippet(readSnippet("Overrides: choose, don't rewrite", 1))
    expect((await answer(handlers, '/pets?page=2'))[0]).toBe(404)
    expect((await answer(handlers, '/pets'))[0]).toBe(200)
  })

  it('integrations answers by example, and by a function', async () => {
    const document = {
      openapi: '3.0.3',
      paths: {
        '/orders': {
          get: {
            responses: {
              200: {
                description: 'Orders',
                content: {
                  'application/json': { examples: { one: { value: [1] }, empty: { value: [] } } },
                },
              },
            },
          },
          post: {
            responses: { 201: { description: 'Created' } },
            'x-amazon-apigateway-integration': {
              type: 'aws_proxy',
              httpMethod: 'POST',
              uri: 'arn',
            },
          },
        },
      },
    }
    const source = readSnippet('Methods with a backend: answered by their examples')
    const run = await runSnippet(source, { mockRestApi, fromOpenApi, document }, ['api'])
    const mocked = run['api'] as RestApiMock
    expect(await mocked.test('GET /orders')).toMatchObject({ status: 200, body: '[1]' })
    expect(await mocked.test('POST /orders')).toMatchObject({ status: 201, body: '{"id": "o-1"}' })
    expect(await mocked.test('GET /orders', { example: 'empty' })).toMatchObject({ body: '[]' })
  })

  it('operations leaves the rest of the API to others', async () => {
    const source = readSnippet('A part of an API')
    const { api: part } = await runSnippet(source, { mockRestApi, definition }, ['api'])
    const { operations } = part as RestApiMock
    expect(operations.filter(({ served }) => !served).map(({ key }) => key)).toEqual([
      'GET /orders',
    ])
  })

  it('api.events prints each answer and its log', async () => {
    const log = vi.fn()
    const mocked = mockRestApi(definition, { baseUrl })
    await runSnippet(readSnippet('Every answer, told'), { api: mocked, console: { log } })
    await mocked.invoke(new Request(`${baseUrl}/pets/7`))
    expect(log.mock.calls[0]?.[0]).toMatch(/^GET GET \/pets\/\{petId\} 200 in [\d.]+ ms$/)
    expect(log.mock.calls[1]?.[0]).toContain('Method completed with status: 200')
  })

  it('cors fails a fetch that browsers will block', async () => {
    const consenting = { 'method.response.header.Access-Control-Allow-Origin': "'*'" }
    const answer = (statusCode: number) => ({
      methodResponses: [
        {
          statusCode,
          responseParameters: { 'method.response.header.Access-Control-Allow-Origin': true },
        },
      ],
      integration: {
        type: 'MOCK' as const,
        requestTemplates: { 'application/json': `{"statusCode": ${statusCode}}` },
        integrationResponses: [{ statusCode, responseParameters: consenting }],
      },
    })
    const server = setupServer()
    server.listen()
    onTestFinished(() => server.close())
    await runSnippet(readSnippet('What a browser will block after the deploy'), {
      mockRestApi,
      definition: defineRestApi({
        resources: { '/pets': { GET: answer(200), OPTIONS: answer(204) } },
      }),
      baseUrl,
      server,
      expect,
    })
    expect((await fetch(`${baseUrl}/pets`)).status).toBe(200)
  })

  it('now and randomId makes equal answers to equal requests', async () => {
    const source = readSnippet('The same answer each time, for snapshots')
    const { api: fixed } = await runSnippet(source, { mockRestApi, definition }, ['api'])
    const ask = async () => {
      const { latency, ...result } = await (fixed as RestApiMock).test('GET /pets')
      return result
    }
    expect(await ask()).toEqual(await ask())
    expect((await ask()).body).toContain('00000000-0000-4000-8000-000000000000')
  })
})
