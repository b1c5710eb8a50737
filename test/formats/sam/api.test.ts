import { describe, expect, it } from 'vitest'
import { fromCloudFormation, type MethodDefinition } from '../../../src/index.ts'
import { openApi, operation } from '../open-api/document.ts'

const lambda = (events: object): object => ({
  Type: 'AWS::Serverless::Function',
  Properties: { Handler: 'index.handler', Events: events },
})

const event = (path: string, method: string, members: object = {}): object => ({
  Type: 'Api',
  Properties: { Path: path, Method: method, ...members },
})

const api = (properties: object = {}): object => ({
  Type: 'AWS::Serverless::Api',
  Properties: { StageName: 'live', ...properties },
})

const withBody = (properties: object = {}, pathItem: object = { get: operation() }): object => ({
  Resources: { Api: api({ DefinitionBody: openApi(pathItem), ...properties }) },
})

const read = (document: object, restApi?: string) => fromCloudFormation(document, { restApi })

const authorizationOf = (method: MethodDefinition | undefined): object => {
  const { integration, methodResponses, ...authorization } = method ?? {}
  return authorization
}

describe('a SAM API', () => {
  it('is read with its document, stage and settings', () => {
    const definition = read(
      withBody({
        Name: 'pets',
        Variables: { color: 'red' },
        BinaryMediaTypes: ['image~1png'],
        Models: { Pet: { type: 'object' } },
        GatewayResponses: {
          DEFAULT_4XX: {
            StatusCode: 418,
            ResponseParameters: { Headers: { 'X-Pot': "'tea'" } },
            ResponseTemplates: { 'application/json': '{}' },
          },
        },
      }),
    )
    expect(definition).toMatchObject({
      name: 'pets',
      stage: { stageName: 'live', variables: { color: 'red' } },
      binaryMediaTypes: ['image/png'],
      models: { Pet: { schema: { type: 'object' } } },
      gatewayResponses: {
        DEFAULT_4XX: {
          statusCode: '418',
          responseParameters: { 'gatewayresponse.header.X-Pot': "'tea'" },
          responseTemplates: { 'application/json': '{}' },
        },
      },
    })
    expect(Object.keys(definition.resources)).toEqual(['/pets'])
  })

  it('has a method for each function event that names it', () => {
    const { resources } = read({
      Resources: {
        Api: api(),
        Functions: lambda({
          List: event('/pets', 'get', { RestApiId: { Ref: 'Api' } }),
          Any: event('/pets', 'ANY', { RestApiId: { Ref: 'Api' } }),
          Timer: { Type: 'Schedule', Properties: { Schedule: 'rate(1 day)' } },
        }),
      },
    })
    const integration = { type: 'AWS_PROXY', httpMethod: 'POST' }
    expect(resources).toEqual({ '/pets': { GET: { integration }, ANY: { integration } } })
  })

  it('keeps a method of its document that a function event also asks for', () => {
    const document = withBody({}, { get: operation({ operationId: 'listPets' }) })
    const functions = lambda({ List: event('/pets', 'get', { RestApiId: { Ref: 'Api' } }) })
    const { Resources } = document as { Resources: object }
    const { resources } = read({ Resources: { ...Resources, functions } })
    expect(resources['/pets']?.GET?.integration?.type).toBe('MOCK')
  })

  it('is created for function events that name no API', () => {
    const document = {
      Globals: { Api: { Cors: "'*'", Variables: { a: 'b' } } },
      Resources: { Functions: lambda({ List: event('/pets', 'get') }) },
    }
    const definition = read(document)
    expect(Object.keys(definition.resources['/pets'] ?? {})).toEqual(['GET', 'OPTIONS'])
    expect(definition.stage).toEqual({ stageName: 'Prod', variables: { a: 'b' } })
  })

  it('has to be chosen when other function events name no API', () => {
    const document = {
      Resources: { Api: api(), Functions: lambda({ List: event('/pets', 'get') }) },
    }
    expect(() => read(document)).toThrow('Choose one as restApi: Api, ServerlessRestApi')
    expect(Object.keys(read(document, 'ServerlessRestApi').resources)).toEqual(['/pets'])
    expect(Object.keys(read(document, 'Api').resources)).toEqual([])
  })

  it('warns of a DefinitionUri that cannot be read', () => {
    const document = { Resources: { Api: api({ DefinitionUri: 'pets.yaml' }) } }
    expect(read(document).source?.issues).toMatchObject([
      { code: 'unreadable-file', path: 'Resources.Api.Properties.DefinitionUri' },
    ])
  })
})

describe('Cors of a SAM API', () => {
  const preflightOf = (Cors: unknown, pathItem?: object) =>
    read(withBody({ Cors }, pathItem)).resources['/pets']?.OPTIONS

  const headersOf = (Cors: unknown, pathItem?: object) => {
    const [response] = preflightOf(Cors, pathItem)?.integration?.integrationResponses ?? []
    const prefix = 'method.response.header.Access-Control-'
    return Object.fromEntries(
      Object.entries(response?.responseParameters ?? {}).map(([name, value]) => [
        name.replace(prefix, ''),
        value,
      ]),
    )
  }

  it('adds an OPTIONS method to each path', () => {
    expect(preflightOf("'*'")).toEqual({
      methodResponses: [
        {
          statusCode: '200',
          responseParameters: {
            'method.response.header.Access-Control-Allow-Methods': false,
            'method.response.header.Access-Control-Allow-Origin': false,
          },
        },
      ],
      integration: {
        type: 'MOCK',
        requestTemplates: { 'application/json': '{\n  "statusCode" : 200\n}\n' },
        integrationResponses: [
          {
            statusCode: '200',
            responseParameters: {
              'method.response.header.Access-Control-Allow-Methods': "'GET,OPTIONS'",
              'method.response.header.Access-Control-Allow-Origin': "'*'",
            },
            responseTemplates: { 'application/json': '{}\n' },
          },
        ],
      },
    })
  })

  it('may be the result of an intrinsic function', () => {
    expect(headersOf({ 'Fn::Join': ['', ["'", '*', "'"]] })).toMatchObject({
      'Allow-Origin': "'*'",
    })
  })

  it('sends the headers that it sets', () => {
    const Cors = {
      AllowOrigin: "'https://a.example'",
      AllowMethods: "'GET'",
      AllowHeaders: "'X-Trace'",
      AllowCredentials: true,
      MaxAge: "'600'",
    }
    expect(headersOf(Cors)).toEqual({
      'Allow-Credentials': "'true'",
      'Allow-Headers': "'X-Trace'",
      'Allow-Methods': "'GET'",
      'Allow-Origin': "'https://a.example'",
      'Max-Age': "'600'",
    })
  })

  it('allows every origin when it sets no AllowOrigin', () => {
    expect(headersOf({ MaxAge: "'600'" })).toMatchObject({ 'Allow-Origin': "'*'" })
  })

  it('allows the methods of the path, and all methods when the path has ANY', () => {
    const several = { put: operation(), get: operation(), delete: operation() }
    expect(headersOf("'*'", several)['Allow-Methods']).toBe("'DELETE,GET,OPTIONS,PUT'")
    const any = { 'x-amazon-apigateway-any-method': operation() }
    expect(headersOf("'*'", any)['Allow-Methods']).toBe("'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT'")
  })

  it('keeps an OPTIONS method of the document', () => {
    const options = operation({ operationId: 'mine' })
    expect(preflightOf("'*'", { options })?.operationName).toBe('mine')
  })

  it('takes settings that the API lacks from Globals', () => {
    const document = {
      ...withBody({ Cors: { AllowOrigin: "'mine'" } }),
      Globals: { Api: { Cors: { AllowOrigin: "'*'", MaxAge: "'1'" } } },
    }
    const [response] =
      read(document).resources['/pets']?.OPTIONS?.integration?.integrationResponses ?? []
    expect(response?.responseParameters).toMatchObject({
      'method.response.header.Access-Control-Allow-Origin': "'mine'",
      'method.response.header.Access-Control-Max-Age': "'1'",
    })
  })
})

describe('Auth of a SAM API', () => {
  const authorizers = {
    Token: { FunctionArn: 'arn', Identity: { Header: 'X-Token', ValidationExpression: '^x' } },
    Plain: { FunctionArn: 'arn' },
    Request: {
      FunctionArn: 'arn',
      FunctionPayloadType: 'REQUEST',
      Identity: { Headers: ['X-A', 'X-B'], QueryStrings: ['c'], Context: ['path'] },
    },
    Pool: { UserPoolArn: 'arn' },
  }

  it('defines the authorizers of the API', () => {
    expect(read(withBody({ Auth: { Authorizers: authorizers } })).authorizers).toEqual({
      Token: {
        type: 'TOKEN',
        identitySource: 'method.request.header.X-Token',
        identityValidationExpression: '^x',
      },
      Plain: { type: 'TOKEN', identitySource: 'method.request.header.Authorization' },
      Request: {
        type: 'REQUEST',
        identitySource:
          'method.request.header.X-A, method.request.header.X-B, method.request.querystring.c, context.path',
      },
      Pool: {
        type: 'COGNITO_USER_POOLS',
        identitySource: 'method.request.header.Authorization',
      },
    })
  })

  it.each<[object, object]>([
    [{ DefaultAuthorizer: 'Token' }, { authorizationType: 'CUSTOM', authorizer: 'Token' }],
    [
      { DefaultAuthorizer: 'Pool' },
      { authorizationType: 'COGNITO_USER_POOLS', authorizer: 'Pool' },
    ],
    [{ DefaultAuthorizer: 'AWS_IAM' }, { authorizationType: 'AWS_IAM' }],
    [{ ApiKeyRequired: true }, { apiKeyRequired: true }],
  ])('applies %j to all methods, including preflights', (auth, expected) => {
    const Auth = { Authorizers: authorizers, ...auth }
    const resource = read(withBody({ Auth, Cors: "'*'" })).resources['/pets']
    expect(authorizationOf(resource?.GET)).toEqual(expected)
    expect(authorizationOf(resource?.OPTIONS)).toEqual(expected)
  })

  it('exempts preflights from its defaults when told to', () => {
    const Auth = {
      Authorizers: authorizers,
      DefaultAuthorizer: 'Token',
      ApiKeyRequired: true,
      AddDefaultAuthorizerToCorsPreflight: false,
      AddApiKeyRequiredToCorsPreflight: false,
    }
    const resource = read(withBody({ Auth, Cors: "'*'" })).resources['/pets']
    expect(authorizationOf(resource?.GET)).toMatchObject({ authorizer: 'Token' })
    expect(authorizationOf(resource?.OPTIONS)).toEqual({})
  })

  it('is overridden by the Auth of a function event', () => {
    const Auth = { Authorizers: authorizers, DefaultAuthorizer: 'Token', ApiKeyRequired: true }
    const inApi = { RestApiId: { Ref: 'Api' } }
    const { resources } = read({
      Resources: {
        Api: api({ Auth }),
        Functions: lambda({
          Open: event('/open', 'get', {
            ...inApi,
            Auth: { Authorizer: 'NONE', ApiKeyRequired: false },
          }),
          Other: event('/other', 'get', { ...inApi, Auth: { Authorizer: 'Pool' } }),
        }),
      },
    })
    expect(authorizationOf(resources['/open']?.GET)).toEqual({
      authorizationType: 'NONE',
      apiKeyRequired: false,
    })
    expect(authorizationOf(resources['/other']?.GET)).toEqual({
      authorizationType: 'COGNITO_USER_POOLS',
      authorizer: 'Pool',
      apiKeyRequired: true,
    })
  })
})
