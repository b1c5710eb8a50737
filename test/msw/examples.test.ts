import { getResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import { type MockRestApiOptions, mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { jsonBody, mock, mockOf, operationOf } from './example-api.ts'

describe('an API with a MOCK, an example, a schema and neither', () => {
  const pet = {
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: 'string' } },
  }
  const paths = {
    '/mock': { get: operationOf({ 200: {} }, mock) },
    '/example': { get: operationOf({ 200: jsonBody({ example: { id: 7 } }) }) },
    '/schema': { get: operationOf({ 200: jsonBody({ schema: pet }) }) },
    '/neither': { get: operationOf({ 204: {} }) },
  }

  it('serves only the MOCK without the option', async () => {
    const api = mockOf(paths, { integrations: undefined })
    expect(api.operations.map(({ served }) => served)).toEqual([true, false, false, false])
    for (const path of ['/example', '/schema', '/neither'])
      expect(
        await getResponse(api.handlers, new Request(`http://localhost${path}`)),
      ).toBeUndefined()
  })

  it('answers all four operations', async () => {
    const api = mockOf(paths)
    expect(api.operations.map(({ served }) => served)).toEqual([true, true, true, true])
    const answers = await Promise.all(
      Object.keys(paths).map(async (path) => {
        const { status, body } = await api.test(`GET ${path}`)
        return [status, body]
      }),
    )
    expect(answers).toEqual([
      [200, 'rendered'],
      [200, '{"id":7}'],
      [200, '{"id":0,"name":"string"}'],
      [204, ''],
    ])
  })

  it('says of each but the MOCK where its answer comes from, in issues and in the log', async () => {
    const api = mockOf(paths)
    const issues = api.issues.filter(({ code }) => code === 'example-answer')
    expect(issues.map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', 'paths./example.get.responses.200'],
      ['warning', 'paths./schema.get.responses.200'],
      ['warning', 'paths./neither.get.responses.204'],
    ])
    expect(issues[0]?.message).toContain('GET /example')
    expect(issues[0]?.message).toContain('example')
    expect(issues[1]?.message).toContain('schema')
    expect(issues[2]?.message).toContain('empty body')
    const logOf = async (line: string) => (await api.test(line)).log.join('\n')
    expect(await logOf('GET /example')).toContain('Response 200 of the definition: example')
    expect(await logOf('GET /schema')).toContain('Response 200 of the definition: schema')
    expect(await logOf('GET /neither')).toContain('Response 204 of the definition: empty body')
    expect(await logOf('GET /mock')).not.toContain('of the definition')
  })

  it('answers the same every time', async () => {
    const [one, other] = [mockOf(paths), mockOf(paths)]
    const bodies = await Promise.all(
      [one, one, other].map(async (api) => (await api.test('GET /schema')).body),
    )
    expect(new Set(bodies).size).toBe(1)
  })
})

describe("integrations by operation, with 'example' beside functions", () => {
  const paths = {
    '/orders': { get: operationOf({ 200: jsonBody({ example: ['example'] }) }) },
    '/pets': {
      get: operationOf({ 200: jsonBody({ example: ['Rex'] }) }),
      post: operationOf({ 201: {} }),
    },
  }
  const statuses = async (integrations: MockRestApiOptions['integrations']) => {
    const api = mockOf(paths, { integrations })
    return Promise.all(
      ['GET /orders', 'GET /pets', 'POST /pets'].map(async (line) => {
        const [method = '', path = ''] = line.split(' ')
        const request = new Request(`http://localhost${path}`, { method })
        const response = await getResponse(api.handlers, request)
        return response && `${response.status} ${await response.text()}`
      }),
    )
  }

  it.each([['GET /ordres'], ['__proto__'], ['constructor'], ['get /orders'], ['']])(
    'are refused for the operation %j, which the definition does not have',
    (key) => {
      const integrations = JSON.parse(`{${JSON.stringify(key)}: "example"}`)
      expect(() => mockOf(paths, { integrations })).toThrow(TypeError)
      expect(() => mockOf(paths, { integrations })).toThrow(`Unknown operation '${key}'`)
    },
  )

  it.each([['examples'], [true], [null], [{ 'GET /orders': 'function' }], [['example']]])(
    'are refused when they are %j',
    (integrations) => {
      const create = () =>
        Reflect.apply(mockRestApi, undefined, [
          fromOpenApi({ openapi: '3.0.1', paths } as object),
          { integrations },
        ])
      expect(create).toThrow(TypeError)
      expect(create).toThrow('integrations')
    },
  )

  it("answer by '*' what has no entry of its own", async () => {
    const orders = () => ({ statusCode: 200, body: 'function' })
    expect(await statuses({ '*': 'example', 'GET /orders': orders })).toEqual([
      '200 function',
      '200 ["Rex"]',
      '201 ',
    ])
    expect(await statuses({ '*': orders, 'GET /pets': 'example' })).toEqual([
      '200 function',
      '200 ["Rex"]',
      '200 function',
    ])
  })

  it('answer only the operations that are named', async () => {
    expect(await statuses({ 'GET /pets': 'example' })).toEqual([
      undefined,
      '200 ["Rex"]',
      undefined,
    ])
    expect(await statuses({ 'GET /pets': undefined })).toEqual([undefined, undefined, undefined])
  })

  it('say where an answer comes from only for examples', () => {
    const api = mockOf(paths, { integrations: { '*': 'example', 'GET /orders': () => ({}) } })
    const answered = api.issues.filter(({ code }) => code === 'example-answer')
    expect(answered.map(({ message }) => /(GET|POST) \/\w+/.exec(message)?.[0])).toEqual([
      'GET /pets',
      'POST /pets',
    ])
  })
})

describe('an OpenAPI document without integrations', () => {
  const paths = {
    '/pets/{petId}': {
      get: operationOf({ 200: jsonBody({ example: { id: 7 } }), 404: {} }, null),
      put: operationOf({ 204: {} }, null),
    },
  }

  it('answers nothing without the option, and says what to do', async () => {
    const onIssue = vi.fn()
    const api = mockOf(paths, { integrations: undefined, onIssue })
    expect(await getResponse(api.handlers, new Request('http://localhost/pets/7'))).toBeUndefined()
    expect(onIssue).toHaveBeenCalledWith(
      expect.objectContaining({
        code: 'no-operation-served',
        message: expect.stringContaining("integrations: 'example'"),
      }),
    )
  })

  it('answers with examples through MSW', async () => {
    const api = mockOf(paths)
    const send = async (method: string) =>
      getResponse(api.handlers, new Request('http://localhost/pets/7', { method }))
    const response = await send('GET')
    expect([response?.status, await response?.text()]).toEqual([200, '{"id":7}'])
    expect(response?.headers.get('content-type')).toBe('application/json')
    expect((await send('PUT'))?.status).toBe(204)
    expect(api.issues.map(({ code }) => code)).toEqual(['example-answer', 'example-answer'])
  })

  it('answers overrides, also without the option', async () => {
    for (const integrations of ['example', undefined] as const) {
      const api = mockOf(paths, { integrations })
      const override = api.override('GET /pets/{petId}', { statusCode: 404 })
      const response = await getResponse([override], new Request('http://localhost/pets/7'))
      expect(response?.status).toBe(404)
    }
  })

  it('may have functions that answer', async () => {
    const api = mockOf(paths, {
      integrations: { '*': 'example', 'PUT /pets/{petId}': () => Response.json({ saved: true }) },
    })
    expect((await api.test('PUT /pets/7')).body).toBe('{"saved":true}')
    expect((await api.test('GET /pets/7')).body).toBe('{"id":7}')
  })
})
