import { describe, expect, it } from 'vitest'
import { DefinitionError, fromCloudFormation } from '../../../src/index.ts'

const Transform = 'AWS::Serverless-2016-10-31'

const event = (path: string, method: string, members: object = {}): object => ({
  Type: 'Api',
  Properties: { Path: path, Method: method, ...members },
})

const lambda = (...events: object[]): object => ({
  Type: 'AWS::Serverless::Function',
  Properties: { Handler: 'index.handler', Events: { ...events } },
})

const stateMachine = (...events: object[]): object => ({
  Type: 'AWS::Serverless::StateMachine',
  Properties: { DefinitionUri: 'start.asl.json', Events: { ...events } },
})

const api = (properties: object = {}): object => ({
  Type: 'AWS::Serverless::Api',
  Properties: { StageName: 'live', ...properties },
})

/** Returns the errors of a SAM template. */
const errorsOf = (document: object): string[] => {
  try {
    fromCloudFormation({ Transform, ...document })
    return []
  } catch (error) {
    const issues = error instanceof DefinitionError ? error.issues : []
    return issues.map(({ code, path, message }) => `${code} ${path}: ${message}`)
  }
}

describe('an event of a state machine', () => {
  it('makes the method that SAM generates', () => {
    const Start = stateMachine(event('/start', 'post'))
    const { resources } = fromCloudFormation({ Transform, Resources: { Start } })
    expect(resources).toEqual({
      '/start': {
        POST: {
          methodResponses: [{ statusCode: '200' }, { statusCode: '400' }],
          integration: {
            type: 'AWS',
            httpMethod: 'POST',
            uri: 'arn:aws:apigateway:AWS::Region:states:action/StartExecution',
            requestTemplates: {
              'application/json':
                '{"input": "$util.escapeJavaScript($input.json(\'$\'))", "stateMachineArn": "Start"}',
            },
            integrationResponses: [
              { statusCode: '200', selectionPattern: '200' },
              { statusCode: '400', selectionPattern: '400' },
            ],
          },
        },
      },
    })
  })

  it('passes the ARN and quotes as SAM does when it is told so', () => {
    const Start = stateMachine(event('/start', 'post', { UnescapeMappingTemplate: true }))
    const { resources } = fromCloudFormation(
      { Transform, Resources: { Start } },
      { resolve: { Start: 'arn:start' } },
    )
    expect(resources['/start']?.POST?.integration?.requestTemplates?.['application/json']).toBe(
      `{"input": "$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'","'")", "stateMachineArn": "arn:start"}`,
    )
  })

  it('has a preflight and an authorizer as that of a function has', () => {
    const Auth = { Authorizers: { Users: { UserPoolArn: 'arn' } } }
    const Api = api({ Auth, Cors: "'*'" })
    const RestApiId = { Ref: 'Api' }
    const Start = stateMachine(
      event('/start', 'POST', { RestApiId, Auth: { Authorizer: 'Users' } }),
    )
    const { resources } = fromCloudFormation({ Transform, Resources: { Api, Start } })
    expect(Object.keys(resources['/start'] ?? {})).toEqual(['POST', 'OPTIONS'])
    expect(resources['/start']?.POST).toMatchObject({ authorizer: 'Users' })
  })
})

describe('SAM deploys', () => {
  it('a default authorizer of an API without authorizers, which it then does not ask', () => {
    const Api = api({ Auth: { DefaultAuthorizer: 'Users' } })
    const A = lambda(event('/a', 'get', { RestApiId: { Ref: 'Api' } }))
    expect(errorsOf({ Resources: { Api, A } })).toEqual([])
  })

  it('two events of one path beside a document that Globals name', () => {
    const Globals = { Api: { DefinitionUri: 's3://bucket/api.yaml' } }
    const Resources = {
      Api: api(),
      A: lambda(
        event('/a', 'get', { RestApiId: { Ref: 'Api' } }),
        event('/a', 'get', { RestApiId: { Ref: 'Api' }, Auth: { Authorizer: 'Users' } }),
      ),
    }
    expect(errorsOf({ Globals, Resources })).toEqual([])
  })
})

describe('an event beside a document of the API', () => {
  const DefinitionBody = {
    openapi: '3.0.1',
    paths: { '/pets': { get: { 'x-amazon-apigateway-integration': { type: 'mock' } } } },
  }
  const documentOf = (properties: object) => ({
    Transform,
    Resources: {
      Api: api(properties),
      A: lambda(
        event('/pets', 'get', { RestApiId: { Ref: 'Api' } }),
        event('/orders', 'get', { RestApiId: { Ref: 'Api' } }),
      ),
    },
  })

  it('adds no method, and is warned of when the document has none', () => {
    const { resources, source } = fromCloudFormation(documentOf({ DefinitionBody }))
    expect(Object.keys(resources)).toEqual(['/pets'])
    expect(
      source?.issues
        .filter(({ code }) => code === 'ignored-event')
        .map(({ path, message }) => [path, message]),
    ).toEqual([
      [
        'Resources.A.Properties.Events.1.Properties.Path',
        'The API\'s document has no method "get" of path "/orders", and SAM adds none without MergeDefinitions: true.',
      ],
    ])
  })

  it.each([
    ['get', 'x-amazon-apigateway-any-method'],
    ['any', 'get'],
  ])('is not warned of when the document answers %s by %s', (method, key) => {
    const integration = { 'x-amazon-apigateway-integration': { type: 'mock' } }
    const body = { openapi: '3.0.1', paths: { '/pets': { [key]: integration } } }
    const A = lambda(event('/pets', method, { RestApiId: { Ref: 'Api' } }))
    const { resources, source } = fromCloudFormation({
      Transform,
      Resources: { Api: api({ DefinitionBody: body }), A },
    })
    expect(Object.keys(resources['/pets'] ?? {})).toEqual([key === 'get' ? 'GET' : 'ANY'])
    expect(source?.issues.filter(({ code }) => code === 'ignored-event')).toEqual([])
  })

  it('adds its method with MergeDefinitions', () => {
    const given = documentOf({ DefinitionBody, MergeDefinitions: true })
    expect(Object.keys(fromCloudFormation(given).resources)).toEqual(['/pets', '/orders'])
  })

  it('adds its method when the document cannot be read', () => {
    const given = documentOf({ DefinitionUri: 's3://bucket/api.yaml' })
    expect(Object.keys(fromCloudFormation(given).resources)).toEqual(['/pets', '/orders'])
  })
})

describe('SAM refuses', () => {
  it.each<[title: string, events: object]>([
    ['of one function', { A: lambda(event('/a', 'get'), event('/a', 'GET')) }],
    [
      'of a function and a state machine',
      { A: lambda(event('/a', 'get')), B: stateMachine(event('/a', 'get')) },
    ],
  ])('two events %s for one path and method', (_title, Resources) => {
    expect(errorsOf({ Resources })).toEqual([
      expect.stringMatching(
        /^duplicate-method Resources\.[AB]\.Properties\.Events\.[01]\.Properties\.Path: API method "get" defined multiple times for path "\/a"\.$/,
      ),
    ])
  })

  const withAuth = (authorizer: string, Auth: object, Globals: object = {}): object => ({
    Globals: { Api: { Auth: Globals } },
    Resources: {
      Api: api({ Auth }),
      A: lambda(
        event('/a', 'get', { RestApiId: { Ref: 'Api' }, Auth: { Authorizer: authorizer } }),
      ),
    },
  })
  const Authorizers = { Users: { UserPoolArn: 'arn' } }
  const place = 'unknown-authorizer Resources.A.Properties.Events.0.Properties.Auth.Authorizer'

  it.each<[authorizer: string, auth: object, message: string]>([
    [
      'User',
      { Authorizers },
      "Unable to set Authorizer [User] on API method [get] for path [/a] because it wasn't defined in the API's Authorizers.",
    ],
    [
      'toString',
      {},
      'Unable to set Authorizer [toString] on API method [get] for path [/a] because the related API does not define any Authorizers.',
    ],
    [
      'NONE',
      { Authorizers },
      "Unable to set Authorizer on API method [get] for path [/a] because 'NONE' is only a valid value when a DefaultAuthorizer on the API is specified.",
    ],
  ])('the unknown authorizer %s of an event', (authorizer, auth, message) => {
    expect(errorsOf(withAuth(authorizer, auth))).toEqual([`${place}: ${message}`])
  })

  it.each<[authorizer: string, auth: object, globals?: object]>([
    ['Users', { Authorizers }],
    ['AWS_IAM', {}],
    ['NONE', { Authorizers, DefaultAuthorizer: 'Users' }],
    ['Shared', { Authorizers }, { Authorizers: { Shared: { FunctionArn: 'arn' } } }],
  ])('no event with the authorizer %s', (authorizer, auth, globals) => {
    expect(errorsOf(withAuth(authorizer, auth, globals))).toEqual([])
  })

  it('an unknown default authorizer', () => {
    const Resources = { Api: api({ Auth: { DefaultAuthorizer: 'User', Authorizers } }) }
    expect(errorsOf({ Resources })).toEqual([
      "unknown-authorizer Resources.Api.Properties.Auth.DefaultAuthorizer: Unable to set DefaultAuthorizer because 'User' was not defined in 'Authorizers'.",
    ])
  })

  it('no event beside a document without paths', () => {
    const DefinitionBody = { openapi: '3.0.1', paths: {} }
    const RestApiId = { Ref: 'Api' }
    const A = lambda(event('/a', 'get', { RestApiId }), event('/a', 'get', { RestApiId }))
    expect(errorsOf({ Resources: { Api: api({ DefinitionBody }), A } })).toEqual([])
  })
})
