import { describe, expect, it } from 'vitest'
import { loadDefinition } from '../../src/node.ts'
import { findIssues, openApiYaml, writeFile } from './pets-document.ts'

/** Returns the issues of a file, each as its code, its line and the text of that line from the issue's column on. */
const findPlaces = async (name: string, text: string): Promise<string[]> => {
  const issues = await findIssues(writeFile(name, text))
  return issues.map(({ code, location }) => {
    const line = text.split('\n')[(location?.line ?? 0) - 1]
    return `${code} ${location?.line}: ${line?.slice((location?.column ?? 0) - 1)}`
  })
}

describe('an issue', () => {
  it('has a line, a column and a code frame', async () => {
    const path = writeFile('pets.yaml', openApiYaml.replace('type: mock', 'type: smoke'))
    expect(await findIssues(path)).toEqual([
      {
        severity: 'error',
        code: 'invalid-value',
        message:
          "Value 'smoke' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]",
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

  it('has its place in the message of the error', async () => {
    const path = writeFile('pets.yaml', openApiYaml.replace('type: mock', 'type: smoke'))
    await expect(loadDefinition(path)).rejects.toThrow(`- ${path}:11:15 paths./pets.get.`)
  })

  it('that only the model finds has its place in the file', async () => {
    const text = openApiYaml.replace('statusCode: 200\n', 'statusCode: 700\n')
    expect(await findPlaces('pets.yaml', text)).toContain('invalid-status-code 16: 700')
  })

  it('is a warning for a repeated key', async () => {
    const text = `${openApiYaml}info:\n  title: toys\n`
    expect(await findPlaces('pets.yaml', text)).toEqual(['duplicate-key 17: info:'])
  })

  it('of a JSON file has its place too', async () => {
    const text = JSON.stringify({ swagger: '2.0', paths: { '/pets': { trace: {} } } }, null, 2)
    expect(await findPlaces('pets.json', text)).toEqual(['unknown-method 5: "trace": {}'])
  })
})

describe('an issue about a name points at the name', () => {
  const operation = '    get:\n'

  it.each<[title: string, parameters: string, places: string[]]>([
    [
      'of an illegal parameter',
      '      parameters: [{in: query, name: page}, {in: header, name: a b}]\n',
      ['invalid-mapping-expression 8: a b}]'],
    ],
    [
      'of a parameter that another one has',
      '      parameters: [{in: query, name: page}, {in: header, name: page}]\n',
      ['duplicate-parameter 8: page}]'],
    ],
  ])('%s', async (_title, parameters, places) => {
    const text = openApiYaml.replace(operation, `${operation}${parameters}`)
    expect(await findPlaces('pets.yaml', text)).toEqual(places)
  })

  it('of an illegal parameter that stands elsewhere', async () => {
    const reference = "      parameters: [{$ref: '#/components/parameters/Bad'}]\n"
    const text = `${openApiYaml.replace(operation, `${operation}${reference}`)}
components:
  parameters:
    Bad: {in: header, name: a b}
`
    expect(await findPlaces('pets.yaml', text)).toEqual(['invalid-mapping-expression 21: a b}'])
  })

  it('of a gateway response', async () => {
    const text = `
Resources:
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: pets}}
  Slow:
    Type: AWS::ApiGateway::GatewayResponse
    Properties: {RestApiId: !Ref Api, ResponseType: TROTTLED}
`
    expect(await findPlaces('template.yaml', text)).toEqual(['invalid-value 6: TROTTLED}'])
  })

  it('of a gateway response in OpenAPI', async () => {
    const text = `${openApiYaml}
x-amazon-apigateway-gateway-responses:
  TROTTLED: {statusCode: 429}
`
    expect(await findPlaces('pets.yaml', text)).toEqual([
      'invalid-value 19: TROTTLED: {statusCode: 429}',
    ])
  })
})

describe('an error in a template', () => {
  const inTemplate = (template: string): string =>
    openApiYaml.replace(`'{"statusCode": 200}'`, template)

  it.each([
    ['plain', 'a#set($x =) b', '13: ) b'],
    ['single-quoted', `'it''s #set($x =) b'`, "13: ) b'"],
    ['double-quoted', '"\\"a\\"\\t\\n#set($x =) b"', '13: ) b"'],
    ['literal', '|\n            {\n              #set($x =) b\n            }', '15: ) b'],
    ['folded', '>-\n            {\n            "a": 1,\n            #set($x =) b', '16: ) b'],
  ])('has its place in a %s scalar of YAML', async (_style, template, place) => {
    expect(await findPlaces('pets.yaml', inTemplate(template))).toEqual([
      `invalid-template ${place}`,
    ])
  })

  it('has its place in a JSON string with escapes', async () => {
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
    expect(await findPlaces('pets.json', text)).toEqual(['invalid-template 9: #if(true)"'])
  })

  it('has its place in a text that !Sub puts together', async () => {
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
            #set($x =) b
            }
`
    expect(await findPlaces('template.yaml', text)).toEqual(['invalid-template 22: ) b'])
  })
})
