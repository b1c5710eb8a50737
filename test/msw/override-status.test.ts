import { describe, expect, it } from 'vitest'
import { fromOpenApi } from '../../src/formats/from-open-api.ts'
import type {
  DocumentationDefinition,
  MethodDefinition,
  RestApiDefinition,
} from '../../src/model/rest-api-definition.ts'
import type { IntegrationType } from '../../src/model/words.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'

const json = (template: string) => ({ 'application/json': template })

/** Returns the mock of an API with one method, `GET /pets`, whose operations the compiler does not know. */
function mockOf(
  method: MethodDefinition,
  documentation: DocumentationDefinition = {},
): RestApiMock {
  const definition: RestApiDefinition = { resources: { '/pets': { GET: method } }, documentation }
  return mockRestApi(definition, { onIssue: () => {} })
}

/** Returns a method of an integration type, with a response 200, and a response 502 for every status from 500. */
function remapping(type: IntegrationType): MethodDefinition {
  return {
    integration: {
      type,
      httpMethod: 'POST',
      requestTemplates: json('{"statusCode": 200}'),
      integrationResponses: [
        { statusCode: 200, responseTemplates: json('fine') },
        { statusCode: 502, selectionPattern: '5\\d{2}', responseTemplates: json('bad gateway') },
      ],
    },
    methodResponses: [{ statusCode: 200 }, { statusCode: 502 }, { statusCode: 409 }],
  }
}

/** Returns the message of the TypeError that refuses a choice. */
function refusal(api: RestApiMock, choice: object): string {
  try {
    api.override('GET /pets', choice)
  } catch (error) {
    if (error instanceof TypeError) return error.message
    throw error
  }
  throw new Error('The choice is not refused.')
}

const integrationTypes: readonly IntegrationType[] = [
  'MOCK',
  'AWS',
  'HTTP',
  'AWS_PROXY',
  'HTTP_PROXY',
]

describe.each(integrationTypes)('a chosen statusCode of a method of type %s', (type) => {
  const api = mockOf(remapping(type))

  it('that no response has is refused with the statuses there are', () => {
    const message = refusal(api, { statusCode: 418 })
    expect(message).toContain('Available: 200, 409, 502.')
    expect(message).toContain('gatewayResponse')
    expect(message).not.toContain('answers')
  })

  it('that only a pattern matches is refused with the status that its response has', () => {
    const message = refusal(api, { statusCode: 500 })
    expect(message).toContain('5\\d{2} answers 502: write 502.')
    expect(message).toContain('Available: 200, 409, 502.')
    expect(message).toContain('gatewayResponse')
  })

  it.each([200, 502, 409])(
    'that a response has is the status of the answer: %i',
    async (status) => {
      expect(await api.test('GET /pets', { statusCode: status })).toMatchObject({ status })
    },
  )

  it('that only the method declares has an empty body without an example', async () => {
    const { body } = await api.test('GET /pets', { statusCode: 409 })
    expect(body).toBe('')
  })
})

describe.each(integrationTypes)('the example of a status of a method of type %s', (type) => {
  const method = remapping(type)
  const example = { contentType: 'application/json', value: { message: 'taken' } }
  const documentation = {
    'GET /pets': [
      { statusCode: 200, examples: [{ contentType: 'application/json', value: 'not shown' }] },
      { statusCode: 409, examples: [example] },
    ],
  }

  it('is the body of a status that only the method declares', async () => {
    const api = mockOf(method, documentation)
    const { status, body, headers } = await api.test('GET /pets', { statusCode: 409 })
    expect([status, body]).toEqual([409, '{"message":"taken"}'])
    expect(headers['Content-Type']).toBe('application/json')
  })
})

describe.each<IntegrationType>(['MOCK', 'AWS', 'HTTP'])(
  'a chosen statusCode of the integration responses of type %s',
  (type) => {
    it('runs the response template of its own response', async () => {
      const api = mockOf(remapping(type))
      expect((await api.test('GET /pets', { statusCode: 502 })).body).toBe('bad gateway')
      expect((await api.test('GET /pets', { statusCode: 200 })).body).toBe('fine')
    })

    it('is never answered by the default response', async () => {
      const api = mockOf({
        methodResponses: [{ statusCode: 500 }, { statusCode: 404 }],
        integration: {
          type,
          httpMethod: 'POST',
          requestTemplates: json('{"statusCode": 500}'),
          integrationResponses: [{ statusCode: 500, responseTemplates: json('default') }],
        },
      })
      expect(await api.test('GET /pets', { statusCode: 404 })).toMatchObject({
        status: 404,
        body: '',
      })
    })

    it('may be changed by the response template', async () => {
      const api = mockOf({
        integration: {
          type,
          httpMethod: 'POST',
          integrationResponses: [
            {
              statusCode: 404,
              responseTemplates: json('#set($context.responseOverride.status = 410)gone'),
            },
          ],
        },
      })
      expect(await api.test('GET /pets', { statusCode: 404 })).toMatchObject({
        status: 410,
        body: 'gone',
      })
    })
  },
)

describe('of several integration responses with the chosen statusCode', () => {
  const several = (responses: object) =>
    mockRestApi(
      fromOpenApi({
        openapi: '3.0.1',
        paths: {
          '/pets': {
            get: {
              responses: { 200: {}, 404: {} },
              'x-amazon-apigateway-integration': {
                type: 'mock',
                requestTemplates: json('{"statusCode": 200}'),
                responses,
              },
            },
          },
        },
      }),
    )
  const found = { statusCode: '404', responseTemplates: json('own') }
  const other = { statusCode: '404', responseTemplates: json('other') }
  const fine = { statusCode: '200' }

  it('the one answers that its own pattern selects', async () => {
    const api = several({ default: fine, 'no such pet': other, '4\\d{2}': found })
    expect(await api.test('GET /pets', { statusCode: 404 })).toMatchObject({
      status: 404,
      body: 'own',
    })
  })

  it('the first answers when no pattern selects one', async () => {
    const api = several({ default: fine, 'no such pet': found, 'no such owner': other })
    expect((await api.test('GET /pets', { statusCode: 404 })).body).toBe('own')
  })

  it('a response of another status does not answer, although its pattern matches', async () => {
    const api = several({
      default: fine,
      '404': { statusCode: '200', responseTemplates: json('remapped') },
      'no such pet': found,
    })
    expect(await api.test('GET /pets', { statusCode: 404 })).toMatchObject({
      status: 404,
      body: 'own',
    })
  })
})

describe('a chosen statusCode', () => {
  it.each(['5\\d{2}', '(?s).*', '50[0-4]|599'])(
    'is refused with the advice of the pattern %s',
    (selectionPattern) => {
      const api = mockOf({
        integration: {
          type: 'MOCK',
          integrationResponses: [{ statusCode: 200 }, { statusCode: 502, selectionPattern }],
        },
      })
      expect(refusal(api, { statusCode: 500 })).toContain(
        `${selectionPattern} answers 502: write 502.`,
      )
    },
  )

  it('is refused with the advice of each pattern that matches it', () => {
    const api = mockOf({
      integration: {
        type: 'MOCK',
        integrationResponses: [
          { statusCode: 200 },
          { statusCode: 502, selectionPattern: '5\\d{2}' },
          { statusCode: 400, selectionPattern: '[45]00' },
          { statusCode: 422, selectionPattern: '4\\d{2}' },
        ],
      },
    })
    const message = refusal(api, { statusCode: 500 })
    expect(message).toContain('5\\d{2} answers 502: write 502.')
    expect(message).toContain('[45]00 answers 400: write 400.')
    expect(message).not.toContain('422: write')
  })

  it('is refused where a method has no responses at all', () => {
    const api = mockOf({ integration: { type: 'MOCK' } })
    expect(refusal(api, { statusCode: 200 })).toContain('Available: none.')
  })

  it.each([0, -1, 42, 99, 600, 1000, 2 ** 31, Number.MAX_SAFE_INTEGER])(
    'is refused when no HTTP response can have it, although the method declares none: %i',
    (statusCode) => {
      const api = mockOf({ integration: { type: 'AWS_PROXY', httpMethod: 'POST' } })
      expect(() => api.override('GET /pets', { statusCode })).toThrow(TypeError)
    },
  )

  it('answers for a method without an integration that declares it', async () => {
    const api = mockOf({ methodResponses: [{ statusCode: 201 }, { statusCode: 404 }] })
    expect(await api.test('GET /pets', { statusCode: 404 })).toMatchObject({
      status: 404,
      body: '',
    })
    expect(refusal(api, { statusCode: 500 })).toContain('Available: 201, 404.')
  })

  it('answers with a body of its own for a status that only the method declares', async () => {
    const api = mockOf(remapping('MOCK'))
    expect(await api.test('GET /pets', { statusCode: 409, body: { taken: true } })).toMatchObject({
      status: 409,
      body: '{"taken":true}',
    })
  })

  it('has no body for 204, whatever is chosen', async () => {
    const api = mockOf({ methodResponses: [{ statusCode: 204 }] })
    const choice = { statusCode: 204, body: 'text' }
    expect(await api.test('GET /pets', choice)).toMatchObject({ status: 204, body: '' })
  })

  it('is listed by statusCodes of the operation, each once', () => {
    const { operations } = mockOf(remapping('MOCK'))
    expect(operations.map(({ statusCodes }) => statusCodes)).toEqual([[200, 502, 409]])
  })

  it('of a response whose $ref names nothing is a status that the method declares', async () => {
    const definition = fromOpenApi({
      openapi: '3.0.1',
      paths: {
        '/pets': { get: { responses: { 200: {}, 404: { $ref: '#/components/responses/None' } } } },
      },
    })
    const api = mockRestApi(definition, { integrations: 'example' })
    expect(api.issues.map(({ code }) => code)).toContain('unresolved-reference')
    expect(await api.test('GET /pets', { statusCode: 404 })).toMatchObject({
      status: 404,
      body: '',
    })
  })

  it('is chosen for each of many requests at once', async () => {
    const api = mockOf(remapping('MOCK'))
    const statuses = Array.from({ length: 90 }, (_, index) => [200, 502, 409][index % 3] ?? 200)
    const results = await Promise.all(
      statuses.map((statusCode) => api.test('GET /pets', { statusCode })),
    )
    expect(results.map(({ status }) => status)).toEqual(statuses)
  })
})
