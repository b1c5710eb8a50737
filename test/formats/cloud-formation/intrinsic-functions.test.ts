import { describe, expect, it } from 'vitest'
import { type CloudFormationOptions, fromCloudFormation } from '../../../src/index.ts'
import { template } from './template.ts'

const members = {
  Parameters: {
    Stage: { Type: 'String', Default: 'dev' },
    Hosts: { Type: 'CommaDelimitedList', Default: 'a.example, b.example' },
    Key: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/pets/key' },
    Owner: { Type: 'String' },
    Port: { Type: 'Number', Default: 80 },
  },
  Mappings: { Names: { dev: { title: 'Trial', sizes: [1, 2] } } },
  Conditions: {
    IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] },
    IsLive: { 'Fn::Not': [{ Condition: 'IsDev' }] },
    IsBoth: { 'Fn::And': [{ Condition: 'IsDev' }, { Condition: 'IsLive' }] },
    IsEither: { 'Fn::Or': [{ Condition: 'IsLive' }, { Condition: 'IsDev' }] },
    IsOwned: { 'Fn::Equals': [{ Ref: 'Owner' }, 'anna'] },
    IsRound: { 'Fn::Not': [{ Condition: 'IsRound' }] },
  },
}

/** Reads a request template that is written as an expression; returns its text and the issues. */
const evaluate = (expression: unknown, options: CloudFormationOptions = {}) => {
  const requestTemplates = { 'application/json': expression }
  const document = template({
    integration: { RequestTemplates: requestTemplates },
    resources: { Table: { Type: 'AWS::DynamoDB::Table' } },
    ...members,
  })
  const definition = fromCloudFormation(document, options)
  const { integration } = definition.resources['/pets']?.GET ?? {}
  return {
    text: integration?.requestTemplates?.['application/json'],
    issues: (definition.source?.issues ?? []).map(({ code, message }) => `${code}: ${message}`),
  }
}

describe('the intrinsic function', () => {
  it.each<[string, unknown, string | undefined]>([
    ['Ref to a parameter', { Ref: 'Stage' }, 'dev'],
    ['Ref to a parameter with a number', { 'Fn::Join': ['', [{ Ref: 'Port' }]] }, '80'],
    ['Ref to AWS::NoValue', { Ref: 'AWS::NoValue' }, undefined],
    ['Ref to AWS::Partition', { Ref: 'AWS::Partition' }, 'aws'],
    ['Fn::Sub of a parameter', { 'Fn::Sub': 'a ${Stage} ${ Stage }' }, 'a dev dev'],
    ['Fn::Sub of a text without names', { 'Fn::Sub': '$context.stage' }, '$context.stage'],
    [
      'Fn::Sub of a literal ${!name}',
      { 'Fn::Sub': '${!context.stage}.${Stage}' },
      '${context.stage}.dev',
    ],
    [
      'Fn::Sub with its own map of names',
      { 'Fn::Sub': ['${Stage}-${Path}', { Path: { Ref: 'Stage' }, Stage: 'mine' }] },
      'mine-dev',
    ],
    ['Fn::Join of texts and numbers', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 1]] }, 'a-dev-1'],
    [
      'Fn::Join of a list parameter',
      { 'Fn::Join': ['|', { Ref: 'Hosts' }] },
      'a.example|b.example',
    ],
    ['Fn::Join of an empty list', { 'Fn::Join': [',', []] }, ''],
    ['Fn::Select with the index as text', { 'Fn::Select': ['1', { Ref: 'Hosts' }] }, 'b.example'],
    ['Fn::Select beyond the end of the list', { 'Fn::Select': [9, ['a']] }, undefined],
    ['Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['Fn::If of a true condition', { 'Fn::If': ['IsDev', 'yes', 'no'] }, 'yes'],
    ['Fn::If of a false condition', { 'Fn::If': ['IsLive', 'yes', { Ref: 'Stage' }] }, 'dev'],
    [
      'Fn::If whose result is AWS::NoValue',
      { 'Fn::If': ['IsLive', 'yes', { Ref: 'AWS::NoValue' }] },
      undefined,
    ],
    ['Fn::And', { 'Fn::If': ['IsBoth', 'yes', 'no'] }, 'no'],
    ['Fn::Or', { 'Fn::If': ['IsEither', 'yes', 'no'] }, 'yes'],
    [
      'Fn::FindInMap with a default',
      { 'Fn::FindInMap': ['Names', 'live', 'title', { DefaultValue: { Ref: 'Stage' } }] },
      'dev',
    ],
    ['Fn::ToJsonString', { 'Fn::ToJsonString': { a: [{ Ref: 'Stage' }, 1] } }, '{"a":["dev",1]}'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Names', { Ref: 'Stage' }, 'title'] }, 'Trial'],
  ])('%s gives its value', (_title, expression, expected) => {
    expect(evaluate(expression)).toEqual({ text: expected, issues: [] })
  })

  it.each<[string, unknown, string]>([
    ['Ref to a parameter without a value', { Ref: 'Owner' }, 'Owner'],
    ['Ref to a parameter whose value Systems Manager keeps', { Ref: 'Key' }, 'Key'],
    ['Ref to AWS::Region', { Ref: 'AWS::Region' }, 'AWS::Region'],
  ])('%s gives the name in place of the value, and says how to set it', (_title, call, name) => {
    expect(evaluate(call)).toEqual({
      text: name,
      issues: [
        `placeholder: Only a deployment knows ${name}: the name stands for the value. Set ${name} in 'parameters' (CLI: --parameters ${name}=…).`,
      ],
    })
  })

  it.each<[string, unknown, string]>([
    ['Ref to a resource', { Ref: 'Table' }, 'Table'],
    ['Fn::GetAtt with a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table.Arn'],
    ['Fn::GetAtt with a text', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table.Stream.Arn'],
    ['Fn::ImportValue', { 'Fn::ImportValue': 'other-api' }, 'other-api'],
    ['Fn::Sub of an attribute', { 'Fn::Sub': '${Table.Arn}' }, 'Table.Arn'],
  ])('%s gives the name in place of the value, with a warning', (_title, expression, name) => {
    expect(evaluate(expression)).toEqual({
      text: name,
      issues: [`placeholder: Only a deployment knows ${name}: the name stands for the value.`],
    })
  })

  it('Fn::Join warns once, of all names in it that only a deployment knows', () => {
    const text = { 'Fn::Sub': '${Table} ${Table.Arn} ${Table}' }
    expect(evaluate({ 'Fn::Join': ['', [text, { Ref: 'Api' }]] }).issues).toEqual([
      'placeholder: Only a deployment knows Table, Table.Arn, Api: the name stands for the value.',
    ])
  })

  it('Fn::Sub takes values from the options', () => {
    const expression = { 'Fn::Sub': '${Stage} ${Owner} ${AWS::Region} ${Table.Arn}' }
    const parameters = { Stage: 'live', Owner: 'anna', 'AWS::Region': 'eu-west-1' }
    const expected = { text: 'live anna eu-west-1 arn', issues: [] }
    expect(evaluate(expression, { parameters, resolve: { 'Table.Arn': 'arn' } })).toEqual(expected)
    const resolve = (name: string) => (name === 'Table.Arn' ? 'arn' : undefined)
    expect(evaluate(expression, { parameters, resolve })).toEqual(expected)
  })

  it('Ref takes a list from the options, also as one text with commas', () => {
    const expression = { 'Fn::Join': [';', { Ref: 'Hosts' }] }
    expect(evaluate(expression, { parameters: { Hosts: ['x', 'y'] } }).text).toBe('x;y')
    expect(evaluate(expression, { parameters: { Hosts: 'x,y' } }).text).toBe('x;y')
  })

  it('Fn::If judges its condition with the parameters of the options', () => {
    const expression = { 'Fn::If': ['IsLive', 'yes', 'no'] }
    expect(evaluate(expression, { parameters: { Stage: 'live' } }).text).toBe('yes')
  })

  it.each<[string, unknown, string]>([
    [
      'Fn::If of a condition on an unknown value',
      { 'Fn::If': ['IsOwned', 'yes', 'no'] },
      'unknown-condition',
    ],
    ['Fn::If of a missing condition', { 'Fn::If': ['IsNot', 'yes', 'no'] }, 'unknown-condition'],
    [
      'Fn::FindInMap of a missing value',
      { 'Fn::FindInMap': ['Names', 'live', 'title'] },
      'unknown-mapping',
    ],
    ['Fn::GetAZs, which only a deployment can run', { 'Fn::GetAZs': '' }, 'invalid-format'],
    [
      'Fn::Transform of a file that cannot be read',
      include('s3://bucket/template.vm'),
      'unreadable-file',
    ],
  ])('%s is reported', (_title, expression, code) => {
    expect(evaluate(expression).issues.map((issue) => issue.replace(/:.*/, ''))).toEqual([code])
  })

  it('Fn::If ends when its condition depends on itself', () => {
    expect(evaluate({ 'Fn::If': ['IsRound', 'yes', 'no'] }).text).toBe('yes')
  })

  it.each([[{ Ref: 7 }], [{ Ref: 'Stage', more: 1 }], [{ __proto__: null, toString: 1 }]])(
    'is not recognized in the similar object %j',
    (expression) => {
      expect(evaluate(expression).text).toBeUndefined()
    },
  )
})

function include(location: string): object {
  return { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: location } } }
}
