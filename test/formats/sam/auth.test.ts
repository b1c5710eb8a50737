import { expect, it } from 'vitest'
import { fromCloudFormation, type MethodDefinition } from '../../../src/index.ts'
import { openApi, operation } from '../open-api/document.ts'

/** What a method of a document asks for whose `security` has a scheme, in an API with authorizers of SAM. */
const askedBy = (security: object): Partial<MethodDefinition> => {
  const Auth = {
    DefaultAuthorizer: 'Users',
    Authorizers: {
      Users: { UserPoolArn: 'arn' },
      Keeper: { FunctionArn: 'arn', FunctionPayloadType: 'REQUEST' },
    },
  }
  const DefinitionBody = openApi({ get: operation({ security: [security] }) })
  const properties = { StageName: 'live', Auth, DefinitionBody }
  const { resources, source } = fromCloudFormation({
    Resources: { Api: { Type: 'AWS::Serverless::Api', Properties: properties } },
  })
  expect(source?.issues).toEqual([])
  const { integration, methodResponses, ...asked } = resources['/pets']?.GET ?? {}
  return asked
}

it.each<[string, object, object]>([
  ['an authorizer of SAM', { Keeper: [] }, { authorizer: 'Keeper', authorizationType: 'CUSTOM' }],
  [
    'the default one with scopes',
    { Users: ['email'] },
    {
      authorizer: 'Users',
      authorizationType: 'COGNITO_USER_POOLS',
      authorizationScopes: ['email'],
    },
  ],
  ['none', { NONE: [] }, { authorizationType: 'NONE' }],
  [
    'an API key besides the default one',
    { api_key: [] },
    { apiKeyRequired: true, authorizer: 'Users', authorizationType: 'COGNITO_USER_POOLS' },
  ],
])('a method of the document of a SAM API asks for %s by name', (_title, security, expected) => {
  expect(askedBy(security)).toEqual(expected)
})
