import { describe, expect, it } from 'vitest'
import { DefinitionError, mockRestApi } from '../../src/index.ts'
import { parseDefinition } from '../../src/yaml.ts'
import { openApiYaml } from '../node/pets-document.ts'

const template = `
AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Name: { Type: String }
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: { Name: !Sub '\${Name}-api' }
`

/** Returns the issues with which a text is refused. */
function findErrors(text: string, file?: string): DefinitionError['issues'] {
  try {
    parseDefinition(text, { file })
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
  return []
}

describe('parseDefinition', () => {
  it('makes an API of a text in YAML', async () => {
    const api = mockRestApi(parseDefinition(openApiYaml))
    expect(await api.test('GET /pets')).toMatchObject({ status: 200 })
  })

  it('reads YAML and JSON alike', () => {
    const yaml = parseDefinition('openapi: 3.0.1\ninfo: {title: pets}\npaths: {}')
    const json = parseDefinition('{"openapi": "3.0.1", "info": {"title": "pets"}, "paths": {}}')
    expect({ ...json, source: undefined }).toEqual({ ...yaml, source: undefined })
  })

  it.each([
    ['openapi', 'swagger: "2.0"\npaths: {}'],
    ['cloudformation', 'Resources: {Api: {Type: AWS::Serverless::Api}}'],
    [
      'terraform',
      '{"planned_values": {"root_module": {"resources": [{"address": "a", "type": "aws_api_gateway_rest_api", "values": {}}]}}}',
    ],
  ])('recognizes the format %s', (format, text) => {
    expect(parseDefinition(text).source?.format).toBe(format)
  })

  it('takes the options of the format', () => {
    expect(parseDefinition(template, { parameters: { Name: 'pets' } }).name).toBe('pets-api')
  })

  it('gives each issue its line and column, in the file that the options name', () => {
    const text = `openapi: 3.0.1
paths:
  /pets:
    get: { x-amazon-apigateway-integration: { type: fake } }`
    const [issue] = findErrors(text, 'api/pets.yaml')
    expect(issue).toMatchObject({ location: { file: 'api/pets.yaml', line: 4, column: 53 } })
    expect(issue?.frame).toContain('> 4 |     get: {')
    expect(findErrors(text)[0]?.location?.file).toBe('definition')
  })

  it('warns of a reference to another file, which it cannot read', () => {
    const { source } = parseDefinition('paths:\n  /pets:\n    $ref: pets.yaml#/pets\n')
    expect(source?.issues).toContainEqual(
      expect.objectContaining({ code: 'unreadable-file', severity: 'warning' }),
    )
  })

  it.each([
    ['nothing', '', 'unknown-format'],
    ['a list', '[]', 'unknown-format'],
    ['Terraform source', '{"resource": {"aws_api_gateway_rest_api": {}}}', 'unknown-format'],
    ['a mapping template', '#set($a = 1)', 'unknown-format'],
    ['what is no YAML', 'paths: {', 'invalid-syntax'],
  ])('refuses %s at its place, and shows it', (_title, text, code) => {
    expect(findErrors(text)).toMatchObject([
      { code, location: { line: 1 }, frame: expect.stringContaining('> 1 |') },
    ])
  })

  it.each([undefined, { openapi: '3.0.1' }, Promise.resolve('')])(
    'throws a TypeError for %o, which is no text',
    (text) => {
      expect(() => Reflect.apply(parseDefinition, undefined, [text])).toThrow(
        /parseDefinition expects the text of a definition, got (undefined|object)/,
      )
    },
  )
})
