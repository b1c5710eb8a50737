import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fromCloudFormation } from '../../../src/index.ts'
import { loadDefinition } from '../../../src/node.ts'
import { openApiYaml, writeFile } from '../../node/pets-document.ts'
import { writeFiles } from '../../node/write-files.ts'

const child = `
Parameters: {Name: {Type: String}}
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: {Name: !Ref Name, StageName: live, DefinitionUri: pets.yaml}
Outputs: {ApiName: {Value: !Sub 'api-\${Name}'}}
`

const application = (location: string): string => `
Transform: AWS::Serverless-2016-10-31
Resources:
  Nested:
    Type: AWS::Serverless::Application
    Properties: {Location: ${location}, Parameters: {Name: cats}}
`

describe('a nested SAM application', () => {
  it('is read from its local template with the parameters that it is given', async () => {
    const directory = writeFiles({
      'template.yaml': application('nest/child.yaml'),
      'nest/child.yaml': child,
      'nest/pets.yaml': openApiYaml,
    })
    const { name, resources, source } = await loadDefinition(join(directory, 'template.yaml'))
    expect(name).toBe('cats')
    expect(Object.keys(resources)).toEqual(['/pets'])
    expect(source?.issues).toEqual([])
  })

  it('gives its outputs to the template around it', async () => {
    const api = `  Outer:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: !GetAtt Nested.Outputs.ApiName}
`
    const directory = writeFiles({
      'template.yaml': application('child.yaml') + api,
      'child.yaml': child.replace('DefinitionUri: pets.yaml', 'Cors: "\'*\'"'),
    })
    const options = { restApi: 'Outer' }
    expect((await loadDefinition(join(directory, 'template.yaml'), options)).name).toBe('api-cats')
  })

  it('is left out when its condition is false', async () => {
    const text = application('nest/child.yaml').replace(
      'Properties:',
      'Condition: Never\n    Properties:',
    )
    const file = writeFile('template.yaml', `Conditions: {Never: !Equals [1, 2]}${text}`)
    await expect(loadDefinition(file)).rejects.toThrow(/: No REST API in the document\.\n/)
  })

  it('is named when its file is missing', async () => {
    await expect(
      loadDefinition(writeFile('template.yaml', application('nest/child.yaml'))),
    ).rejects.toThrow(
      "No REST API in the document. Cannot read 'nest/child.yaml': no such local file.",
    )
    const Nested = {
      Type: 'AWS::Serverless::Application',
      Properties: { Location: 'nest/child.yaml' },
    }
    expect(() => fromCloudFormation({ Resources: { Nested } })).toThrow(
      "Cannot read 'nest/child.yaml': only loadDefinition reads other files.",
    )
  })

  it('is left out with a warning when AWS stores it', () => {
    const Location = { ApplicationId: 'arn', SemanticVersion: '1.0.0' }
    const Nested = { Type: 'AWS::Serverless::Application', Properties: { Location } }
    const Api = { Type: 'AWS::ApiGateway::RestApi' }
    expect(fromCloudFormation({ Resources: { Nested, Api } }).source?.issues).toMatchObject([
      {
        severity: 'warning',
        code: 'unreadable-file',
        path: 'Resources.Nested.Properties.Location',
        message:
          'Left out an application of the Serverless Application Repository: only local files are read.',
      },
    ])
  })

  it('ends when it is nested in itself', async () => {
    const file = writeFile('template.yaml', application('template.yaml'))
    await expect(loadDefinition(file)).rejects.toThrow('No REST API in the document.')
  })
})

describe('a template whose only API is an HTTP API', () => {
  const sentence = 'HTTP APIs have no MOCK integrations; only REST APIs are read.'
  it.each([
    ['of SAM', { Type: 'AWS::Serverless::HttpApi' }],
    ['of API Gateway', { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } }],
    [
      'that SAM makes for a function',
      { Type: 'AWS::Serverless::Function', Properties: { Events: { Get: { Type: 'HttpApi' } } } },
    ],
  ])('is refused with the reason when it is one %s', (_title, Api) => {
    expect(() => fromCloudFormation({ Resources: { Api } })).toThrow(
      `No REST API in the document. ${sentence}`,
    )
  })

  it('is read when it has a REST API too', () => {
    const Resources = {
      Http: { Type: 'AWS::Serverless::HttpApi' },
      Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } },
    }
    expect(fromCloudFormation({ Resources }).name).toBe('pets')
  })

  it('is not taken for one when it is a WebSocket API', () => {
    const Api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'WEBSOCKET' } }
    expect(() => fromCloudFormation({ Resources: { Api } })).toThrow(/in the document\.$/)
  })
})
