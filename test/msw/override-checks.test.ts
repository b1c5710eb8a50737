import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { MethodDefinition, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { mockRestApi, type RestApiMock } from '../../src/msw/mock-rest-api.ts'
import type { OverrideChoice } from '../../src/msw/override-choice.ts'

const json = (template: string) => ({ 'application/json': template })
const who = '$context.authorizer.principalId $context.authorizer.team'

/** A method that refuses a request without a token, a key, a parameter and a body that fits the model. */
const strict: MethodDefinition = {
  authorizationType: 'CUSTOM',
  authorizer: 'users',
  apiKeyRequired: true,
  requestParameters: { 'method.request.querystring.page': true },
  requestModels: { 'application/json': 'Pet' },
  requestValidator: 'all',
  methodResponses: [
    {
      statusCode: 200,
      responseParameters: { 'method.response.header.Access-Control-Allow-Origin': true },
    },
    { statusCode: 404 },
  ],
  integration: {
    type: 'MOCK',
    requestTemplates: json('{"statusCode": 200}'),
    integrationResponses: [
      {
        statusCode: 200,
        responseTemplates: json(who),
        responseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
      },
      { statusCode: 404, selectionPattern: '404', responseTemplates: json(`none for ${who}`) },
    ],
  },
}

const definition: RestApiDefinition = {
  resources: { '/pets': { POST: strict } },
  documentation: {
    'POST /pets': [
      {
        statusCode: 200,
        examples: [
          { name: 'rex', contentType: 'application/json', value: { name: 'Rex' } },
          { name: 'tom', contentType: 'application/json', value: { name: 'Tom' } },
        ],
      },
    ],
  },
  authorizers: { users: { type: 'TOKEN' } },
  requestValidators: { all: { validateRequestBody: true, validateRequestParameters: true } },
  models: { Pet: { schema: { type: 'object', required: ['name'] } } },
  gatewayResponses: {
    THROTTLED: { responseTemplates: json(`slow down, ${who}`) },
  },
}

const baseUrl = 'https://api.example.com/prod'
const api: RestApiMock = mockRestApi(definition, {
  baseUrl,
  apiKeys: ['k1'],
  authorizers: {
    users: ({ authorizationToken }) => {
      if (authorizationToken === 'broken') throw new Error('down')
      return authorizationToken === 'evil'
        ? { effect: 'Deny', principalId: 'eve' }
        : { principalId: String(authorizationToken), context: { team: 'red' } }
    },
  },
})

const good = { authorization: 'anna', 'x-api-key': 'k1', 'content-type': 'application/json' }
const request = (
  headers: Record<string, string> = {},
  { query = '', body = '{"age": 3}' }: { query?: string; body?: string } = {},
) => new Request(`${baseUrl}/pets${query}`, { method: 'POST', headers, body })

/** Requests that the method refuses, with the status of the refusal. */
const refused: [title: string, request: () => Request, status: number][] = [
  ['token', () => request({ ...good, authorization: '' }, { query: '?page=1' }), 401],
  ['permission', () => request({ ...good, authorization: 'evil' }, { query: '?page=1' }), 403],
  ['working authorizer', () => request({ ...good, authorization: 'broken' }), 500],
  ['key', () => request({ ...good, 'x-api-key': '' }, { query: '?page=1' }), 403],
  ['valid key', () => request({ ...good, 'x-api-key': 'k2' }, { query: '?page=1' }), 403],
  ['parameter', () => request(good, { body: '{"name": "Rex"}' }), 400],
  ['body that fits the model', () => request(good, { query: '?page=1' }), 400],
  ['anything that the method asks for', () => request(), 401],
]

/** Answers that can be chosen, each with its status and a part of its body. */
const answers: [choice: OverrideChoice, status: number, body: string][] = [
  [{ statusCode: 200 }, 200, ''],
  [{ statusCode: 404 }, 404, 'none for'],
  [{ body: { id: 7 } }, 200, '{"id":7}'],
  [{ body: '' }, 200, ''],
  [{ example: 'tom' }, 200, '{"name":"Tom"}'],
  [{ gatewayResponse: 'THROTTLED' }, 429, 'slow down'],
]

describe.each(refused)('a request without a %s', (_title, create, status) => {
  it('is refused by the definition', async () => {
    expect((await api.test(create())).status).toBe(status)
  })

  it.each(answers)('is answered by the choice %o', async (choice, chosen, body) => {
    const result = await api.test(create(), choice)
    expect(result.status).toBe(chosen)
    expect(result.body).toContain(body)
    expect(result.log.join('\n')).toContain('Check overruled by the chosen answer: ')
  })

  it.each<[OverrideChoice]>([
    [{ context: { stage: 'beta' } }],
    [{ stageVariables: { tier: 'free' } }],
    [{ delay: 0 }],
    [{ networkError: false, passthrough: false, delay: 0 }],
    [{ body: undefined, delay: 0 }],
  ])('is refused in the circumstances %o too', async (choice) => {
    const result = await api.test(create(), choice)
    expect(result.status).toBe(status)
    expect(result.log.join('\n')).not.toContain('overruled')
  })

  it('fails as by a broken network when that is chosen', async () => {
    const override = api.override('POST /pets', { networkError: true })
    expect((await getResponse([override], create()))?.type).toBe('error')
  })
})

describe('a chosen answer', () => {
  it('overrules nothing for a request that passes every check', async () => {
    const fits = request(good, { query: '?page=1', body: '{"name": "Rex"}' })
    const result = await api.test(fits, { statusCode: 404 })
    expect([result.status, result.body]).toEqual([404, 'none for anna red'])
    expect(result.log.join('\n')).not.toContain('overruled')
  })

  it('keeps what the authorizer learned, although later checks refuse', async () => {
    const answered = async (choice: OverrideChoice) =>
      (await api.test(request({ authorization: 'anna' }), choice)).body
    expect(await answered({ statusCode: 200 })).toBe('anna red')
    expect(await answered({ statusCode: 404 })).toBe('none for anna red')
    expect(await answered({ gatewayResponse: 'THROTTLED' })).toBe('slow down, anna red')
  })

  it('says in the log of each check that it is overruled', async () => {
    const { log } = await api.test(request(), { statusCode: 404 })
    expect(log.filter((line) => line.includes('overruled')).length).toBeGreaterThanOrEqual(3)
  })

  it('keeps the headers that the definition maps, such as those of CORS', async () => {
    for (const choice of [{ statusCode: 200 }, { body: [1] }, { example: 'rex' }])
      expect((await api.test(request(), choice)).headers).toMatchObject({
        'Access-Control-Allow-Origin': '*',
      })
  })

  it('of the name of an example that is not there is refused with the names there are', () => {
    expect(() => api.override('POST /pets', { example: 'rax' })).toThrow(TypeError)
    expect(() => api.override('POST /pets', { example: 'rax' })).toThrow(
      "Unknown example 'rax'. Available: rex, tom.",
    )
    for (const example of ['__proto__', 'constructor', ''])
      expect(() => api.override('POST /pets', { example })).toThrow(TypeError)
    expect(() => api.override('POST /pets', { statusCode: 404, example: 'rex' })).toThrow(
      'No response 404 has an example with a name.',
    )
  })
})

const wholes: OverrideChoice[] = [
  { gatewayResponse: 'THROTTLED' },
  { networkError: true },
  { passthrough: true },
]
const parts: OverrideChoice[] = [
  ...wholes,
  { statusCode: 404 },
  { body: '' },
  { body: null },
  { body: false },
  { example: 'rex' },
]
const pairs = wholes.flatMap((whole) =>
  parts
    .filter((part) => Object.keys(part)[0] !== Object.keys(whole)[0])
    .map((part) => ({ ...whole, ...part })),
)

describe('choices that exclude each other', () => {
  it.each(pairs.map((choice) => [choice]))('are refused: %o', async (choice) => {
    expect(() => api.override('POST /pets', choice)).toThrow(TypeError)
    expect(() => api.override('POST /pets', choice)).toThrow(/ excludes /)
    expect(() => api.override('*', choice)).toThrow(/ excludes /)
    await expect(api.test(request(), choice)).rejects.toThrow(/ excludes /)
  })

  it.each(wholes.map((whole) => [whole]))('are not a circumstance beside %o', (whole) => {
    const choice = { ...whole, delay: 0, context: {}, stageVariables: {}, body: undefined }
    expect(() => api.override('POST /pets', choice)).not.toThrow()
  })

  it('are not those that are switched off', () => {
    const choice = { networkError: false, passthrough: false, statusCode: 404 }
    expect(() => api.override('POST /pets', choice)).not.toThrow()
  })
})
