import { describe, expect, it } from 'vitest'
import { type DefinitionIssue, fromCloudFormation, mockRestApi } from '../../../src/index.ts'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { template } from './template.ts'

/** Reads a file with a parameter `P` and values of the options; returns the issues. */
const issuesOf = async (
  declaration: object,
  parameters: Record<string, string | number | string[]> = {},
): Promise<string[]> => {
  const text = JSON.stringify(template({ Parameters: { P: declaration } }))
  return (await findIssues(writeFile('template.json', text), { parameters })).map(toText)
}

const toText = ({ severity, code, path, message }: DefinitionIssue): string =>
  `${severity} ${code} ${path}: ${message}`

const stages = { Type: 'String', AllowedValues: ['dev', 'prod'] }
const name = { Type: 'String', MinLength: '2', MaxLength: 4, AllowedPattern: '[a-z]*' }
const size = { Type: 'Number', MinValue: 1, MaxValue: '10' }

describe('a given value that breaks a rule of its parameter is refused at the parameter', () => {
  it.each<[title: string, declaration: object, value: string | number | string[], message: string]>(
    [
      [
        'AllowedValues',
        stages,
        'stge',
        "must be one of AllowedValues, got 'stge'; allowed: dev, prod.",
      ],
      [
        'AllowedPattern, which matches the whole text',
        name,
        'ab1',
        "must match pattern [a-z]*, got 'ab1'.",
      ],
      ['MinLength', name, 'a', "must contain at least 2 characters, got 'a'."],
      ['MaxLength', name, 'abcde', "must contain at most 4 characters, got 'abcde'."],
      ['Type: Number', size, 'many', "must be a number, got 'many'."],
      ['Type: Number, by an empty text', size, '', "must be a number, got ''."],
      ['MinValue', size, 0, "must be at least 1, got '0'."],
      ['MaxValue', size, '11', "must be at most 10, got '11'."],
      [
        'AllowedValues of a list, by one item',
        { ...stages, Type: 'CommaDelimitedList' },
        'dev, test',
        "must be one of AllowedValues, got 'test'; allowed: dev, prod.",
      ],
      [
        'List<Number>, by one item',
        { Type: 'List<Number>' },
        ['1', 'b'],
        "must be a number, got 'b'.",
      ],
      [
        'a rule with a description',
        { ...stages, ConstraintDescription: 'Choose a stage.' },
        'x',
        "must be one of AllowedValues, got 'x'; allowed: dev, prod. Choose a stage.",
      ],
      ['a rule of a secret', { ...name, NoEcho: true }, '123', 'must match pattern [a-z]*.'],
    ],
  )('%s', async (_title, declaration, value, message) => {
    expect(await issuesOf(declaration, { P: value })).toEqual([
      `error invalid-parameter Parameters.P: Parameter 'P' ${message}`,
    ])
  })
})

it('a value that breaks a rule is refused for a template that is no file, too', () => {
  const given = template({ Parameters: { P: stages } })
  expect(() => fromCloudFormation(given, { parameters: { P: 'stge' } })).toThrow(
    "Parameters.P: Parameter 'P' must be one of AllowedValues, got 'stge'; allowed: dev, prod.",
  )
})

it('a value for a parameter that the template does not have is told when the mock is made', () => {
  const told: DefinitionIssue[] = []
  const given = template({ Parameters: { Stage: stages } })
  const mockWith = (parameters: Record<string, string>) =>
    mockRestApi(fromCloudFormation(given, { parameters }), { onIssue: (issue) => told.push(issue) })
  mockWith({ Stage: 'dev' })
  expect(told.filter(({ code }) => code === 'unknown-parameter')).toEqual([])
  mockWith({ Stage: 'dev', Stge: 'prod' })
  expect(told.map(toText)).toContainEqual(
    "warning unknown-parameter Parameters: The template has no parameter 'Stge'. Did you mean Stage?",
  )
})

describe('a value is accepted', () => {
  it.each<[title: string, declaration: object, value: string | number | string[]]>([
    [
      'by a class that begins with ], which Java reads',
      { Type: 'String', AllowedPattern: '[]a-z]+' },
      'ab',
    ],
    ['by a class without ], which Java reads', { Type: 'String', AllowedPattern: '[^]]+' }, 'ab'],
    [
      'by a pattern with which JavaScript could try for ever',
      { Type: 'String', AllowedPattern: '((a+)b?)*' },
      `${'a'.repeat(60)}!`,
    ],
    ['by a repeated choice', { Type: 'String', AllowedPattern: '(a|a)*' }, `${'a'.repeat(60)}!`],
    ['that is allowed', stages, 'prod'],
    [
      'that YAML 1.1 reads as an allowed one',
      { Type: 'String', AllowedValues: ['Yes', 'No'] },
      'true',
    ],
    [
      'that is an allowed number written otherwise',
      { Type: 'Number', AllowedValues: [1, 2] },
      '1.0',
    ],
    ['at the bounds', size, 10],
    ['that is an empty list', { ...stages, Type: 'CommaDelimitedList' }, ''],
    ['of Systems Manager', { ...stages, Type: 'AWS::SSM::Parameter::Value<String>' }, 'x'],
    ['whose type AWS checks', { ...stages, Type: 'AWS::EC2::VPC::Id' }, 'x'],
    ['that a deployment reads elsewhere', stages, '{{resolve:ssm:stage}}'],
    ['whose pattern only Java knows', { Type: 'String', AllowedPattern: '\\p{Alpha}++' }, '1'],
    ['whose pattern cannot be compiled', { Type: 'String', AllowedPattern: '(' }, '1'],
    [
      'whose pattern may take for ever',
      { Type: 'String', AllowedPattern: '(a+)+' },
      `${'a'.repeat(40)}b`,
    ],
    [
      'whose rules are of the wrong type',
      { Type: 'String', AllowedValues: 'a', MinLength: [] },
      'b',
    ],
  ])('%s', async (_title, declaration, value) => {
    expect(await issuesOf(declaration, { P: value })).toEqual([])
  })
})

describe('a default that breaks a rule of its parameter', () => {
  it('is a warning that names the remedy, as a deployment may give another value', async () => {
    expect(await issuesOf({ ...stages, Default: '' })).toEqual([
      "warning invalid-parameter Parameters.P.Default: Parameter 'P' must be one of AllowedValues, got ''; allowed: dev, prod. Set it in 'parameters' (CLI: --parameters P=…).",
    ])
  })

  it('does not count beside a given value', async () => {
    expect(await issuesOf({ ...stages, Default: '' }, { P: 'dev' })).toEqual([])
  })
})

describe('a given parameter that the template does not have', () => {
  it.each<[given: string, advice: string]>([
    ['Stge', ' Did you mean Stage?'],
    ['Colour', ''],
    ['constructor', ''],
  ])('%s is a warning at the parameters', (given, advice) => {
    const document = template({ Parameters: { Stage: { Type: 'String' } } })
    const { source } = fromCloudFormation(document, { parameters: { [given]: 'x' } })
    expect(source?.issues.map(toText)).toEqual([
      `warning unknown-parameter Parameters: The template has no parameter '${given}'.${advice}`,
    ])
  })

  it.each([
    ['a pseudo parameter', 'AWS::Region'],
    ['a resource', 'Pets'],
    ['an attribute', 'Pets.Arn'],
    ['a name that gives a value', 'Name'],
  ])('is no issue when it is %s', (_title, given) => {
    const document = template({ integration: { Credentials: '', Uri: { Ref: 'Name' } } })
    const { source } = fromCloudFormation(document, { parameters: { [given]: 'x', Name: 'y' } })
    expect(source?.issues).toEqual([])
  })
})

describe('options.resolve', () => {
  const document = template({ integration: { Uri: { 'Fn::GetAtt': 'Pets.Arn' } } })

  it.each<[got: string, value: unknown]>([
    ['a promise: await the values first, and return them.', Promise.resolve('arn')],
    ['a value of type object.', {}],
    ['5.', 5],
    ['null.', null],
  ])('that returns %s is a mistake of the caller', (got, value) => {
    const options = { resolve: () => value }
    const read = () => Reflect.apply(fromCloudFormation, undefined, [document, options])
    expect(read).toThrow(TypeError)
    expect(read).toThrow(`options.resolve must return a text or undefined for 'Api', got ${got}`)
  })
})
