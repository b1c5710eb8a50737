import { describe, expect, it } from 'vitest'
import { createRestApi } from '../../src/model/create-rest-api.ts'
import { DefinitionIssues } from '../../src/model/definition-issues.ts'
import type { RestApi } from '../../src/model/rest-api.ts'
import type { MethodDefinition, RestApiDefinition } from '../../src/model/rest-api-definition.ts'
import { listIssues } from './find-issues.ts'

function create(definition: RestApiDefinition): RestApi {
  return createRestApi(definition, new DefinitionIssues())
}

const smallest: RestApiDefinition = {
  resources: {
    '/pets': {
      GET: { integration: { type: 'MOCK', integrationResponses: [{ statusCode: '200' }] } },
    },
  },
}

describe('a REST API', () => {
  it('has every default filled in', () => {
    const api = create(smallest)
    expect(api).toMatchObject({
      binaryMediaTypes: [],
      apiKeySource: 'HEADER',
      stage: { stageName: undefined, variables: new Map() },
    })
    expect(api.methods).toEqual([
      {
        httpMethod: 'GET',
        resourcePath: '/pets',
        operation: {
          key: 'GET /pets',
          httpMethod: 'GET',
          resourcePath: '/pets',
          operationName: undefined,
          integrationType: 'MOCK',
          served: true,
          statusCodes: [200],
          descriptions: new Map(),
        },
        authorizer: undefined,
        apiKeyRequired: false,
        requestParameters: new Map(),
        requestModels: new Map(),
        requestValidator: { validateRequestBody: false, validateRequestParameters: false },
        methodResponses: undefined,
        integration: {
          type: 'MOCK',
          httpMethod: undefined,
          uri: undefined,
          requestParameters: new Map(),
          requestTemplates: new Map(),
          passthroughBehavior: 'WHEN_NO_MATCH',
          contentHandling: undefined,
          integrationResponses: [
            {
              statusCode: 200,
              selectionPattern: undefined,
              responseParameters: new Map(),
              responseTemplates: new Map(),
              contentHandling: undefined,
              path: ['resources', '/pets', 'GET', 'integration', 'integrationResponses', 0],
            },
          ],
          path: ['resources', '/pets', 'GET', 'integration'],
        },
      },
    ])
    expect(api.gatewayResponses.size).toBe(21)
  })

  it('is frozen', () => {
    const api = create(smallest)
    const [method] = api.methods
    const parts = [
      api,
      api.methods,
      api.stage,
      method,
      method?.integration,
      method?.integration?.integrationResponses,
    ]
    expect(parts.map(Object.isFrozen)).toEqual(parts.map(() => true))
  })

  it('is made of a definition that stays as it is', () => {
    const text = JSON.stringify(smallest)
    create(Object.freeze({ ...smallest, resources: Object.freeze(smallest.resources) }))
    expect(JSON.stringify(smallest)).toBe(text)
  })

  it('has an id that depends on its name alone', () => {
    const idOf = (name: string): string => create({ ...smallest, name }).restApiId
    expect(idOf('pets')).toBe(idOf('pets'))
    expect(idOf('pets')).not.toBe(idOf('dogs'))
  })
})

describe('a definition that AWS takes', () => {
  it.each<[title: string, api: Partial<RestApiDefinition>, method?: MethodDefinition]>([
    ['a model that accepts any JSON', { models: { Any: { schema: {} } } }],
    ['a model that accepts any JSON, as text', { models: { Any: { schema: '{}' } } }],
    [
      'an unknown authorizer of a method that is open',
      {},
      { authorizationType: 'NONE', authorizer: 'gone' },
    ],
    [
      'an unknown authorizer of a method that AWS signs',
      {},
      { authorizationType: 'AWS_IAM', authorizer: 'gone' },
    ],
  ])('has %s', (_title, api, method = {}) => {
    const integration = { ...smallest.resources['/pets']?.GET?.integration, type: 'MOCK' } as const
    const definition = { ...api, resources: { '/pets': { GET: { integration, ...method } } } }
    expect(listIssues(definition).filter((issue) => issue.startsWith('error'))).toEqual([])
  })

  it('has the later of two integration responses of one status', () => {
    const [method] = create({
      resources: {
        '/pets': {
          GET: {
            integration: {
              type: 'MOCK',
              integrationResponses: [
                { statusCode: 200, selectionPattern: '2..' },
                { statusCode: 404, selectionPattern: '404' },
                { statusCode: '200', selectionPattern: '20.' },
              ],
            },
          },
        },
      },
    }).methods
    expect(
      method?.integration?.integrationResponses.map(({ selectionPattern }) => selectionPattern),
    ).toEqual(['404', '20.'])
  })
})

describe('hostile names', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'are ordinary: %s',
    (name) => {
      const definition = JSON.parse(`{
      "resources": { "/${name}": { "GET": {
        "requestValidator": "${name}",
        "requestModels": { "application/json": "${name}" },
        "requestParameters": { "method.request.header.${name}": true },
        "authorizer": "${name}",
        "integration": { "type": "MOCK", "requestTemplates": { "application/${name}": "{\\"statusCode\\": 200}" },
          "integrationResponses": [{ "statusCode": 200 }] }
      } } },
      "models": { "${name}": { "schema": { "type": "object" } } },
      "requestValidators": { "${name}": {} },
      "authorizers": { "${name}": { "type": "TOKEN" } },
      "stage": { "variables": { "${name}": "1" } }
    }`)
      expect(listIssues(definition)).toEqual([])
    },
  )

  it.each(['__proto__', 'constructor', 'toString'])(
    'are not there when they are not given: %s',
    (name) => {
      const definition = JSON.parse(`{
      "resources": { "/pets": { "GET": {
        "requestValidator": "${name}",
        "requestModels": { "application/json": "${name}" },
        "authorizer": "${name}"
      }, "${name}": {} } },
      "gatewayResponses": { "${name}": {} }
    }`)
      expect(listIssues(definition).filter((issue) => issue.startsWith('error'))).toEqual([
        'error unknown-authorizer resources./pets.GET',
        'error unknown-request-validator resources./pets.GET.requestValidator',
        'error unknown-model resources./pets.GET.requestModels.application/json',
        `error invalid-http-method resources./pets.${name}`,
        `error invalid-value gatewayResponses.${name}`,
      ])
    },
  )
})
