import { describe, expect, it } from 'vitest'
import { fromCloudFormation, fromOpenApi, fromTerraform, mockRestApi } from '../../src/index.ts'
import { inApi, template } from './cloud-formation/template.ts'
import { openApi, operation } from './open-api/document.ts'
import { api, plan } from './terraform/plan.ts'

/** Wraps a value again and again. */
const nest = (depth: number, core: unknown, wrap: (inner: unknown) => unknown): unknown => {
  let value = core
  for (let level = 0; level < depth; level += 1) value = wrap(value)
  return value
}

/** Reads a template whose request template is an expression; returns its text. */
const evaluate = (expression: unknown, members: object = {}): string | undefined => {
  const RequestTemplates = { 'application/json': expression }
  const { resources } = fromCloudFormation(
    template({ integration: { RequestTemplates }, ...members }),
  )
  return resources['/pets']?.GET?.integration?.requestTemplates?.['application/json']
}

const withSchema = (schema: unknown): object =>
  openApi({ post: operation({ requestBody: { content: { 'application/json': { schema } } } }) })

const tooDeep = /nests deeper than 500 levels/
const tooLong = /: The text is longer than 10 MB\./

describe('a function that occurs twice in another, 60 times over,', () => {
  it.each<[string, (inner: unknown) => unknown]>([
    ['Fn::Join', (inner) => ({ 'Fn::Join': ['', [inner, inner]] })],
    ['Fn::Sub', (inner) => ({ 'Fn::Sub': ['${A}${B}', { A: inner, B: inner }] })],
  ])('is run once in %s', (_title, wrap) => {
    expect(evaluate(nest(60, '', wrap))).toBe('')
  })

  it('is run once in Fn::If', () => {
    const wrap = (inner: unknown) => ({ 'Fn::If': ['Never', inner, inner] })
    expect(evaluate(nest(60, 'core', wrap))).toBe('core')
  })

  it('warns once of a value that only a deployment knows', () => {
    const wrap = (inner: unknown) => ({ 'Fn::Join': ['', [inner, inner]] })
    const RequestTemplates = { 'application/json': nest(12, { Ref: 'Table' }, wrap) }
    const resources = { Table: { Type: 'AWS::DynamoDB::Table' } }
    const { source } = fromCloudFormation(
      template({ integration: { RequestTemplates }, resources }),
    )
    expect(source?.issues.map(({ message }) => message)).toEqual([
      'Only a deployment knows Table: the name stands for the value.',
    ])
  })
})

describe('a text that functions make longer than 10 MB', () => {
  it.each<[string, number, (inner: unknown) => unknown]>([
    ['Fn::Join', 24, (inner) => ({ 'Fn::Join': ['', [inner, inner]] })],
    ['Fn::Sub', 30, (inner) => ({ 'Fn::Sub': ['${A}${A}', { A: inner }] })],
    ['Fn::ToJsonString', 30, (inner) => ({ a: inner, b: inner })],
  ])('is refused at its place in %s, doubled %i times', (name, depth, wrap) => {
    const text = nest(depth, 'text', wrap)
    const expression = name === 'Fn::ToJsonString' ? { [name]: text } : text
    expect(() => evaluate(expression)).toThrow(tooLong)
    expect(() => evaluate(expression)).toThrow(`RequestTemplates.application/json.Fn::`)
  })

  it('is read when it is a little shorter', () => {
    const wrap = (inner: unknown) => ({ 'Fn::Join': ['', [inner, inner]] })
    const Body = { 'Fn::Join': ['', ['{"paths": {}}', nest(22, ' ', wrap)]] }
    const Api = { Type: 'AWS::ApiGateway::RestApi', Properties: { Body } }
    expect(fromCloudFormation({ Resources: { Api } }).resources).toEqual({})
  })

  it('is refused when it is split into more than 10,000 parts', () => {
    const list = { 'Fn::Split': [',', ','.repeat(10_000)] }
    expect(() => evaluate({ 'Fn::Join': ['', list] })).toThrow(
      'Fn::Split gives more than 10000 parts.',
    )
    expect(evaluate({ 'Fn::Join': ['', { 'Fn::Split': [',', ','.repeat(9_999)] }] })).toBe('')
  })
})

describe('a value that nests too deeply', () => {
  it.each<[string, () => unknown]>([
    [
      'a schema in a body',
      () => fromOpenApi(withSchema(nest(3000, {}, (inner) => ({ items: inner })))),
    ],
    [
      'a named schema',
      () =>
        fromOpenApi(
          openApi({}, { definitions: { Pet: nest(3000, {}, (inner) => ({ not: inner })) } }),
        ),
    ],
    [
      'the schema of a model',
      () => {
        const Schema = nest(3000, {}, (inner) => ({ items: inner }))
        const Pet = { Type: 'AWS::ApiGateway::Model', Properties: { ...inApi, Schema } }
        return fromCloudFormation(template({ resources: { Pet } }))
      },
    ],
    ['a text', () => evaluate(nest(3000, 'a', (inner) => ({ 'Fn::Join': ['', [inner]] })))],
    [
      'a module of a plan',
      () => {
        const wrap = (inner: unknown) => ({ child_modules: [inner] })
        return fromTerraform({ planned_values: { root_module: nest(3000, {}, wrap) } })
      },
    ],
    [
      'an expression that contains itself',
      () => {
        const list: unknown[] = []
        list.push({ 'Fn::Join': ['', list] })
        return evaluate({ 'Fn::Join': ['', list] })
      },
    ],
  ])('is refused when it is %s', (_title, readIt) => {
    expect(readIt).toThrow(tooDeep)
  })

  it('is taken when it has 400 levels', () => {
    const schema = nest(400, { type: 'string' }, (inner) => ({ items: inner }))
    expect(() => mockRestApi(fromOpenApi(withSchema(schema)))).not.toThrow()
  })

  it('is refused when 100,000 conditions are each the next one', () => {
    const Conditions = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [
        `C${index}`,
        { 'Fn::Not': [{ Condition: `C${index + 1}` }] },
      ]),
    )
    expect(() => evaluate({ 'Fn::If': ['C0', 'a', 'b'] }, { Conditions })).toThrow(
      /The definition has \d+ errors?:.*nests too deeply/s,
    )
  })

  it('is no schema that 5,000 references lead to, one after the other', () => {
    const schemas = Array.from({ length: 5_000 }, (_, index) => ({
      items: { $ref: `#/x-schemas/${index + 1}` },
    }))
    const document = { ...withSchema({ $ref: '#/x-schemas/0' }), 'x-schemas': [...schemas, {}] }
    expect(Object.keys(fromOpenApi(document).models ?? {})).toHaveLength(5_001)
  })
})

describe('a value that refers to itself', () => {
  const circular = /: The value refers to itself\./

  it.each<[string, object]>([
    ['the default of a parameter', { A: { Type: 'String', Default: { Ref: 'A' } } }],
    [
      'the defaults of two parameters',
      {
        A: { Type: 'String', Default: { Ref: 'B' } },
        B: { Type: 'String', Default: { 'Fn::Sub': 'b-${A}' } },
      },
    ],
  ])('is refused when it is %s', (_title, Parameters) => {
    expect(() => evaluate({ Ref: 'A' }, { Parameters })).toThrow(/Parameters\.A\.Default: /)
    expect(() => evaluate({ Ref: 'A' }, { Parameters })).toThrow(circular)
  })

  it('is refused when it is the name of a model', () => {
    const Properties = { ...inApi, Name: { Ref: 'Pet' }, Schema: { type: 'object' } }
    const Pet = { Type: 'AWS::ApiGateway::Model', Properties }
    expect(() => fromCloudFormation(template({ resources: { Pet } }))).toThrow(
      'Resources.Pet.Properties.Name: The value refers to itself.',
    )
  })

  it('is refused when it is a value of a mapping', () => {
    const found = { 'Fn::FindInMap': ['M', 'a', 'b'] }
    expect(() => evaluate(found, { Mappings: { M: { a: { b: found } } } })).toThrow(circular)
  })

  it('is read when it only shares its name with another', () => {
    const Parameters = {
      A: { Type: 'String', Default: { Ref: 'B' } },
      B: { Type: 'String', Default: 'b' },
    }
    expect(evaluate({ 'Fn::Join': ['', [{ Ref: 'A' }, { Ref: 'A' }]] }, { Parameters })).toBe('bb')
  })
})

it('reads a plan in whose unknown values the same object occurs 2 to the power of 30 times', () => {
  const unknown = nest(30, true, (inner) => ({ a: inner, b: inner }))
  const change = { address: `${api.address}`, change: { after_unknown: { variables: unknown } } }
  const { source } = fromTerraform(plan([api], { resource_changes: [change] }))
  expect(source?.issues).toMatchObject([{ code: 'unknown-value' }])
})
