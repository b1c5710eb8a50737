import { describe, expect, it } from 'vitest'
import { loadDefinition } from '../../src/node.ts'
import { findIssues, openApiYaml, writeFile } from './pets-document.ts'

/** The lines of a file at which there are issues, each with the code and what is at the column. */
const findPlaces = async (name: string, text: string): Promise<string[]> => {
  const issues = await findIssues(writeFile(name, text))
  return issues.map(({ code, location }) => {
    const line = text.split('\n')[(location?.line ?? 0) - 1]
    return `${code} ${location?.line}: ${line?.slice((location?.column ?? 0) - 1)}`
  })
}

describe('an issue', () => {
  it('has the line, the column and the lines around', async () => {
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

  it('of a YAML file is shown in its message', async () => {
    const path = writeFile('pets.yaml', openApiYaml.replace('type: mock', 'type: smoke'))
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
    const [issue] = await findIssues(writeFile('pets.json', text))
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
