import { describe, expect, it } from 'vitest'
import { DefinitionError, fromCloudFormation } from '../../src/index.ts'
import { inApi, method, resource, restApi, template } from './cloud-formation/template.ts'
import { mock, openApi, operation } from './open-api/document.ts'

describe('fromCloudFormation', () => {
  it('does not change the template', () => {
    const document = template()
    const before = structuredClone(document)
    fromCloudFormation(document)
    expect(document).toEqual(before)
  })

  it.each([
    ['text in JSON', '"Resources"', '$: No REST API in the document.'],
    ['undefined', undefined, '$: No REST API in the document.'],
    ['a template without resources', {}, '$: No REST API in the document.'],
    [
      'a template whose Resources are text',
      { Resources: 'Api' },
      '$: No REST API in the document.',
    ],
    [
      'a template with several APIs',
      { Resources: { A: restApi(), B: restApi() } },
      '$: Several REST APIs. Choose one as restApi: A, B',
    ],
  ])('refuses %s', (_title, document, message) => {
    expect(() => fromCloudFormation(document)).toThrow(DefinitionError)
    expect(() => fromCloudFormation(document)).toThrow(message)
  })

  it('chooses one of several APIs by logical ID or name', () => {
    const document = { Resources: { A: restApi({ Name: 'pets' }), B: restApi({ Name: 'toys' }) } }
    expect(fromCloudFormation(document, { restApi: 'B' }).name).toBe('toys')
    expect(fromCloudFormation(document, { restApi: 'pets' }).name).toBe('pets')
    expect(() => fromCloudFormation(document, { restApi: 'C' })).toThrow(
      "No REST API 'C'. Available: A, B.",
    )
  })

  it('leaves out resources whose conditions are false', () => {
    const document = template({
      Conditions: { Never: { 'Fn::Equals': [1, 2] }, Always: { 'Fn::Equals': [1, 1] } },
      resources: {
        Put: { ...method({ Ref: 'Pets' }, 'PUT'), Condition: 'Never' },
        Post: { ...method({ Ref: 'Pets' }, 'POST'), Condition: 'Always' },
      },
    })
    expect(Object.keys(fromCloudFormation(document).resources['/pets'] ?? {})).toEqual([
      'GET',
      'POST',
    ])
  })

  it('reads resources with logical IDs such as __proto__ and constructor', () => {
    const resources = Object.fromEntries([
      ['__proto__', resource('toys', { Ref: 'Pets' })],
      ['constructor', method({ Ref: '__proto__' })],
    ])
    expect(Object.keys(fromCloudFormation(template({ resources })).resources)).toEqual([
      '/pets',
      '/pets/toys',
    ])
    expect(Object.keys(fromCloudFormation(template()).resources)).toEqual(['/pets'])
  })
})

describe('a method of a template', () => {
  it('is read from the properties of its resource', () => {
    const resources = {
      Pet: {
        Type: 'AWS::ApiGateway::Model',
        Properties: { ...inApi, Name: 'PetModel', Schema: { type: 'object' } },
      },
      Check: {
        Type: 'AWS::ApiGateway::RequestValidator',
        Properties: { ...inApi, ValidateRequestBody: 'true', ValidateRequestParameters: false },
      },
      Keeper: {
        Type: 'AWS::ApiGateway::Authorizer',
        Properties: { ...inApi, Name: 'keeper', Type: 'REQUEST', IdentitySource: 'context.path' },
      },
      Create: method(
        { Ref: 'Pets' },
        { Ref: 'Verb' },
        {
          OperationName: 'createPet',
          AuthorizationType: 'CUSTOM',
          AuthorizerId: { Ref: 'Keeper' },
          AuthorizationScopes: ['email'],
          ApiKeyRequired: 'true',
          RequestParameters: { 'method.request.querystring.scope': true },
          RequestModels: { 'application/json': { Ref: 'Pet' }, 'text/xml': 'Empty' },
          RequestValidatorId: { Ref: 'Check' },
          MethodResponses: [
            {
              StatusCode: 201,
              ResponseParameters: { 'method.response.header.Location': 'true' },
              ResponseModels: { 'application/json': { Ref: 'Pet' } },
            },
          ],
          Integration: {
            Type: 'aws',
            IntegrationHttpMethod: 'POST',
            Uri: { 'Fn::Sub': 'arn:aws:apigateway:${AWS::Region}:sqs:path/queue' },
            PassthroughBehavior: 'NEVER',
            ContentHandling: 'CONVERT_TO_TEXT',
            RequestParameters: { 'integration.request.header.a': "'b'" },
            IntegrationResponses: [{ StatusCode: 201, SelectionPattern: 201 }],
          },
        },
      ),
    }
    const definition = fromCloudFormation(template({ resources }), { parameters: { Verb: 'post' } })
    expect(definition.models).toEqual({ PetModel: { schema: { type: 'object' } } })
    expect(definition.requestValidators).toEqual({
      Check: { validateRequestBody: true, validateRequestParameters: false },
    })
    expect(definition.authorizers).toEqual({
      keeper: { type: 'REQUEST', identitySource: 'context.path' },
    })
    expect(definition.resources['/pets']?.POST).toEqual({
      operationName: 'createPet',
      authorizationType: 'CUSTOM',
      authorizer: 'keeper',
      authorizationScopes: ['email'],
      apiKeyRequired: true,
      requestParameters: { 'method.request.querystring.scope': true },
      requestModels: { 'application/json': 'PetModel', 'text/xml': 'Empty' },
      requestValidator: 'Check',
      methodResponses: [
        {
          statusCode: '201',
          responseParameters: { 'method.response.header.Location': true },
          responseModels: { 'application/json': 'PetModel' },
        },
      ],
      integration: {
        type: 'AWS',
        httpMethod: 'POST',
        uri: 'arn:aws:apigateway:AWS::Region:sqs:path/queue',
        passthroughBehavior: 'NEVER',
        contentHandling: 'CONVERT_TO_TEXT',
        requestParameters: { 'integration.request.header.a': "'b'" },
        integrationResponses: [{ statusCode: '201', selectionPattern: '201' }],
      },
    })
    expect(definition.source?.issues).toEqual([])
  })
})

describe('a resource of a template', () => {
  it('can be referred to by an attribute that gives its id', () => {
    const attribute = (name: string) => ({ 'Fn::GetAtt': name.split('.') })
    const RestApiId = attribute('Api.RestApiId')
    const resources = {
      Toys: {
        Type: 'AWS::ApiGateway::Resource',
        Properties: { RestApiId, ParentId: attribute('Pets.ResourceId'), PathPart: 'toys' },
      },
      Check: { Type: 'AWS::ApiGateway::RequestValidator', Properties: { RestApiId } },
      Keeper: {
        Type: 'AWS::ApiGateway::Authorizer',
        Properties: { RestApiId, Name: 'keeper', Type: 'TOKEN' },
      },
      ListToys: method(attribute('Toys.ResourceId'), 'GET', {
        RestApiId,
        RequestValidatorId: attribute('Check.RequestValidatorId'),
        AuthorizerId: attribute('Keeper.AuthorizerId'),
      }),
    }
    const definition = fromCloudFormation(template({ resources }))
    expect(definition.resources['/pets/toys']?.GET).toMatchObject({
      requestValidator: 'Check',
      authorizer: 'keeper',
    })
    expect(definition.source?.issues).toEqual([])
  })

  it('is referred to by its name when it is a model', () => {
    const resources = {
      PetModel: {
        Type: 'AWS::ApiGateway::Model',
        Properties: { ...inApi, Name: 'Pet', Schema: { type: 'object' } },
      },
      PetsModel: {
        Type: 'AWS::ApiGateway::Model',
        Properties: {
          ...inApi,
          Schema: { items: { $ref: { 'Fn::Sub': 'https://${Api}/models/${PetModel}' } } },
        },
      },
      AddPet: method({ Ref: 'Pets' }, 'POST', {
        RequestModels: { 'application/json': { Ref: 'PetModel' } },
      }),
    }
    const definition = fromCloudFormation(template({ resources }))
    expect(definition.models?.['PetsModel']?.schema).toEqual({
      items: { $ref: 'https://Api/models/Pet' },
    })
    expect(definition.resources['/pets']?.POST?.requestModels).toEqual({
      'application/json': 'Pet',
    })
  })
})

describe('an API of a template', () => {
  it('takes its settings from its properties and gateway responses', () => {
    const resources = {
      Api: restApi({
        Name: 'pets',
        Description: 'Pets for sale',
        BinaryMediaTypes: ['image/png'],
        ApiKeySourceType: 'AUTHORIZER',
      }),
      Teapot: {
        Type: 'AWS::ApiGateway::GatewayResponse',
        Properties: {
          ...inApi,
          ResponseType: 'DEFAULT_4XX',
          StatusCode: 418,
          ResponseTemplates: { 'application/json': '{}' },
        },
      },
    }
    expect(fromCloudFormation(template({ resources }))).toMatchObject({
      name: 'pets',
      description: 'Pets for sale',
      binaryMediaTypes: ['image/png'],
      apiKeySource: 'AUTHORIZER',
      gatewayResponses: {
        DEFAULT_4XX: { statusCode: '418', responseTemplates: { 'application/json': '{}' } },
      },
    })
  })

  it('has an id only when the options give one', () => {
    expect(fromCloudFormation(template()).restApiId).toBeUndefined()
    expect(fromCloudFormation(template(), { resolve: { Api: 'abc123' } }).restApiId).toBe('abc123')
  })

  it('is read from an OpenAPI body with intrinsic functions at every level', () => {
    const Body = openApi(
      {
        get: { 'Fn::If': ['Yes', operation(), { Ref: 'AWS::NoValue' }] },
        put: { 'Fn::If': ['No', operation(), { Ref: 'AWS::NoValue' }] },
        post: operation({}, { 'Fn::If': ['Yes', mock, {}] }),
      },
      { info: { title: { 'Fn::Sub': '${AWS::StackName}-pets' } }, basePath: '/v1' },
    )
    const document = {
      Conditions: { Yes: { 'Fn::Equals': [1, 1] }, No: { 'Fn::Equals': [1, 2] } },
      Resources: { Api: restApi({ Body, Parameters: { basepath: 'prepend' } }) },
    }
    const definition = fromCloudFormation(document, { parameters: { 'AWS::StackName': 'my' } })
    expect(definition.name).toBe('my-pets')
    expect(Object.keys(definition.resources)).toEqual(['/v1/pets'])
    expect(Object.keys(definition.resources['/v1/pets'] ?? {})).toEqual(['GET', 'POST'])
  })

  it('has the methods of its body and of resources, which override the body', () => {
    const Body = openApi({ get: operation({ operationId: 'fromBody' }), put: operation() })
    const { resources } = fromCloudFormation(template({ resources: { Api: restApi({ Body }) } }))
    expect(Object.keys(resources['/pets'] ?? {})).toEqual(['GET', 'PUT'])
    expect(resources['/pets']?.GET?.operationName).toBeUndefined()
  })
})
