import {
  type AnswerEvent,
  type ClientDetails,
  type ConfigurationFailure,
  type ContextVariables,
  defineRestApi,
  type Input,
  mockRestApi,
  type OperationKey,
  type OperationStatus,
  type OverrideChoice,
  type OverrideFunction,
  type RestApiDefinition,
  type RestApiMock,
} from 'msw-apigateway'
import { describe, expectTypeOf, it } from 'vitest'

const definition = defineRestApi({
  resources: {
    '/pets': {
      GET: {
        methodResponses: [{ statusCode: 200 }, { statusCode: '429' }],
        integration: {
          type: 'MOCK',
          integrationResponses: [
            { statusCode: 200 },
            { statusCode: '502', selectionPattern: '5\\d{2}' },
          ],
        },
      },
      POST: { authorizer: 'users', integration: { type: 'AWS_PROXY', httpMethod: 'POST' } },
    },
  },
  authorizers: { users: { type: 'TOKEN' } },
})

type PetOperations = {
  readonly 'GET /pets': 200 | 429 | 502
  readonly 'POST /pets': number
}

describe('defineRestApi', () => {
  it('keeps the names of the operations and authorizers, and forgets the literal', () => {
    expectTypeOf(definition).toEqualTypeOf<RestApiDefinition<PetOperations, 'users'>>()
  })

  it('offers the statuses of responses, and not those that a pattern matches', () => {
    const api = mockRestApi(definition)
    api.override('GET /pets', { statusCode: 502 })
    // @ts-expect-error the response of this pattern has the status 502
    api.override('GET /pets', { statusCode: 500 })
  })

  it('takes integrations and authorizers of its own only', () => {
    mockRestApi(definition, {
      integrations: { 'POST /pets': 'example' },
      authorizers: { users: () => ({}) },
    })
    // @ts-expect-error the definition has no such operation
    mockRestApi(definition, { integrations: { 'PUT /pets': 'example' } })
    // @ts-expect-error the definition has no such authorizer
    mockRestApi(definition, { authorizers: { owners: () => ({}) } })
  })

  it('is typed like a definition that mockRestApi is given at once', () => {
    const api = mockRestApi({
      resources: {
        '/pets': {
          GET: { integration: { type: 'MOCK', integrationResponses: [{ statusCode: 204 }] } },
        },
      },
    })
    expectTypeOf(api).toEqualTypeOf<RestApiMock<{ readonly 'GET /pets': 204 }>>()
  })

  it('takes any names for a definition whose literal is not known', () => {
    const untyped: RestApiDefinition = definition
    const api = mockRestApi(untyped, {
      integrations: { 'GET /anything': 'example' },
      authorizers: { anyone: () => ({}) },
    })
    api.override('GET /anything', { statusCode: 418 })
  })
})

describe('the types that people need to name', () => {
  it('tell the operations and statuses of a mock', () => {
    expectTypeOf<OperationKey<PetOperations>>().toEqualTypeOf<'GET /pets' | 'POST /pets'>()
    expectTypeOf<OperationStatus<PetOperations, 'GET /pets'>>().toEqualTypeOf<200 | 429 | 502>()
    expectTypeOf<OperationStatus<PetOperations, 'POST /pets'>>().toEqualTypeOf<number>()
  })

  it('tell what a choice, its function, an event and a call are', () => {
    expectTypeOf<OverrideChoice['body']>().toEqualTypeOf<unknown>()
    expectTypeOf<OverrideChoice<404>['statusCode']>().toEqualTypeOf<404 | undefined>()
    expectTypeOf<Parameters<OverrideFunction>[0]['request']>().toEqualTypeOf<Request>()
    expectTypeOf<AnswerEvent['outcome']>().toEqualTypeOf<
      'response' | 'network-error' | 'passthrough'
    >()
    expectTypeOf<ClientDetails['sourceIp']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<ConfigurationFailure['message']>().toEqualTypeOf<string>()
    expectTypeOf<ContextVariables>().not.toBeAny()
    expectTypeOf<Input>().not.toBeAny()
  })

  it('let once be an option, and not a choice', () => {
    const api = mockRestApi(definition)
    api.override('GET /pets', { statusCode: 200 }, { once: true })
    // @ts-expect-error once is an option
    api.override('GET /pets', { statusCode: 200, once: true })
  })

  it('let a function choose nothing, and nothing else than a choice', () => {
    const api = mockRestApi(definition)
    api.override('GET /pets', () => undefined)
    api.override('GET /pets', async () => undefined)
    api.override('GET /pets', ({ params }) => (params['petId'] ? { body: '' } : undefined))
    // @ts-expect-error a choice is no status
    api.override('GET /pets', () => 404)
  })

  it('let api.test take a line, a request, and a URL with the init of a request', () => {
    const api: RestApiMock = mockRestApi(definition)
    void api.test('GET /pets', { statusCode: 200 })
    void api.test(new Request('https://api.example.com/pets'))
    void api.test(new URL('https://api.example.com/pets'), { method: 'POST' }, { statusCode: 200 })
    // @ts-expect-error a URL needs the init of a request
    void api.test(new URL('https://api.example.com/pets'))
    // @ts-expect-error nothing else is called
    void api.test(7)
  })

  it('have no reset', () => {
    expectTypeOf<RestApiMock>().not.toHaveProperty('reset')
  })
})
