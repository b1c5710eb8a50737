import { relative } from 'node:path'
import { join } from 'node:path/posix'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DefinitionError, type DefinitionIssue, mockRestApi } from '../../src/index.ts'
import { type LoadDefinitionOptions, loadDefinition } from '../../src/node.ts'
import { writeFiles } from './write-files.ts'

const openApiYaml = `
openapi: 3.0.1
info:
  title: pets
paths:
  /pets:
    get:
      responses:
        '200': {}
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '{"statusCode": 200}'
        responses:
          default:
            statusCode: 200
`

const write = (name: string, text: string): string => join(writeFiles({ [name]: text }), name)

/** All issues of a file: those of reading it and those of making a mock of it. */
const findIssues = async (
  path: string,
  options?: LoadDefinitionOptions,
): Promise<readonly DefinitionIssue[]> => {
  try {
    return mockRestApi(await loadDefinition(path, options)).issues
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
}

/** The lines of a file at which there are issues, each with the code and what is at the column. */
const findPlaces = async (name: string, text: string): Promise<string[]> => {
  const issues = await findIssues(write(name, text))
  return issues.map(({ code, location }) => {
    const line = text.split('\n')[(location?.line ?? 0) - 1]
    return `${code} ${location?.line}: ${line?.slice((location?.column ?? 0) - 1)}`
  })
}

describe('loadDefinition', () => {
  it('reads YAML and JSON alike', async () => {
    const yaml = await loadDefinition(write('pets.yaml', openApiYaml))
    const json = await loadDefinition(
      write(
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

  it('takes a path from the working directory, or a URL', async () => {
    const path = write('pets.yaml', openApiYaml)
    expect((await loadDefinition(pathToFileURL(path))).name).toBe('pets')
    expect((await loadDefinition(relative('', path))).name).toBe('pets')
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
    const { source } = await loadDefinition(write('api.yaml', text))
    expect(source?.format).toBe(format)
  })

  it('hands its options to the reader of the format', async () => {
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
    expect((await loadDefinition(write('api.yaml', template), options)).name).toBe('b-pets')
    const swagger = 'swagger: "2.0"\nbasePath: /v1\npaths: {/pets: {}}'
    const { resources } = await loadDefinition(write('api.yaml', swagger), { basePath: 'prepend' })
    expect(Object.keys(resources)).toEqual(['/v1/pets'])
  })

  it('fails as node:fs does without a file', async () => {
    await expect(loadDefinition('nowhere/pets.yaml')).rejects.toThrow(/ENOENT.*pets.yaml/)
  })

  it.each([
    ['an empty file', '', "$: Invalid OpenAPI input: there are no 'paths'"],
    ['another document', 'services: {web: {}}', "Invalid OpenAPI input: there are no 'paths'"],
    ['broken YAML', 'paths: [', ':1:9 $: '],
    ['broken JSON', '{"paths": {}', ':1:13 $: '],
  ])('refuses %s', async (_title, text, message) => {
    await expect(loadDefinition(write('pets.yaml', text))).rejects.toThrow(DefinitionError)
    await expect(loadDefinition(write('pets.yaml', text))).rejects.toThrow(message)
  })
})

describe('an issue', () => {
  it('has the line, the column and the lines around', async () => {
    const path = write('pets.yaml', openApiYaml.replace('type: mock', 'type: smoke'))
    expect(await findIssues(path)).toEqual([
      {
        severity: 'error',
        code: 'invalid-value',
        message: "'smoke' is not one of MOCK, AWS, AWS_PROXY, HTTP, HTTP_PROXY",
        path: 'paths./pets.get.x-amazon-apigateway-integration.type',
        location: { file: path, line: 11, column: 15 },
        frame: [
          "   9 |         '200': {}",
          '  10 |       x-amazon-apigateway-integration:',
          '> 11 |         type: smoke',
          '     |               ^',
          '  12 |         requestTemplates:',
          '  13 |           application/json: \'{"statusCode": 200}\'',
        ].join('\n'),
      },
    ])
  })

  it('of a YAML file is shown in its message', async () => {
    const path = write('pets.yaml', openApiYaml.replace('type: mock', 'type: smoke'))
    await expect(loadDefinition(path)).rejects.toThrow(`- ${path}:11:15 paths./pets.get.`)
  })

  it('of the model is found in the file', async () => {
    const text = openApiYaml.replace('statusCode: 200\n', 'statusCode: 700\n')
    expect(await findPlaces('pets.yaml', text)).toContain('invalid-status-code 16: 700')
  })

  it('is a warning for a key that is there twice', async () => {
    const text = `${openApiYaml}info:\n  title: toys\n`
    expect(await findPlaces('pets.yaml', text)).toEqual(['duplicate-key 17: info:'])
  })

  it('of a file in JSON is found too', async () => {
    const text = JSON.stringify({ swagger: '2.0', paths: { '/pets': { trace: {} } } }, null, 2)
    expect(await findPlaces('pets.json', text)).toEqual(['unknown-method 5: "trace": {}'])
  })
})

describe('an error in a template', () => {
  const inTemplate = (template: string): string =>
    openApiYaml.replace(`'{"statusCode": 200}'`, template)

  it.each([
    ['plain', 'a#set($x =) b', '#set($x =) b'],
    ['single-quoted', `'it''s #set($x =)'`, "#set($x =)'"],
    ['double-quoted', '"\\"a\\"\\t\\n#set($x =)"', '#set($x =)"'],
    ['literal', '|\n            {\n              #set($x =)\n            }', '#set($x =)'],
    ['folded', '>-\n            {\n            "a": 1,\n            #set($x =)', '#set($x =)'],
  ])('is found in a text that is %s', async (_title, template, rest) => {
    const [place, ...others] = await findPlaces('pets.yaml', inTemplate(template))
    expect(others).toEqual([])
    expect(place).toMatch(/^invalid-template /)
    const shown = place?.replace(/^.*?: /, '') ?? ''
    expect(rest).toContain(shown)
  })

  it('is found in a JSON string with escapes', async () => {
    const text = `{
      "swagger": "2.0",
      "paths": {"/pets": {"get": {
        "responses": {"200": {}},
        "x-amazon-apigateway-integration": {
          "type": "mock",
          "responses": {"default": {"statusCode": 200}},
          "requestTemplates": {
            "application/json": "{\\"a\\": \\"\\u00e9\\",\\n#if(true)"
          }
        }
      }}}
    }`
    const [issue] = await findIssues(write('pets.json', text))
    expect(issue).toMatchObject({ code: 'invalid-template', location: { line: 9 } })
    const line = text.split('\n')[8] ?? ''
    expect(issue?.location?.column).toBeGreaterThan(line.indexOf('#if'))
  })

  it('is found in a text that is put together', async () => {
    const text = `
Parameters:
  Size: {Type: Number, Default: 100}
Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: pets}
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: !Ref Api
      ResourceId: !GetAtt Api.RootResourceId
      HttpMethod: GET
      AuthorizationType: NONE
      MethodResponses: [{StatusCode: 200}]
      Integration:
        Type: MOCK
        IntegrationResponses: [{StatusCode: 200}]
        RequestTemplates:
          application/json: !Sub |
            {"size": \${Size}\${Size}\${Size}, "max": \${!context.max},
            #set($x =)
            }
`
    const [place] = await findPlaces('template.yaml', text)
    expect(place).toMatch(/^invalid-template 22: /)
  })
})

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

  it('has its issues in the file where they are', async () => {
    const directory = writeFiles({
      'pets.yaml': 'openapi: 3.0.1\npaths:\n  /pets: {$ref: other.yaml}\n',
      'other.yaml': 'get:\n  responses: {}\n  parameters: none\n',
    })
    expect(await findIssues(join(directory, 'pets.yaml'))).toMatchObject([
      {
        code: 'invalid-format',
        path: 'get.parameters',
        location: { file: join(directory, 'other.yaml'), line: 3, column: 15 },
      },
      { code: 'no-integration' },
    ])
  })

  it.each([
    ['is missing', {}, ['unreadable-file', 'unresolved-reference']],
    ['is broken', { 'other.yaml': '{' }, ['invalid-syntax']],
    ['is elsewhere', {}, ['unreadable-file', 'unresolved-reference'], 'https://a.example/b.yaml'],
  ])('is reported when the file %s', async (_title, files, codes, reference = 'other.yaml') => {
    const directory = writeFiles({
      'pets.yaml': `openapi: 3.0.1\npaths:\n  /pets: {$ref: '${reference}'}\n`,
      ...files,
    })
    const issues = await findIssues(join(directory, 'pets.yaml'))
    expect(issues.map(({ code }) => code)).toEqual(codes)
  })
})

describe('a template with files', () => {
  it('has the definition of a SAM API in a file', async () => {
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

  it('includes a file whose functions are run', async () => {
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

  it('has YAML in the body of a plan', async () => {
    const values = { body: openApiYaml }
    const resource = { address: 'a', type: 'aws_api_gateway_rest_api', values }
    const plan = { planned_values: { root_module: { resources: [resource] } } }
    const { resources } = await loadDefinition(write('plan.json', JSON.stringify(plan)))
    expect(Object.keys(resources)).toEqual(['/pets'])
  })
})
