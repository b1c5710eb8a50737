import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DefinitionError } from '../../src/index.ts'
import { loadDefinition } from '../../src/node.ts'
import { openApiYaml, writeFile } from './pets-document.ts'

describe('loadDefinition', () => {
  it('reads YAML and JSON alike', async () => {
    const yaml = await loadDefinition(writeFile('pets.yaml', openApiYaml))
    const json = await loadDefinition(
      writeFile(
        'pets.json',
        JSON.stringify({
          openapi: '3.0.1',
          info: { title: 'pets' },
          paths: {
            '/pets': {
              get: {
                responses: { 200: {} },
                'x-amazon-apigateway-integration': {
                  type: 'mock',
                  requestTemplates: { 'application/json': '{"statusCode": 200}' },
                  responses: { default: { statusCode: 200 } },
                },
              },
            },
          },
        }),
      ),
    )
    expect({ ...json, source: undefined }).toEqual({ ...yaml, source: undefined })
  })

  it('takes a path relative to the working directory, or a URL', async () => {
    const path = writeFile('pets.yaml', openApiYaml)
    expect((await loadDefinition(pathToFileURL(path))).name).toBe('pets')
    expect((await loadDefinition(relative('', path))).name).toBe('pets')
  })

  it.each<[string, BufferEncoding | undefined]>([
    ['UTF-8 with a byte order mark', 'utf8'],
    ['UTF-16, which Windows PowerShell writes', 'utf16le'],
    ['UTF-16 with its bytes swapped', undefined],
  ])('reads %s', async (_title, encoding) => {
    const bytes = Buffer.from(`\ufeff${openApiYaml}`, encoding ?? 'utf16le')
    const file = writeFile('pets.yaml', encoding ? bytes : bytes.swap16())
    expect((await loadDefinition(file)).name).toBe('pets')
  })

  it.each([
    ['openapi', 'swagger: "2.0"\npaths: {}'],
    ['openapi', 'paths: {}'],
    ['cloudformation', 'Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi'],
    ['cloudformation', 'Resources:\n  Api:\n    Type: AWS::Serverless::Api'],
    [
      'terraform',
      '{"planned_values": {"root_module": {"resources": [{"address": "a", "type": "aws_api_gateway_rest_api", "values": {}}]}}}',
    ],
  ])('recognizes the format %s', async (format, text) => {
    const { source } = await loadDefinition(writeFile('api.yaml', text))
    expect(source?.format).toBe(format)
  })

  it('passes its options to the reader of the format', async () => {
    const template = `
Parameters:
  Name: {Type: String}
Resources:
  A:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: !Sub 'a-\${Name}'}
  B:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: !Sub 'b-\${Name}'}
`
    const options = { restApi: 'B', parameters: { Name: 'pets' } }
    expect((await loadDefinition(writeFile('api.yaml', template), options)).name).toBe('b-pets')
    const swagger = 'swagger: "2.0"\nbasePath: /v1\npaths: {/pets: {}}'
    const { resources } = await loadDefinition(writeFile('api.yaml', swagger), {
      basePath: 'prepend',
    })
    expect(Object.keys(resources)).toEqual(['/v1/pets'])
  })

  it('rejects a missing file with the error of node:fs', async () => {
    await expect(loadDefinition('nowhere/pets.yaml')).rejects.toThrow(/ENOENT.*pets.yaml/)
  })

  it.each([
    ['an empty file', '', ':1:1 $: The file is empty. Expected an OpenAPI document, a CloudFor'],
    ['a file of white space', ' \n\t\n', ':1:1 $: The file is empty.'],
    ['another document', 'services: {web: {}}', "'planned_values' or 'resource' (Terraform)"],
    ['broken YAML', 'paths: [', ':1:9 $: '],
    ['broken JSON', '{"paths": {}', ':1:13 $: '],
  ])('rejects %s', async (_title, text, message) => {
    await expect(loadDefinition(writeFile('pets.yaml', text))).rejects.toThrow(DefinitionError)
    await expect(loadDefinition(writeFile('pets.yaml', text))).rejects.toThrow(message)
  })
})
