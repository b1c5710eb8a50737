import { describe, expect, it } from 'vitest'
import { type CloudFormationOptions, fromCloudFormation } from '../../../src/index.ts'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { inApi, method, resource } from './template.ts'

const root = { 'Fn::GetAtt': ['Api', 'RootResourceId'] }

/** Makes a template of an API with loops; the keys of `resources` may be loops too. */
const withLoops = (resources: object, members: object = {}): object => ({
  Transform: 'AWS::LanguageExtensions',
  Resources: {
    Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
    ...resources,
  },
  ...members,
})

/** Makes the members of a loop: a resource and its method GET for each value of `Part`. */
const members = {
  '${Part}Resource': resource('${Part}', root),
  '${Part}Get': method({ Ref: { 'Fn::Sub': '${Part}Resource' } }, 'GET', {
    OperationName: { Ref: 'Part' },
  }),
}

const loop = (values: unknown, body: object = members): object => ({
  'Fn::ForEach::Parts': ['Part', values, body],
})

const read = (document: object, options: CloudFormationOptions = {}) => {
  const { resources, source } = fromCloudFormation(document, options)
  const operations = Object.entries(resources).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, { operationName }]) => `${verb} ${path} ${operationName}`),
  )
  const issues = (source?.issues ?? []).map(
    ({ code, message, path }) => `${code} ${path}: ${message}`,
  )
  return { operations, issues }
}

describe('Fn::ForEach', () => {
  it('makes its members once for each value', () => {
    expect(read(withLoops(loop(['cats', 'dogs'])))).toEqual({
      operations: ['GET /cats cats', 'GET /dogs dogs'],
      issues: [],
    })
  })

  it('makes no members of an empty list', () => {
    expect(read(withLoops(loop([])))).toEqual({ operations: [], issues: [] })
  })

  it('keeps the resources around it, in their order', () => {
    const before = { Home: method(root, 'PUT', { OperationName: 'home' }) }
    const after = { Last: method(root, 'DELETE', { OperationName: 'last' }) }
    expect(read(withLoops({ ...before, ...loop(['cats']), ...after })).operations).toEqual([
      'PUT / home',
      'DELETE / last',
      'GET /cats cats',
    ])
  })

  it('takes its values from a parameter of a list type', () => {
    const Parameters = { Names: { Type: 'CommaDelimitedList', Default: 'cats, dogs' } }
    const document = withLoops(loop({ Ref: 'Names' }), { Parameters })
    expect(read(document).operations).toEqual(['GET /cats cats', 'GET /dogs dogs'])
    const options = { parameters: { Names: ['toys'] } }
    expect(read(document, options).operations).toEqual(['GET /toys toys'])
  })

  it('takes its values from a mapping', () => {
    const Mappings = { Kinds: { small: { names: ['cats'] } } }
    const values = { 'Fn::FindInMap': ['Kinds', 'small', 'names'] }
    expect(read(withLoops(loop(values), { Mappings })).operations).toEqual(['GET /cats cats'])
  })

  it('fills ${Name} in plain texts and keys, and &{Name} with letters and digits only', () => {
    const body = {
      'R&{Part}': resource('${Part}-x', root),
      'M&{Part}': method({ Ref: 'R&{Part}' }, 'GET', {
        OperationName: '&{Part} ${Other} $Part',
        RequestParameters: { 'method.request.querystring.${Part}': true },
      }),
    }
    const document = withLoops(loop(['a.b'], body))
    expect(read(document).operations).toEqual(['GET /a.b-x ab ${Other} $Part'])
    const { requestParameters } = fromCloudFormation(document).resources['/a.b-x']?.GET ?? {}
    expect(requestParameters).toEqual({ 'method.request.querystring.a.b': true })
  })

  it('runs a loop inside another with the variables of both', () => {
    const inner = {
      'Fn::ForEach::Verbs': [
        'Verb',
        ['GET', 'PUT'],
        {
          '${Part}${Verb}': method({ Ref: '${Part}Resource' }, '${Verb}', {
            OperationName: { 'Fn::Sub': '${Verb}-${Part}' },
          }),
        },
      ],
    }
    const body = { '${Part}Resource': resource('${Part}', root), ...inner }
    expect(read(withLoops(loop(['cats', 'dogs'], body))).operations).toEqual([
      'GET /cats GET-cats',
      'PUT /cats PUT-cats',
      'GET /dogs GET-dogs',
      'PUT /dogs PUT-dogs',
    ])
  })

  it('is run in properties, conditions and schemas', () => {
    const Conditions = {
      'Fn::ForEach::Flags': [
        'Flag',
        ['yes', 'no'],
        { 'Is${Flag}': { 'Fn::Equals': ['${Flag}', 'yes'] } },
      ],
    }
    const Schema = {
      properties: {
        'Fn::ForEach::Sizes': ['Size', ['s', 'm'], { '${Size}': { enum: ['${Size}'] } }],
      },
    }
    const responses = {
      'Fn::ForEach::Types': ['Type', ['json', 'xml'], { 'application/${Type}': '<${Type}>' }],
    }
    const resources = {
      Shirt: { Type: 'AWS::ApiGateway::Model', Properties: { ...inApi, Name: 'Shirt', Schema } },
      Yes: { ...method(root, 'GET', { OperationName: 'yes' }), Condition: 'Isyes' },
      No: { ...method(root, 'PUT', { OperationName: 'no' }), Condition: 'Isno' },
      Types: method(root, 'POST', {
        Integration: { Type: 'MOCK', RequestTemplates: responses },
      }),
    }
    const document = withLoops(resources, { Conditions })
    expect(read(document).operations).toEqual(['GET / yes', 'POST / undefined'])
    const { models, resources: found } = fromCloudFormation(document)
    expect(models?.['Shirt']?.schema).toEqual({
      properties: { s: { enum: ['s'] }, m: { enum: ['m'] } },
    })
    expect(found['/']?.POST?.integration?.requestTemplates).toEqual({
      'application/json': '<json>',
      'application/xml': '<xml>',
    })
  })

  it('lets references reach the models that it makes', () => {
    const models = {
      '${Part}Model': {
        Type: 'AWS::ApiGateway::Model',
        Properties: { ...inApi, Name: 'A-${Part}', Schema: {} },
      },
    }
    const Add = method(root, 'POST', {
      RequestModels: { 'application/json': { Ref: 'catsModel' } },
    })
    const document = withLoops({ ...loop(['cats'], models), Add })
    expect(fromCloudFormation(document).resources['/']?.POST?.requestModels).toEqual({
      'application/json': 'A-cats',
    })
  })

  it.each([
    ['a value that only a deployment knows', { Ref: 'Parts' }],
    ['a text', 'cats'],
  ])('is left out with a warning when its list is %s', (_title, values) => {
    const Parameters = { Parts: { Type: 'CommaDelimitedList' } }
    expect(read(withLoops(loop(values), { Parameters }))).toEqual({
      operations: [],
      issues: [
        "unknown-function Resources.Fn::ForEach::Parts: Left out 'Fn::ForEach::Parts': expected [variable, list of values, { key: member }], with all values known.",
      ],
    })
  })

  it('is run with a warning when the template lacks the transform', () => {
    const { operations, issues } = read(withLoops(loop(['cats']), { Transform: [] }))
    expect(operations).toEqual(['GET /cats cats'])
    expect(issues).toEqual([
      "unknown-function Resources.Fn::ForEach::Parts: CloudFormation runs loops only with 'Transform: AWS::LanguageExtensions'.",
    ])
    const both = { Transform: ['AWS::Serverless-2016-10-31', 'AWS::LanguageExtensions'] }
    expect(read(withLoops(loop(['cats']), both)).issues).toEqual([])
  })

  it('is refused when loops in loops make more than 10,000 members', () => {
    const values = Array.from({ length: 100 }, (_, index) => `v${index}`)
    const nest = (depth: number): object =>
      depth === 0 ? {} : { [`Fn::ForEach::L${depth}`]: [`N${depth}`, values, nest(depth - 1)] }
    expect(() => fromCloudFormation(withLoops(nest(6)))).toThrow(
      'The loops make more than 10000 members.',
    )
  })
})

it('points an issue of a member that a loop makes at the loop in the file', async () => {
  const text = `
Transform: AWS::LanguageExtensions
Resources:
  Api: {Type: AWS::ApiGateway::RestApi}
  Fn::ForEach::Verbs:
    - Verb
    - [GET, PUT]
    - Do\${Verb}:
        Type: AWS::ApiGateway::Method
        Properties:
          RestApiId: !Ref Api
          ResourceId: !GetAtt Api.RootResourceId
          HttpMethod: !Ref Verb
          MethodResponses: [{StatusCode: 200}]
          Integration:
            Type: MOCK
            IntegrationResponses: [{StatusCode: 200}]
            RequestTemplates: {application/json: '\${Verb} #set($x =)'}
`
  const issues = await findIssues(writeFile('template.yaml', text))
  const places = issues
    .filter(({ code }) => code === 'invalid-template')
    .map(({ path, location }) => `${path}:${location?.line}:${location?.column}`)
  const path =
    'Resources.Fn::ForEach::Verbs[2].Do${Verb}.Properties.Integration.RequestTemplates.application/json'
  expect(places).toEqual([`${path}:18:68`])
})

it.each([
  ['a list', ['a', 'b', 'c'], '3'],
  ['an empty list', [], '0'],
  ['a list parameter', { Ref: 'Names' }, '2'],
  ['the parts of a text', { 'Fn::Split': ['/', 'a/b'] }, '2'],
])('Fn::Length counts the items of %s', (_title, list, expected) => {
  const document = withLoops(
    {
      Get: method(root, 'GET', {
        OperationName: { 'Fn::Sub': ['${N}', { N: { 'Fn::Length': list } }] },
      }),
    },
    { Parameters: { Names: { Type: 'CommaDelimitedList', Default: 'x,y' } } },
  )
  expect(fromCloudFormation(document).resources['/']?.GET?.operationName).toBe(expected)
})
