import { expect, it } from 'vitest'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { inApi, method, restApi, template } from './template.ts'

/** Returns the issues of a file with resources that are like a property that CloudFormation does not support. */
const issuesOf = async (resources: object, members: object = {}): Promise<string[]> => {
  const text = JSON.stringify(template({ resources, ...members }))
  const issues = await findIssues(writeFile('template.json', text), { restApi: 'Api' })
  return issues
    .filter(({ code }) => code === 'unknown-property')
    .map(({ severity, path, message }) => `${severity} ${path}: ${message}`)
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
])('CloudFormation refuses the misspelt property %s', async (path, nearest, resource) => {
  expect(await issuesOf({ Other: resource })).toEqual([
    `error Resources.Other.Properties.${path}: Encountered unsupported property ${path.replace(/.*\./, '')}. Did you mean ${nearest}?`,
  ])
})

it.each<[title: string, members: object]>([
  ['has no value, which CloudFormation removes', { RequestParameter: { Ref: 'AWS::NoValue' } }],
  ['stands beside a macro', { RequestParameter: {}, 'Fn::Transform': { Name: 'Rewrite' } }],
])('warns of a misspelt property that %s', async (_title, members) => {
  expect(await issuesOf({ A: method(root, 'GET', members) })).toEqual([
    expect.stringMatching(/^warning .*: Encountered unsupported property RequestParameter\.$/),
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

it('warns of a property that is not like any other, as AWS may have added it', async () => {
  expect(await issuesOf({ Other: restApi({ Quantum: true }) })).toEqual([
    'warning Resources.Other.Properties.Quantum: Encountered unsupported property Quantum.',
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
])('says nothing of %s', async (_title, resource, members) => {
  expect(await issuesOf({ Other: resource }, members)).toEqual([])
})
