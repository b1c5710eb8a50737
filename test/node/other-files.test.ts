import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadDefinition } from '../../src/node.ts'
import { findIssues, openApiYaml, writeFile } from './pets-document.ts'
import { writeFiles } from './write-files.ts'

describe('a $ref to another file', () => {
  it('is followed from file to file', async () => {
    const directory = writeFiles({
      'pets.yaml': 'openapi: 3.0.1\npaths:\n  /pets:\n    $ref: paths/pets.yaml#/list\n',
      'paths/pets.yaml': `
list:
  get:
    parameters:
      - $ref: '../parameters.json#/limit'
    requestBody:
      content:
        application/json:
          schema: {$ref: ../schemas.yaml#/Pet}
    responses: {}
`,
      'parameters.json': '{"limit": {"name": "limit", "in": "query", "required": true}}',
      'schemas.yaml': 'Pet: {type: object, properties: {friend: {$ref: "#/Pet"}}}',
    })
    const { resources, models, source } = await loadDefinition(join(directory, 'pets.yaml'))
    expect(source?.issues).toEqual([])
    expect(resources['/pets']?.GET).toMatchObject({
      requestParameters: { 'method.request.querystring.limit': true },
      requestModels: { 'application/json': 'MODEL1' },
    })
    expect(models?.['MODEL1']?.schema).toEqual({
      type: 'object',
      properties: {
        friend: { $ref: 'https://apigateway.amazonaws.com/restapis/api/models/MODEL1' },
      },
    })
  })

  it('is followed to an absolute path', async () => {
    const elsewhere = join(
      writeFiles({ 'other.yaml': 'get: {operationId: listPets}' }),
      'other.yaml',
    )
    const file = `openapi: 3.0.1\npaths:\n  /pets: {$ref: '${elsewhere}'}\n`
    const { resources, source } = await loadDefinition(writeFile('pets.yaml', file))
    expect(source?.issues).toEqual([])
    expect(resources['/pets']?.GET?.operationName).toBe('listPets')
  })

  it('may lead back to the first file', async () => {
    const directory = writeFiles({
      'pets.yaml': `
openapi: 3.0.1
paths:
  /pets: {$ref: other.yaml}
components:
  schemas: {Pet: {type: object}}
`,
      'other.yaml': `
get:
  requestBody:
    content:
      application/json:
        schema: {$ref: 'pets.yaml#/components/schemas/Pet'}
`,
    })
    const { resources } = await loadDefinition(join(directory, 'pets.yaml'))
    expect(resources['/pets']?.GET?.requestModels).toEqual({ 'application/json': 'Pet' })
  })

  it('reports an issue in the file that has it', async () => {
    const directory = writeFiles({
      'pets.yaml': 'openapi: 3.0.1\npaths:\n  /pets: {$ref: other.yaml}\n',
      'other.yaml': 'get:\n  responses: {}\n  parameters: none\n',
    })
    expect(await findIssues(join(directory, 'pets.yaml'))).toMatchObject([
      { code: 'no-integration', location: { file: join(directory, 'other.yaml'), line: 1 } },
      {
        code: 'invalid-format',
        path: 'get.parameters',
        location: { file: join(directory, 'other.yaml'), line: 3, column: 15 },
      },
    ])
  })

  it.each([
    ['is missing', {}, ['unreadable-file', 'unresolved-reference']],
    ['is broken', { 'other.yaml': '{' }, ['invalid-syntax']],
    ['is elsewhere', {}, ['unreadable-file', 'unresolved-reference'], 'https://a.example/b.yaml'],
  ])('is an issue when the file %s', async (_title, files, codes, reference = 'other.yaml') => {
    const directory = writeFiles({
      'pets.yaml': `openapi: 3.0.1\npaths:\n  /pets: {$ref: '${reference}'}\n`,
      ...files,
    })
    const issues = await findIssues(join(directory, 'pets.yaml'))
    expect(issues.map(({ code }) => code)).toEqual(codes)
  })

  it('is not waited for when it is a pipe', async () => {
    const directory = writeFiles({
      'pets.yaml': 'openapi: 3.0.1\npaths:\n  /pets: {$ref: pipe.yaml}\n',
    })
    execFileSync('mkfifo', [join(directory, 'pipe.yaml')])
    const issues = await findIssues(join(directory, 'pets.yaml'))
    expect(issues.map(({ code }) => code)).toEqual(['unreadable-file', 'unresolved-reference'])
  })
})

describe('a template with files', () => {
  it('reads the definition of a SAM API from a file', async () => {
    const directory = writeFiles({
      'template.yaml': `
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: {StageName: live, DefinitionUri: ./pets.yaml}
`,
      'pets.yaml': openApiYaml,
    })
    const { name, stage, resources } = await loadDefinition(join(directory, 'template.yaml'))
    expect({ name, stage }).toEqual({ name: 'pets', stage: { stageName: 'live' } })
    expect(Object.keys(resources)).toEqual(['/pets'])
  })

  it('runs no intrinsic function of a file that API Gateway reads, and says so at its place', async () => {
    const document = openApiYaml.replace('title: pets', 'title: {Fn::Sub: "${Name}"}')
    const directory = writeFiles({
      'template.yaml': `
Parameters: {Name: {Type: String, Default: cats}}
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties: {StageName: live, DefinitionUri: ./pets.yaml}
`,
      'pets.yaml': `${document}
components:
  schemas:
    Pet: {properties: {Ref: {type: string}}, example: {Ref: cat}}
`,
    })
    const { name, source } = await loadDefinition(join(directory, 'template.yaml'))
    expect(name).toBeUndefined()
    const [issue, ...others] = source?.issues ?? []
    expect(others.map(({ code }) => code)).toEqual(['invalid-format'])
    expect(issue).toMatchObject({
      severity: 'warning',
      code: 'unknown-function',
      path: 'info.title',
      message:
        'Intrinsic functions are not supported in external OpenApi files referenced by DefinitionUri. Use DefinitionBody with Fn::Transform: { Name: AWS::Include, Parameters: { Location: … } }.',
      location: { file: join(directory, 'pets.yaml'), line: 4 },
    })
  })

  it('runs the intrinsic functions of a file that it includes', async () => {
    const directory = writeFiles({
      'template.yaml': `
Parameters: {Name: {Type: String, Default: cats}}
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        Fn::Transform: {Name: AWS::Include, Parameters: {Location: pets.yaml}}
`,
      'pets.yaml': openApiYaml.replace('title: pets', 'title: !Ref Name'),
    })
    expect((await loadDefinition(join(directory, 'template.yaml'))).name).toBe('cats')
  })

  it('reads the resources of nested stacks', async () => {
    const method = (resourceId: string, api: string) => `
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref ${api}
      ResourceId: ${resourceId}
      HttpMethod: GET
      Integration: {Type: MOCK}`
    const directory = writeFiles({
      'root.template.yaml': `
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: pets}
  Home:${method('!GetAtt Api.RootResourceId', 'Api')}
  Pets:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: !Sub https://s3.\${AWS::Region}.amazonaws.com/pets.json
      Parameters:
        apiRef: !Ref Api
        apiRoot: !GetAtt Api.RootResourceId
    Metadata: {aws:asset:path: pets.nested.template.yaml}
  Itself:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: root.template.yaml}
  Elsewhere:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: https://s3.amazonaws.com/toys.json}
`,
      'pets.nested.template.yaml': `
Parameters: {apiRef: {Type: String}, apiRoot: {Type: String}}
Resources:
  Pets:
    Type: AWS::ApiGateway::Resource
    Properties: {RestApiId: !Ref apiRef, ParentId: !Ref apiRoot, PathPart: pets}
  ListPets:${method('!Ref Pets', 'apiRef')}
`,
    })
    const { resources, source } = await loadDefinition(join(directory, 'root.template.yaml'))
    expect(Object.keys(resources)).toEqual(['/', '/pets'])
    expect(source?.issues).toMatchObject([
      { code: 'unreadable-file', path: 'Resources.Elsewhere.Properties.TemplateURL' },
    ])
    expect(source?.locate(['resources', '/pets', 'GET'])?.position?.().location.file).toBe(
      join(directory, 'pets.nested.template.yaml'),
    )
  })

  it('reads two nested stacks of one template file that refer to each other by outputs', async () => {
    const stack = (part: string, parent: string) => `
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: pets.yaml
      Parameters: {Api: !Ref RestApi, Part: ${part}, Parent: !GetAtt ${parent}}`
    const directory = writeFiles({
      'root.yaml': `
Resources:
  Toys:${stack('toys', 'Pets.Outputs.Here')}
  Pets:${stack('pets', 'RestApi.RootResourceId')}
  RestApi: {Type: AWS::ApiGateway::RestApi}
`,
      'pets.yaml': `
Parameters: {Api: {Type: String}, Part: {Type: String}, Parent: {Type: String}}
Resources:
  Here:
    Type: AWS::ApiGateway::Resource
    Properties: {RestApiId: !Ref Api, ParentId: !Ref Parent, PathPart: !Ref Part}
  List:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !Ref Here
      HttpMethod: GET
      Integration: {Type: MOCK}
Outputs:
  Here: {Value: !Ref Here}
`,
    })
    const { resources, source } = await loadDefinition(join(directory, 'root.yaml'))
    expect(Object.keys(resources)).toEqual(['/pets/toys', '/pets'])
    expect(source?.issues).toEqual([])
  })

  it('passes its region on to a nested stack', async () => {
    const directory = writeFiles({
      'root.yaml': `
Resources:
  Pets:
    Type: AWS::CloudFormation::Stack
    Properties: {TemplateURL: pets.yaml}
`,
      'pets.yaml': `
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: !Sub 'pets-\${AWS::Region}'}
`,
    })
    const parameters = { 'AWS::Region': 'eu-west-1' }
    const { name } = await loadDefinition(join(directory, 'root.yaml'), { parameters })
    expect(name).toBe('pets-eu-west-1')
  })

  it('reads the document that the CDK uploads as an asset', async () => {
    const properties = { BodyS3Location: { Bucket: 'assets', Key: 'abc.yaml' } }
    const api = { Type: 'AWS::ApiGateway::RestApi', Properties: properties }
    const Metadata = { 'aws:asset:path': 'abc.yaml', 'aws:asset:property': 'BodyS3Location' }
    const directory = writeFiles({
      'pets.template.json': JSON.stringify({ Resources: { Api: { ...api, Metadata } } }),
      'unnoted.template.json': JSON.stringify({ Resources: { Api: api } }),
      'abc.yaml': openApiYaml,
    })
    const read = (file: string) => loadDefinition(join(directory, file))
    expect(Object.keys((await read('pets.template.json')).resources)).toEqual(['/pets'])
    expect((await read('unnoted.template.json')).source?.issues).toMatchObject([
      { code: 'unreadable-file', message: "Cannot read 'BodyS3Location': no such local file." },
    ])
  })

  it('reads YAML in the body of a Terraform plan', async () => {
    const values = { body: openApiYaml }
    const resource = { address: 'a', type: 'aws_api_gateway_rest_api', values }
    const plan = { planned_values: { root_module: { resources: [resource] } } }
    const { resources } = await loadDefinition(writeFile('plan.json', JSON.stringify(plan)))
    expect(Object.keys(resources)).toEqual(['/pets'])
  })
})
