import { describe, expect, it } from 'vitest'
import { type CloudFormationOptions, fromCloudFormation } from '../../../src/index.ts'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { inApi, restApi, template } from './template.ts'

const whole = {
  AWSTemplateFormatVersion: '2010-09-09',
  Parameters: { Stage: { Type: 'String', Default: 'dev' } },
}

/** Reads a request template that is written as an expression; returns the issues. */
const issuesOf = (
  expression: unknown,
  {
    integration,
    ...members
  }: { readonly integration?: object; readonly [name: string]: unknown } = whole,
  options: CloudFormationOptions = {},
): string[] => {
  const RequestTemplates = { 'application/json': expression }
  const document = template({ ...members, integration: { RequestTemplates, ...integration } })
  try {
    const issues = fromCloudFormation(document, options).source?.issues ?? []
    return issues.map(({ severity, code, message }) => `${severity} ${code} ${message}`)
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(1) : []
  }
}

const place = '- Resources.ListPets.Properties.Integration.RequestTemplates.application/json'
const inResources = 'in the Resources block of the template.'
const dependency = 'Template format error: Unresolved resource dependencies'

describe('a name that the template does not declare is refused in CloudFormation’s words', () => {
  it.each<[title: string, expression: unknown, message: string]>([
    [
      'a variable of the mapping template in Fn::Sub',
      { 'Fn::Sub': '{"id": "${id}"}' },
      `.Fn::Sub: ${dependency} [id] ${inResources} Write \${!id} to keep \${id} for a mapping template.`,
    ],
    [
      'a property of a variable in Fn::Sub',
      { 'Fn::Sub': '${context.stage}' },
      `.Fn::Sub: ${dependency} [context.stage] ${inResources} Write \${!context.stage} to keep \${context.stage} for a mapping template.`,
    ],
    [
      'an attribute of a parameter in Fn::Sub',
      { 'Fn::Sub': '${Stage.Arn}' },
      `.Fn::Sub: ${dependency} [Stage.Arn] ${inResources} Write \${!Stage.Arn} to keep \${Stage.Arn} for a mapping template.`,
    ],
    [
      'a call in Fn::Sub',
      { 'Fn::Sub': "${input.params('id')}" },
      ".Fn::Sub: Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons. Write ${!input.params('id')} to keep ${input.params('id')} for a mapping template.",
    ],
    [
      'a misspelt pseudo parameter',
      { 'Fn::Sub': '${AWS::Regon}' },
      `.Fn::Sub: ${dependency} [AWS::Regon] ${inResources} Did you mean AWS::Region?`,
    ],
    [
      'a misspelt parameter',
      { Ref: 'Stag' },
      `.Ref: ${dependency} [Stag] ${inResources} Did you mean Stage?`,
    ],
    [
      'an attribute in Ref',
      { Ref: 'Api.RestApiId' },
      `.Ref: ${dependency} [Api.RestApiId] ${inResources}`,
    ],
    [
      'a misspelt resource in Fn::GetAtt',
      { 'Fn::GetAtt': ['ListPet', 'Arn'] },
      '.Fn::GetAtt: Template error: instance of Fn::GetAtt references undefined resource ListPet. Did you mean ListPets.Arn?',
    ],
    [
      'a misspelt attribute of an API',
      { 'Fn::GetAtt': 'Api.RootResourceID' },
      '.Fn::GetAtt: Template error: resource Api does not support attribute type RootResourceID in Fn::GetAtt. Did you mean RootResourceId?',
    ],
    [
      'a name of every object',
      { Ref: 'constructor' },
      `.Ref: ${dependency} [constructor] ${inResources}`,
    ],
  ])('%s', (_title, expression, message) => {
    expect(issuesOf(expression)).toEqual([`${place}${message}`])
  })

  it('in a condition', () => {
    const Conditions = { IsLive: { 'Fn::Equals': [{ Ref: 'Stge' }, 'live'] } }
    expect(issuesOf({ 'Fn::If': ['IsLive', 'a', 'b'] }, { ...whole, Conditions })).toEqual([
      '- Conditions.IsLive.Fn::Equals[0].Ref: Template format error: Unresolved dependencies [Stge]. Cannot reference resources in the Conditions block of the template. Did you mean Stage?',
    ])
  })
})

it('points at the very ${ in the file', async () => {
  const text = `
AWSTemplateFormatVersion: '2010-09-09'
Resources:
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: x}}
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      Integration:
        Type: MOCK
        RequestTemplates:
          application/json: !Sub |
            #set($id = $input.params('id'))
            {"id": "\${id}", "statusCode": 200}
`
  const [issue] = await findIssues(writeFile('template.yaml', text))
  const { line = 0, column = 0 } = issue?.location ?? {}
  expect(text.split('\n')[line - 1]?.slice(column - 1)).toBe('${id}", "statusCode": 200}')
})

it('is reported once for all turns of a loop', () => {
  const Transform = 'AWS::LanguageExtensions'
  const body = {
    '${Part}Model': {
      Type: 'AWS::ApiGateway::Model',
      Properties: { ...inApi, Name: { Ref: 'Nme' } },
    },
  }
  const Resources = { Api: restApi(), 'Fn::ForEach::Parts': ['Part', ['a', 'b'], body] }
  expect(issuesOf('', { ...whole, Transform, Resources })).toEqual([
    `- Resources.Fn::ForEach::Parts[2].\${Part}Model.Properties.Name.Ref: ${dependency} [Nme] ${inResources}`,
  ])
})

describe('a declared name is never refused', () => {
  const sam = { Transform: 'AWS::Serverless-2016-10-31' }
  it.each<
    [
      title: string,
      expression: unknown,
      members?: Readonly<Record<string, unknown>>,
      options?: CloudFormationOptions,
    ]
  >([
    ['a literal', { 'Fn::Sub': '${!id}' }],
    ['a name of the map of Fn::Sub', { 'Fn::Sub': ['${id}', { id: 1 }] }],
    [
      'a name of the map of Fn::Sub without a value',
      { 'Fn::Sub': ['${id}', { id: { Ref: 'AWS::NoValue' } }] },
    ],
    ['a pseudo parameter', { 'Fn::Sub': '${AWS::StackName} ${AWS::NotificationARNs}' }],
    ['an attribute that AWS may have added', { 'Fn::GetAtt': 'Api.Arn' }],
    ['a parameter without a declaration', { Ref: 'Empty' }, { Parameters: { Empty: null } }],
    ['a name of the options', { 'Fn::Sub': '${id}' }, whole, { resolve: { id: '1' } }],
    ['a name of the parameters of the options', { Ref: 'id' }, whole, { parameters: { id: '1' } }],
    ['a stage that SAM generates', { Ref: 'ApiProdStage' }, sam],
    ['a role that SAM generates', { 'Fn::GetAtt': ['ListPetsRole', 'Arn'] }, sam],
    [
      'the implicit API of SAM',
      { 'Fn::Sub': '${ServerlessRestApi}.${ServerlessRestApi.RootResourceId}' },
      sam,
    ],
    ['a version that SAM refers to', { Ref: 'ListPets.Version' }, sam],
    ['any name where a macro may add it', { Ref: 'id' }, { Transform: ['Mine'] }],
    [
      'any name where a file is included',
      { Ref: 'id' },
      { ...whole, 'Fn::Transform': { Name: 'AWS::Include' } },
    ],
    ['an imported value', { 'Fn::ImportValue': 'id' }],
  ])('%s', (_title, expression, members, options) => {
    const issues = issuesOf(expression, members, options)
    expect(issues.filter((issue) => !/^warning placeholder/.test(issue))).toEqual([])
  })
})

it('is a warning beside a macro, which may rewrite it', () => {
  const Macro = { Name: 'AddNames', Parameters: {} }
  const issues = issuesOf(
    { 'Fn::Sub': '${id}' },
    { ...whole, integration: { 'Fn::Transform': Macro } },
  )
  expect(issues.filter((text) => text.includes('undeclared-name'))).toEqual([
    expect.stringMatching(/^warning undeclared-name .*\[id\]/),
  ])
})

it('is a warning in a fragment, to which other parts may be added', () => {
  expect(issuesOf({ Ref: 'Stage' }, {})).toEqual([
    `warning undeclared-name ${dependency} [Stage] ${inResources}`,
  ])
})
