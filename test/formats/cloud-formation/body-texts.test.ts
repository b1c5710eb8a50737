import { describe, expect, it } from 'vitest'
import {
  DefinitionError,
  fromCloudFormation,
  fromTerraform,
  type RestApiDefinition,
} from '../../../src/index.ts'
import { loadDefinition } from '../../../src/node.ts'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { openApi, operation } from '../open-api/document.ts'
import { plan } from '../terraform/plan.ts'
import { restApi } from './template.ts'

const document = openApi({ get: operation() })
const text = JSON.stringify(document)

const readBody = (Body: unknown, members: object = {}): RestApiDefinition =>
  fromCloudFormation({ Resources: { Api: restApi({ Body }) }, ...members })

const withoutSource = ({ source, ...definition }: RestApiDefinition): object => definition

describe('the body of an API that is text', () => {
  it('is read like the same document written out', () => {
    expect(withoutSource(readBody(text))).toEqual(withoutSource(readBody(document)))
  })

  it.each([
    ['Fn::Sub', { 'Fn::Sub': text.replace('"pets"', '"${Name}"') }],
    ['Fn::Join', { 'Fn::Join': ['"pets"', text.split('"pets"')] }],
    ['Fn::ToJsonString', { 'Fn::ToJsonString': document }],
    ['Fn::If', { 'Fn::If': ['Never', '', text] }],
  ])('may come out of %s', (_title, Body) => {
    const Parameters = { Name: { Type: 'String', Default: 'pets' } }
    const definition = readBody(Body, { Parameters })
    expect(definition.name).toBe('pets')
    expect(Object.keys(definition.resources)).toEqual(['/pets'])
  })

  it('runs no intrinsic functions inside', () => {
    const summary = { get: operation({ operationId: { Ref: 'Name' } }) }
    const definition = readBody(JSON.stringify(openApi(summary)))
    expect(definition.resources['/pets']?.GET?.operationName).toBeUndefined()
  })

  it('resolves its own references', () => {
    const schema = { $ref: '#/components/schemas/Pet' }
    const requestBody = { content: { 'application/json': { schema } } }
    const components = { schemas: { Pet: { type: 'object' } } }
    const body = JSON.stringify(openApi({ post: operation({ requestBody }) }, { components }))
    expect(readBody(body).resources['/pets']?.POST?.requestModels).toEqual({
      'application/json': 'Pet',
    })
  })

  it('warns of the values in it that only a deployment knows', () => {
    const Body = { 'Fn::Sub': text.replace('"pets"', '"${AWS::Region}"') }
    expect(readBody(Body).source?.issues).toMatchObject([
      { code: 'placeholder', path: 'Resources.Api.Properties.Body.Fn::Sub' },
    ])
  })

  it('has the paths of its issues below the body', () => {
    const body = JSON.stringify(openApi({ trace: {} }))
    expect(readBody(body).source?.issues).toMatchObject([
      { code: 'unknown-method', path: 'Resources.Api.Properties.Body.paths./pets.trace' },
    ])
  })

  it('may be the DefinitionBody of a SAM API', () => {
    const properties = { StageName: 'live', DefinitionBody: { 'Fn::Sub': text } }
    const Api = { Type: 'AWS::Serverless::Api', Properties: properties }
    expect(Object.keys(fromCloudFormation({ Resources: { Api } }).resources)).toEqual(['/pets'])
  })

  it('is refused when it is neither JSON nor, for loadDefinition, YAML', async () => {
    expect(() => readBody('openapi: 3.0.1')).toThrow(DefinitionError)
    expect(() => readBody('openapi: 3.0.1')).toThrow(
      /Resources\.Api\.Properties\.Body: Invalid OpenAPI input: .*YAML is read by loadDefinition/,
    )
    const broken =
      'Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Body: |\n        paths: {}\n        info: [\n'
    await expect(loadDefinition(writeFile('template.yaml', broken))).rejects.toThrow(
      /template\.yaml:[78]:\d+ Resources\.Api\.Properties\.Body: Invalid OpenAPI input: /,
    )
  })

  it('is refused when it is another text', () => {
    expect(() => readBody('"pets"')).toThrow("'paths' is missing or not an object")
  })
})

describe('an issue in the text of a body', () => {
  /** Returns the rest of the line of each issue with an error in a template. */
  const findErrors = async (name: string, file: string): Promise<(string | undefined)[]> => {
    const issues = await findIssues(writeFile(name, file))
    return issues
      .filter(({ code }) => code === 'invalid-template')
      .map(({ location }) => {
        const line = file.split('\n')[(location?.line ?? 0) - 1]
        return line?.slice((location?.column ?? 0) - 1)
      })
  }

  const yaml = (indent: string): string =>
    `openapi: 3.0.1
paths:
  /pets:
    get:
      responses: {'200': {}}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: |
            {"statusCode": 200}
            #set($x =)
        responses: {default: {statusCode: 200}}`.replaceAll('\n', `\n${indent}`)

  const inTemplate = (body: string): string => `
Parameters: {Name: {Type: String, Default: a longer text}}
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body: ${body}
`

  it('has its line and column in YAML text', async () => {
    const file = inTemplate(`|\n        ${yaml('        ')}`)
    expect(await findErrors('template.yaml', file)).toEqual([')'])
  })

  it('has its line and column after a name that Fn::Sub replaces', async () => {
    const body = `!Sub |\n        info: {title: '\${Name}', version: '\${!Name}'}\n        ${yaml('        ')}`
    expect(await findErrors('template.yaml', inTemplate(body))).toEqual([')'])
  })

  it('has its line and column in an item of Fn::Join', async () => {
    const body = `!Join\n        - "\\n"\n        - - "info: {title: pets}"\n          - |\n            ${yaml('            ')}`
    expect(await findErrors('template.yaml', inTemplate(body))).toEqual([')'])
  })

  it('has its line and column in JSON text inside JSON', async () => {
    const integration = {
      type: 'mock',
      requestTemplates: { 'application/json': '"é"\n#set($x =)' },
      responses: { default: { statusCode: 200 } },
    }
    const body = JSON.stringify(openApi({ get: operation({}, integration) }))
    const file = JSON.stringify({ Resources: { Api: restApi({ Body: body }) } }, null, 2)
    const [rest = '', ...others] = await findErrors('template.json', file)
    expect(others).toEqual([])
    expect(rest).toMatch(/^\)\\"/)
  })

  it('has its line and column in the body of a Terraform plan', async () => {
    const values = { name: 'pets', body: yaml('') }
    const document = plan([{ address: 'aws_api_gateway_rest_api.pets', values }])
    const [rest] = await findErrors('plan.json', JSON.stringify(document, null, 2))
    expect(rest).toMatch(/^\)\\n {8}responses/)
  })
})

it('refuses the body of a Terraform plan that is not JSON, and says who reads YAML', () => {
  const values = { name: 'pets', body: 'openapi: 3.0.1' }
  const document = plan([{ address: 'aws_api_gateway_rest_api.pets', values }])
  expect(() => fromTerraform(document)).toThrow(
    /values\.body: Invalid OpenAPI input: .*YAML is read by loadDefinition of msw-apigateway\/node/,
  )
})
