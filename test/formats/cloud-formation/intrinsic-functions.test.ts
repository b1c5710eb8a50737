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

/** What a template body is when it is written as an expression; and what is reported. */
const evaluate = (expression: unknown, options: CloudFormationOptions = {}) => {
  const requestTemplates = { 'application/json': expression }
  const document = template({ integration: { RequestTemplates: requestTemplates }, ...members })
  const definition = fromCloudFormation(document, options)
  const { integration } = definition.resources['/pets']?.GET ?? {}
  return {
    text: integration?.requestTemplates?.['application/json'],
    issues: (definition.source?.issues ?? []).map(({ code, message }) => `${code}: ${message}`),
  }
}

describe('an intrinsic function', () => {
  it.each<[string, unknown, string | undefined]>([
    ['Ref to a parameter', { Ref: 'Stage' }, 'dev'],
    ['Ref to a number', { 'Fn::Join': ['', [{ Ref: 'Port' }]] }, '80'],
    ['Ref to no value', { Ref: 'AWS::NoValue' }, undefined],
    ['Ref to a partition', { Ref: 'AWS::Partition' }, 'aws'],
    ['Fn::Sub', { 'Fn::Sub': 'a ${Stage} ${ Stage }' }, 'a dev dev'],
    ['Fn::Sub without names', { 'Fn::Sub': '$context.stage' }, '$context.stage'],
    ['Fn::Sub with a literal', { 'Fn::Sub': '${!context.stage}.${Stage}' }, '${context.stage}.dev'],
    [
      'Fn::Sub with its own names',
      { 'Fn::Sub': ['${Stage}-${Path}', { Path: { Ref: 'Stage' }, Stage: 'mine' }] },
      'mine-dev',
    ],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'Stage' }, 1]] }, 'a-dev-1'],
    [
      'Fn::Join of a list parameter',
      { 'Fn::Join': ['|', { Ref: 'Hosts' }] },
      'a.example|b.example',
    ],
    ['Fn::Join of nothing', { 'Fn::Join': [',', []] }, ''],
    ['Fn::Select', { 'Fn::Select': ['1', { Ref: 'Hosts' }] }, 'b.example'],
    ['Fn::Select beyond the end', { 'Fn::Select': [9, ['a']] }, undefined],
    ['Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['Fn::If that holds', { 'Fn::If': ['IsDev', 'yes', 'no'] }, 'yes'],
    ['Fn::If that does not', { 'Fn::If': ['IsLive', 'yes', { Ref: 'Stage' }] }, 'dev'],
    ['Fn::If without a value', { 'Fn::If': ['IsLive', 'yes', { Ref: 'AWS::NoValue' }] }, undefined],
    ['Fn::And', { 'Fn::If': ['IsBoth', 'yes', 'no'] }, 'no'],
    ['Fn::Or', { 'Fn::If': ['IsEither', 'yes', 'no'] }, 'yes'],
    [
      'Fn::FindInMap with a default',
      { 'Fn::FindInMap': ['Names', 'live', 'title', { DefaultValue: { Ref: 'Stage' } }] },
      'dev',
    ],
    ['Fn::ToJsonString', { 'Fn::ToJsonString': { a: [{ Ref: 'Stage' }, 1] } }, '{"a":["dev",1]}'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Names', { Ref: 'Stage' }, 'title'] }, 'Trial'],
  ])('%s has its value', (_title, expression, expected) => {
    expect(evaluate(expression)).toEqual({ text: expected, issues: [] })
  })

  it.each<[string, unknown, string]>([
    ['Ref to a resource', { Ref: 'Table' }, 'Table'],
    ['Ref to a parameter without a value', { Ref: 'Owner' }, 'Owner'],
    ['Ref to a parameter that is kept elsewhere', { Ref: 'Key' }, 'Key'],
    ['Ref to a region', { Ref: 'AWS::Region' }, 'AWS::Region'],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table.Arn'],
    ['Fn::GetAtt in one text', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table.Stream.Arn'],
    ['Fn::ImportValue', { 'Fn::ImportValue': 'other-api' }, 'other-api'],
    ['Fn::Sub of an attribute', { 'Fn::Sub': '${Table.Arn}' }, 'Table.Arn'],
  ])('%s has its name for a value, with a warning', (_title, expression, name) => {
    expect(evaluate(expression)).toEqual({
      text: name,
      issues: [`placeholder: Only a deployment knows ${name}: the name stands for the value`],
    })
  })

  it('names all that only a deployment knows, once', () => {
    const text = { 'Fn::Sub': '${A} ${B.Arn} ${A}' }
    expect(evaluate({ 'Fn::Join': ['', [text, { Ref: 'C' }]] }).issues).toEqual([
      'placeholder: Only a deployment knows A, B.Arn, C: the name stands for the value',
    ])
  })

  it('takes values from the options', () => {
    const expression = { 'Fn::Sub': '${Stage} ${Owner} ${AWS::Region} ${Table.Arn}' }
    const parameters = { Stage: 'live', Owner: 'anna', 'AWS::Region': 'eu-west-1' }
    const expected = { text: 'live anna eu-west-1 arn', issues: [] }
    expect(evaluate(expression, { parameters, resolve: { 'Table.Arn': 'arn' } })).toEqual(expected)
    const resolve = (name: string) => (name === 'Table.Arn' ? 'arn' : undefined)
    expect(evaluate(expression, { parameters, resolve })).toEqual(expected)
  })

  it('takes lists from the options', () => {
    const expression = { 'Fn::Join': [';', { Ref: 'Hosts' }] }
    expect(evaluate(expression, { parameters: { Hosts: ['x', 'y'] } }).text).toBe('x;y')
    expect(evaluate(expression, { parameters: { Hosts: 'x,y' } }).text).toBe('x;y')
  })

  it('chooses by the options', () => {
    const expression = { 'Fn::If': ['IsLive', 'yes', 'no'] }
    expect(evaluate(expression, { parameters: { Stage: 'live' } }).text).toBe('yes')
  })

  it.each<[string, unknown, string]>([
    [
      'a condition on what is not known',
      { 'Fn::If': ['IsOwned', 'yes', 'no'] },
      'unknown-condition',
    ],
    ['a condition that is missing', { 'Fn::If': ['IsNot', 'yes', 'no'] }, 'unknown-condition'],
    [
      'a mapping that is missing',
      { 'Fn::FindInMap': ['Names', 'live', 'title'] },
      'unknown-mapping',
    ],
    ['a function that cannot be run', { 'Fn::GetAZs': '' }, 'invalid-format'],
    ['a file that cannot be read', include('s3://bucket/template.vm'), 'unreadable-file'],
  ])('is reported when it has %s', (_title, expression, code) => {
    expect(evaluate(expression).issues.map((issue) => issue.replace(/:.*/, ''))).toEqual([code])
  })

  it('is not caught in a condition that depends on itself', () => {
    expect(evaluate({ 'Fn::If': ['IsRound', 'yes', 'no'] }).text).toBe('yes')
  })

  it.each([[{ Ref: 7 }], [{ Ref: 'Stage', more: 1 }], [{ __proto__: null, toString: 1 }]])(
    'is not what looks like one: %j',
    (expression) => {
      expect(evaluate(expression).text).toBeUndefined()
    },
  )
})

function include(location: string): object {
  return { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: location } } }
}
