import { describe, expect, it } from 'vitest'
import type { GatewayOptions } from '../../../src/gateway/gateway-options.ts'
import type { MethodDefinition, RestApiDefinition } from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, headerOf, mock, mockBody, send } from '../invoke-gateway.ts'

const pet = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }
const validators = {
  all: { validateRequestBody: true, validateRequestParameters: true },
  body: { validateRequestBody: true },
  none: {},
}

/** Returns an API whose method `POST /pets/{petId}` can name three validators and the model `Pet`. */
function validated(method: MethodDefinition, models: object = {}): RestApiDefinition {
  return {
    ...apiOf(mock({}, method), 'POST /pets/{petId}'),
    requestValidators: validators,
    models: { Pet: { schema: pet }, ...models },
  }
}

describe('API keys', () => {
  const definition = apiOf({
    ...mockBody('$context.identity.apiKey $context.identity.apiKeyId'),
    apiKeyRequired: true,
  })

  it.each<[title: string, options: GatewayOptions, headers: Record<string, string>]>([
    ['a request without a key when all keys are valid', {}, {}],
    ['a request without a key when some keys are valid', { apiKeys: ['k1'] }, {}],
    ['an unknown key', { apiKeys: ['k1'] }, { 'x-api-key': 'k2' }],
    ['every key when options.apiKeys is empty', { apiKeys: [] }, { 'x-api-key': 'k1' }],
  ])('refuse %s with 403 Forbidden', async (_title, options, headers) => {
    const result = await send(gatewayOf(definition, options), 'GET /pets', { headers })
    expect(result).toMatchObject({ status: 403, body: '{"message": "Forbidden"}' })
    expect(headerOf(result, 'x-amzn-ErrorType')).toBe('ForbiddenException')
  })

  it.each<[title: string, options: GatewayOptions, headers: Record<string, string>]>([
    ['a known key', { apiKeys: ['k1'] }, { 'X-API-Key': 'k1' }],
    ['any key without options.apiKeys', {}, { 'x-api-key': 'k1' }],
  ])('accept %s', async (_title, options, headers) => {
    const result = await send(gatewayOf(definition, options), 'GET /pets', { headers })
    expect(result.status).toBe(200)
  })

  it('show the key and its id in $context.identity', async () => {
    const gateway = gatewayOf(definition, { apiKeys: [{ id: 'id1', value: 'k1' }] })
    expect((await send(gateway, 'GET /pets', { headers: { 'x-api-key': 'k1' } })).body).toBe(
      'k1 id1',
    )
  })

  it('come from the authorizer when apiKeySource is AUTHORIZER', async () => {
    const method = { ...mock(), apiKeyRequired: true, authorizer: 'users' }
    const gateway = gatewayOf(
      { ...apiOf(method), apiKeySource: 'AUTHORIZER', authorizers: { users: { type: 'TOKEN' } } },
      {
        apiKeys: ['k1'],
        authorizers: {
          users: ({ authorizationToken = '' }) => ({ usageIdentifierKey: authorizationToken }),
        },
      },
    )
    const statusFor = async (token: string): Promise<number> =>
      (await send(gateway, 'GET /pets', { headers: { authorization: token } })).status
    expect([await statusFor('k1'), await statusFor('k2')]).toEqual([200, 403])
  })
})

describe('body models', () => {
  const requestModels = { 'application/json': 'Pet' }
  const gateway = gatewayOf(validated({ requestValidator: 'body', requestModels }))

  it('accept a body that matches', async () => {
    expect((await send(gateway, 'POST /pets/7', { body: '{"name": "Rex"}' })).status).toBe(200)
  })

  it.each([{ body: '{"name": 7}' }, { body: '{}' }, { body: '[]' }, { body: '{"name"' }, {}])(
    'refuse with 400 Invalid request body: %j',
    async (request) => {
      expect(await send(gateway, 'POST /pets/7', request)).toMatchObject({
        status: 400,
        body: '{"message": "Invalid request body"}',
      })
    },
  )

  it('check only the content types that have a model, or all with $default', async () => {
    const xml = { headers: { 'content-type': 'application/xml' }, body: '<pet/>' }
    expect((await send(gateway, 'POST /pets/7', xml)).status).toBe(500)
    expect((await send(gateway, 'POST /pets/7', xml)).responseType).toBe('API_CONFIGURATION_ERROR')
    const forAll = gatewayOf(
      validated({ requestValidator: 'body', requestModels: { $default: 'Pet' } }),
    )
    expect((await send(forAll, 'POST /pets/7', xml)).responseType).toBe('BAD_REQUEST_BODY')
  })

  it('follow references to other models and to themselves', async () => {
    const url = 'https://apigateway.amazonaws.com/restapis/abc123/models'
    const house = {
      type: 'object',
      properties: {
        owner: { $ref: `${url}/Person` },
        rooms: { type: 'array', items: { $ref: `${url}/House` } },
      },
    }
    const person = {
      type: 'object',
      required: ['name'],
      properties: { home: { $ref: `${url}/House` } },
    }
    const gatewayOfHouses = gatewayOf(
      validated(
        { requestValidator: 'body', requestModels: { 'application/json': 'House' } },
        { House: { schema: house }, Person: { schema: JSON.stringify(person) } },
      ),
    )
    const statusOf = async (body: unknown): Promise<number> =>
      (await send(gatewayOfHouses, 'POST /pets/7', { body: JSON.stringify(body) })).status
    expect(await statusOf({ rooms: [{ owner: { name: 'Anna', home: {} } }] })).toBe(200)
    expect(await statusOf({ rooms: [{ owner: { home: { rooms: [] } } }] })).toBe(400)
  })

  it('accept a frozen schema and leave it as it is', async () => {
    const schema = Object.freeze({ ...pet, required: Object.freeze(['name']) })
    const frozen = gatewayOf(
      validated(
        { requestValidator: 'body', requestModels: { 'application/json': 'Frozen' } },
        { Frozen: Object.freeze({ schema }) },
      ),
    )
    expect((await send(frozen, 'POST /pets/7', { body: '{"name": "Rex"}' })).status).toBe(200)
    expect(Reflect.ownKeys(schema)).toEqual(['type', 'required', 'properties'])
  })

  it.each(['__proto__', 'constructor', 'toString'])(
    'require an own member called %s',
    async (name) => {
      const hostile = gatewayOf(
        validated(
          { requestValidator: 'body', requestModels: { 'application/json': name } },
          JSON.parse(`{"${name}": {"schema": {"type": "object", "required": ["${name}"]}}}`),
        ),
      )
      expect((await send(hostile, 'POST /pets/7', { body: '{}' })).status).toBe(400)
      expect((await send(hostile, 'POST /pets/7', { body: `{"${name}": 1}` })).status).toBe(200)
    },
  )

  it('are checked synchronously once the validator is loaded', async () => {
    await send(gateway, 'POST /pets/7', { body: '{}' })
    const request = {
      httpMethod: 'POST',
      path: '/pets/7',
      fullPath: '/prod/pets/7',
      querystring: '',
      headers: new Headers(),
      domainName: 'api.example.com',
      body: '{"name": "Rex"}',
      request: new Request('https://api.example.com'),
    }
    expect(gateway.invoke(request, gateway.route('POST', '/pets/7'))).toMatchObject({ status: 200 })
  })

  it('name the violation in $context.error.validationErrorString', async () => {
    const definition = {
      ...validated({ requestValidator: 'body', requestModels }),
      gatewayResponses: {
        BAD_REQUEST_BODY: {
          responseTemplates: { 'application/json': '$context.error.validationErrorString' },
        },
      },
    }
    const result = await send(gatewayOf(definition), 'POST /pets/7', { body: '{}' })
    expect(result.body).toMatch(/^\[.*name.*\]$/)
  })
})

describe('checks', () => {
  it('run in the order route, authorizer, key, parameters, body, content type', async () => {
    const definition = validated({
      authorizer: 'users',
      apiKeyRequired: true,
      requestValidator: 'all',
      requestParameters: { 'method.request.querystring.page': true },
      requestModels: { $default: 'Pet' },
      integration: { ...mock().integration, type: 'MOCK', passthroughBehavior: 'NEVER' },
    })
    const gateway = gatewayOf(
      {
        ...definition,
        resources: {
          '/pets/{petId}': {
            POST: {
              ...definition.resources['/pets/{petId}']?.POST,
              integration: { ...mock().integration, type: 'MOCK', passthroughBehavior: 'NEVER' },
            },
          },
        },
        authorizers: { users: { type: 'TOKEN' } },
      },
      { authorizers: { users: () => ({ principalId: 'anna' }) } },
    )
    const failing = { headers: { 'content-type': 'text/plain' }, body: '[]' }
    const authorized = { ...failing, headers: { ...failing.headers, authorization: 'x' } }
    const keyed = { ...authorized, headers: { ...authorized.headers, 'x-api-key': 'k' } }
    const valid = { ...keyed, body: '{"name": "Rex"}' }
    const json = { ...valid, headers: { ...valid.headers, 'content-type': 'application/json' } }
    const types = [
      await send(gateway, 'GET /pets/7', failing),
      await send(gateway, 'POST /pets/7', failing),
      await send(gateway, 'POST /pets/7', authorized),
      await send(gateway, 'POST /pets/7', keyed),
      await send(gateway, 'POST /pets/7?page=1', keyed),
      await send(gateway, 'POST /pets/7?page=1', valid),
      await send(gateway, 'POST /pets/7?page=1', json),
    ].map(({ responseType, status }) => responseType ?? status)
    expect(types).toEqual([
      'MISSING_AUTHENTICATION_TOKEN',
      'UNAUTHORIZED',
      'INVALID_API_KEY',
      'BAD_REQUEST_PARAMETERS',
      'BAD_REQUEST_BODY',
      'UNSUPPORTED_MEDIA_TYPE',
      200,
    ])
  })
})
