import { expect, it } from 'vitest'
import { fromCloudFormation, type MethodDefinition } from '../../../src/index.ts'
import { openApi, operation } from '../open-api/document.ts'

/** Reads a SAM API with authorizers and one method with `security`; returns the method's authorization. */
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
  ['an authorizer of Auth', { Keeper: [] }, { authorizer: 'Keeper', authorizationType: 'CUSTOM' }],
  [
    'the default authorizer with scopes',
    { Users: ['email'] },
    {
      authorizer: 'Users',
      authorizationType: 'COGNITO_USER_POOLS',
      authorizationScopes: ['email'],
    },
  ],
  ['no authorizer, as NONE,', { NONE: [] }, { authorizationType: 'NONE' }],
  [
    'an API key beside the default authorizer',
    { api_key: [] },
    { apiKeyRequired: true, authorizer: 'Users', authorizationType: 'COGNITO_USER_POOLS' },
  ],
])('a method in the document of a SAM API can ask for %s by name', (_title, security, expected) => {
  expect(askedBy(security)).toEqual(expected)
})
