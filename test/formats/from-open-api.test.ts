import { describe, expect, it } from 'vitest'
import { DefinitionError, fromOpenApi, type MethodDefinition } from '../../src/index.ts'
import { mock, openApi, operation } from './open-api/document.ts'

const readGet = (members: object, document: object = {}): MethodDefinition | undefined =>
  fromOpenApi(openApi({ get: operation(members) }, document)).resources['/pets']?.GET

describe('fromOpenApi', () => {
  it('reads the name, version and description of the API', () => {
    const info = { title: 'pets', version: 1.5, description: 'Pets for sale' }
    expect(fromOpenApi(openApi({}, { info }))).toMatchObject({
      name: 'pets',
      version: '1.5',
      description: 'Pets for sale',
    })
  })

  it('does not change the document', () => {
    const document = openApi({ get: operation({ parameters: [{ $ref: '#/parameters/limit' }] }) })
    const before = structuredClone(document)
    fromOpenApi(Object.freeze(document))
    expect(document).toEqual(before)
  })

  it.each([
    ['text in JSON', '"swagger"'],
    ['undefined', undefined],
    ['null', null],
    ['a list', []],
    ['an object without paths', { openapi: '3.0.1' }],
    ['an object whose paths are text', { openapi: '3.0.1', paths: '/pets' }],
  ])('refuses %s', (_title, document) => {
    expect(() => fromOpenApi(document)).toThrow(DefinitionError)
    expect(() => fromOpenApi(document)).toThrow(
      "$: Invalid OpenAPI input: 'paths' is missing or not an object.",
    )
  })

  it('throws one error that lists every issue', () => {
    const document = openApi({
      get: operation({}, { ...mock, type: 'smoke' }),
      put: operation({}, { ...mock, passthroughBehavior: 'sometimes' }),
      post: operation({}, { responses: {} }),
    })
    expect(() => fromOpenApi(document)).toThrow(
      /3 errors.*'smoke'.*'sometimes'.*Enumeration value for type must be non-empty/s,
    )
  })

  it('reads the settings of the API from extensions', () => {
    const definition = fromOpenApi(
      openApi(
        {},
        {
          'x-amazon-apigateway-binary-media-types': ['image/png'],
          'x-amazon-apigateway-api-key-source': 'AUTHORIZER',
          'x-amazon-apigateway-request-validators': { body: { validateRequestBody: true } },
          'x-amazon-apigateway-gateway-responses': {
            THROTTLED: {
              statusCode: 420,
              responseParameters: { 'gatewayresponse.header.Retry-After': "'1'" },
              responseTemplates: { 'application/json': '{}' },
            },
          },
        },
      ),
    )
    expect(definition).toMatchObject({
      binaryMediaTypes: ['image/png'],
      apiKeySource: 'AUTHORIZER',
      requestValidators: { body: { validateRequestBody: true } },
      gatewayResponses: {
        THROTTLED: {
          statusCode: '420',
          responseParameters: { 'gatewayresponse.header.Retry-After': "'1'" },
          responseTemplates: { 'application/json': '{}' },
        },
      },
    })
  })
})

describe('an integration of an OpenAPI document', () => {
  it('has its constants converted to capitals', () => {
    const integration = {
      ...mock,
      type: 'Mock',
      passthroughBehavior: 'when_no_templates',
      contentHandling: 'convert_to_text',
    }
    const document = openApi({ get: operation({}, integration) })
    expect(fromOpenApi(document).resources['/pets']?.GET?.integration).toMatchObject({
      type: 'MOCK',
      passthroughBehavior: 'WHEN_NO_TEMPLATES',
      contentHandling: 'CONVERT_TO_TEXT',
    })
  })

  it('keeps httpMethod and uri unless it is a MOCK', () => {
    const backend = { httpMethod: 'POST', uri: 'https://backend.example', responses: {} }
    const { resources } = fromOpenApi(
      openApi({
        get: operation({}, { type: 'mock', ...backend }),
        put: operation({}, { type: 'http', ...backend }),
      }),
    )
    expect(resources['/pets']?.GET?.integration).toEqual({ type: 'MOCK', integrationResponses: [] })
    expect(resources['/pets']?.PUT?.integration).toMatchObject({
      httpMethod: 'POST',
      uri: 'https://backend.example',
    })
  })

  it('takes the keys of its responses as selection patterns, except for default', () => {
    const responses = {
      '5\\d{2}': { statusCode: 500 },
      default: { statusCode: '200', responseTemplates: { 'text/html': '<p>' } },
    }
    const document = openApi({ get: operation({}, { ...mock, responses }) })
    const { integration } = fromOpenApi(document).resources['/pets']?.GET ?? {}
    expect(integration?.integrationResponses).toEqual([
      { selectionPattern: '5\\d{2}', statusCode: '500' },
      { statusCode: '200', responseTemplates: { 'text/html': '<p>' } },
    ])
  })

  it('belongs to the method ANY under the any-method extension', () => {
    const document = openApi({ 'x-amazon-apigateway-any-method': operation(), head: operation() })
    expect(Object.keys(fromOpenApi(document).resources['/pets'] ?? {})).toEqual(['ANY', 'HEAD'])
  })

  it('may be missing', () => {
    const document = openApi({ get: { operationId: 'listPets', responses: {} } })
    expect(fromOpenApi(document).resources['/pets']?.GET).toEqual({
      operationName: 'listPets',
      methodResponses: [],
    })
  })
})

describe('the request of an OpenAPI operation', () => {
  it('has query, header and path parameters', () => {
    const parameters = [
      { name: 'limit', in: 'query', required: true },
      { name: 'X-Trace', in: 'header' },
      { name: 'shop', in: 'path', required: true },
    ]
    expect(readGet({ parameters })?.requestParameters).toEqual({
      'method.request.querystring.limit': true,
      'method.request.header.X-Trace': false,
      'method.request.path.shop': true,
    })
  })

  it('has the parameters of its path item unless the operation overrides them', () => {
    const shared = [
      { name: 'limit', in: 'query', required: true },
      { name: 'page', in: 'query' },
    ]
    const own = [{ name: 'limit', in: 'query', required: false }]
    const document = openApi({ parameters: shared, get: operation({ parameters: own }) })
    expect(fromOpenApi(document).resources['/pets']?.GET?.requestParameters).toEqual({
      'method.request.querystring.limit': false,
      'method.request.querystring.page': false,
    })
  })

  it.each([
    ['/pets/{petId}', { 'method.request.path.petId': true }],
    ['/pets/{petId}/toys', undefined],
    ['/{proxy+}', undefined],
  ])('has for the path %s the parameters %j', (path, expected) => {
    const document = { ...openApi({}), paths: { [path]: { get: operation() } } }
    expect(fromOpenApi(document).resources[path]?.GET?.requestParameters).toEqual(expected)
  })

  it('has a model for each content type of its body that has a schema', () => {
    const requestBody = {
      content: {
        'application/json': { schema: { $ref: '#/components/schemas/Pet' } },
        'application/xml': { schema: { $ref: '#/components/schemas/XmlPet' } },
        'text/plain': {},
      },
    }
    const components = { schemas: { Pet: { type: 'object' }, XmlPet: { type: 'string' } } }
    expect(readGet({ requestBody }, { components })?.requestModels).toEqual({
      'application/json': 'Pet',
      'application/xml': 'XmlPet',
    })
  })

  it('has the body parameter of Swagger 2 as the model of the consumed content type', () => {
    const parameters = [{ name: 'pet', in: 'body', schema: { $ref: '#/definitions/Pet' } }]
    const definitions = { Pet: { type: 'object' } }
    expect(readGet({ parameters }, { definitions })?.requestModels).toEqual({
      'application/json': 'Pet',
    })
    expect(
      readGet({ parameters, consumes: ['text/json'] }, { definitions })?.requestModels,
    ).toEqual({ 'text/json': 'Pet' })
  })

  it('is validated by the validator of the document unless the operation names another', () => {
    const document = { 'x-amazon-apigateway-request-validator': 'all' }
    expect(readGet({}, document)?.requestValidator).toBe('all')
    expect(
      readGet({ 'x-amazon-apigateway-request-validator': 'body' }, document)?.requestValidator,
    ).toBe('body')
  })
})

describe('the responses of an OpenAPI operation', () => {
  it('declare the headers and models of OpenAPI 3 and Swagger 2', () => {
    const schema = { $ref: '#/definitions/Pet' }
    const responses = {
      '200': {
        headers: { Location: {}, 'X-Rate': {} },
        content: { 'application/json': { schema } },
      },
      '404': { schema },
      default: {},
    }
    expect(readGet({ responses }, { definitions: { Pet: {} } })?.methodResponses).toEqual([
      {
        statusCode: '200',
        responseParameters: {
          'method.response.header.Location': false,
          'method.response.header.X-Rate': false,
        },
        responseModels: { 'application/json': 'Pet' },
      },
      { statusCode: '404', responseModels: { 'application/json': 'Pet' } },
    ])
  })
})
