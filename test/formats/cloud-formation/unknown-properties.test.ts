import { expect, it } from 'vitest'
import { DefinitionError, fromCloudFormation } from '../../../src/index.ts'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { inApi, method, restApi, template } from './template.ts'

/** Returns the issues of a template with resources. */
const issuesOf = (resources: object, members: object = {}): string[] => {
  const toText = ({ severity, code, path, message }: DefinitionError['issues'][number]) =>
    `${severity} ${code} ${path}: ${message}`
  try {
    const document = template({ resources, ...members })
    return (fromCloudFormation(document, { restApi: 'Api' }).source?.issues ?? []).map(toText)
  } catch (error) {
    return error instanceof DefinitionError ? error.issues.map(toText) : [String(error)]
  }
}

const root = { 'Fn::GetAtt': 'Api.RootResourceId' }
const typed = (type: string, properties: object): object => ({
  Type: `AWS::ApiGateway::${type}`,
  Properties: { ...inApi, ...properties },
})

it.each<[path: string, nearest: string, resource: object]>([
  ['RequestParameter', 'RequestParameters', method(root, 'GET', { RequestParameter: {} })],
  ['HTTPMethod', 'HttpMethod', method(root, 'GET', { HTTPMethod: 'GET' })],
  [
    'Integration.PassthroughBehaviour',
    'PassthroughBehavior',
    method(root, 'GET', { Integration: { Type: 'MOCK', PassthroughBehaviour: 'NEVER' } }),
  ],
  [
    'Integration.IntegrationResponses[0].ResponseTemplate',
    'ResponseTemplates',
    method(root, 'GET', {
      Integration: {
        Type: 'MOCK',
        IntegrationResponses: [{ StatusCode: 200, ResponseTemplate: {} }],
      },
    }),
  ],
  [
    'MethodResponses[0].ResponseModel',
    'ResponseModels',
    method(root, 'GET', { MethodResponses: [{ StatusCode: 200, ResponseModel: {} }] }),
  ],
  ['Pathpart', 'PathPart', typed('Resource', { ParentId: root, PathPart: 'a', Pathpart: 'b' })],
  ['Scheme', 'Schema', typed('Model', { Schema: {}, Scheme: {} })],
  [
    'ResponseTyp',
    'ResponseType',
    typed('GatewayResponse', { ResponseType: 'THROTTLED', ResponseTyp: 'a' }),
  ],
  [
    'ValidateRequestBod',
    'ValidateRequestBody',
    typed('RequestValidator', { ValidateRequestBod: true }),
  ],
  ['BinaryMediaType', 'BinaryMediaTypes', restApi({ BinaryMediaType: [] })],
  ['Variable', 'Variables', typed('Stage', { StageName: 'live', Variable: {} })],
])('CloudFormation refuses the misspelt property %s', (path, nearest, resource) => {
  expect(issuesOf({ Other: resource })).toEqual([
    `error unknown-property Resources.Other.Properties.${path}: Encountered unsupported property ${path.replace(/.*\./, '')}. Did you mean ${nearest}?`,
  ])
})

it('points at the property in the file', async () => {
  const text = `
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Name: x
      FailOnWarning: true
`
  const issues = await findIssues(writeFile('template.yaml', text))
  expect(issues.map(({ location }) => location?.line)).toEqual([7])
})

it('warns of a property that is not like any other, as AWS may have added it', () => {
  expect(issuesOf({ Other: restApi({ Quantum: true }) })).toEqual([
    'warning unknown-property Resources.Other.Properties.Quantum: Encountered unsupported property Quantum.',
  ])
})

it.each<[title: string, resource: object, members?: object]>([
  [
    'names that are no properties',
    method(root, 'GET', {
      RequestParameters: { 'method.request.path.Uri': true },
      RequestModels: {},
    }),
  ],
  [
    'properties that a function gives',
    method(root, 'GET', { 'Fn::Transform': { Name: 'AWS::Include' } }),
  ],
  [
    'properties of other resources',
    { Type: 'AWS::ApiGateway::Deployment', Properties: { Name: 'a' } },
  ],
  ['properties of SAM', { Type: 'AWS::Serverless::Api', Properties: { StageNam: 'a' } }],
  ['properties that a macro may rewrite', restApi({ BinaryMediaType: [] }), { Transform: 'Mine' }],
  ['properties that are no map', { Type: 'AWS::ApiGateway::RestApi', Properties: ['Nam'] }],
])('says nothing of %s', (_title, resource, members) => {
  const issues = issuesOf({ Other: resource }, members)
  expect(issues.filter((issue) => issue.includes('unknown-property'))).toEqual([])
})
