import { describe, expect, it } from 'vitest'
import { fromOpenApi, type RestApiDefinition } from '../../../src/index.ts'
import { openApi, operation } from './document.ts'

const headerKey = { type: 'apiKey', in: 'header' }
const securitySchemes = {
  key: { ...headerKey, name: 'X-API-Key' },
  token: {
    ...headerKey,
    name: 'X-Token',
    'x-amazon-apigateway-authorizer': { type: 'token', identityValidationExpression: '^Bearer' },
  },
  request: {
    ...headerKey,
    name: 'Unused',
    'x-amazon-apigateway-authorizer': {
      type: 'request',
      identitySource: 'method.request.querystring.auth',
    },
  },
  pool: {
    ...headerKey,
    name: 'Authorization',
    'x-amazon-apigateway-authorizer': { type: 'cognito_user_pools' },
  },
  iam: { ...headerKey, name: 'Authorization', 'x-amazon-apigateway-authtype': 'awsSigv4' },
}

const read = (members: object, document: object = {}): RestApiDefinition => {
  const components = { securitySchemes }
  return fromOpenApi(openApi({ get: operation(members) }, { components, ...document }))
}

const authorizationOf = (definition: RestApiDefinition): object => {
  const { integration, methodResponses, ...authorization } =
    definition.resources['/pets']?.GET ?? {}
  return authorization
}

describe('the security schemes of an OpenAPI document', () => {
  it('give the API its authorizers', () => {
    expect(read({}).authorizers).toEqual({
      token: {
        type: 'TOKEN',
        identitySource: 'method.request.header.X-Token',
        identityValidationExpression: '^Bearer',
      },
      request: { type: 'REQUEST', identitySource: 'method.request.querystring.auth' },
      pool: { type: 'COGNITO_USER_POOLS', identitySource: 'method.request.header.Authorization' },
    })
  })

  it('are read from Swagger 2 as from OpenAPI 3', () => {
    const document = { components: undefined, securityDefinitions: securitySchemes }
    expect(read({}, document).authorizers).toEqual(read({}).authorizers)
  })

  it.each([
    ['an HTTP scheme', { type: 'http', scheme: 'bearer' }],
    ['a key other than x-api-key', { ...headerKey, name: 'x-key' }],
  ])('cause a warning when API Gateway ignores one, such as %s', (_title, scheme) => {
    const { source } = read({}, { components: { securitySchemes: { scheme } } })
    expect(source?.issues).toMatchObject([
      {
        severity: 'warning',
        code: 'ignored-security-scheme',
        path: 'components.securitySchemes.scheme',
      },
    ])
  })
})

describe('the security of an OpenAPI operation', () => {
  it.each<[string, object[], object]>([
    ['no authorization', [], {}],
    ['an API key', [{ key: [] }], { apiKeyRequired: true }],
    ['an authorizer', [{ token: [] }], { authorizationType: 'CUSTOM', authorizer: 'token' }],
    [
      'a user pool with scopes',
      [{ pool: ['email', 'openid'] }],
      {
        authorizationType: 'COGNITO_USER_POOLS',
        authorizer: 'pool',
        authorizationScopes: ['email', 'openid'],
      },
    ],
    ['an IAM signature', [{ iam: [] }], { authorizationType: 'AWS_IAM' }],
    [
      'a key and an authorizer',
      [{ key: [], request: [] }],
      { apiKeyRequired: true, authorizationType: 'CUSTOM', authorizer: 'request' },
    ],
  ])('can require %s, for one operation or the document', (_title, security, expected) => {
    expect(authorizationOf(read({ security }))).toEqual(expected)
    expect(authorizationOf(read({}, { security }))).toEqual(expected)
  })

  it('overrides the security of the document', () => {
    const document = { security: [{ token: [] }] }
    expect(authorizationOf(read({ security: [] }, document))).toEqual({})
    expect(authorizationOf(read({ security: [{ key: [] }] }, document))).toEqual({
      apiKeyRequired: true,
    })
  })

  it('causes a warning when it names an undefined scheme', () => {
    const definition = read({ security: [{ toString: [] }] })
    expect(authorizationOf(definition)).toEqual({})
    expect(definition.source?.issues).toMatchObject([
      { code: 'unknown-security-scheme', path: 'paths./pets.get.security[0].toString' },
    ])
  })

  it('can require an IAM signature by an extension', () => {
    const extension = { 'x-amazon-apigateway-auth': { type: 'aws_iam' } }
    expect(authorizationOf(read(extension))).toEqual({ authorizationType: 'AWS_IAM' })
  })
})
