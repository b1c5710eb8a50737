import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findIssues, writeFile } from '../../node/pets-document.ts'
import { writeFiles } from '../../node/write-files.ts'

const withTemplate = (expression: string): string => `
Parameters:
  Size: {Type: Number, Default: 100}
  Given: {Type: String}
  Broken: {Type: String, Default: 'b #set($x =)'}
Resources:
  Api: {Type: AWS::ApiGateway::RestApi}
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
          application/json: ${expression}
`

/** Reads a CloudFormation file whose request template is an expression; returns the rest of each line with an error. */
const findErrors = async (expression: string, given: string): Promise<(string | undefined)[]> => {
  const text = withTemplate(expression)
  const issues = await findIssues(writeFile('template.yaml', text), {
    parameters: { Given: given },
  })
  const errors = issues.filter(({ code }) => code === 'invalid-template')
  return errors.map(({ location }) => {
    const line = text.split('\n')[(location?.line ?? 0) - 1]
    return line?.slice((location?.column ?? 0) - 1)
  })
}

const broken = '#set($x =)'

it.each<[title: string, expression: string, given: string, rest: string]>([
  ['before ${Name}', `!Sub '${broken} \${Given}'`, 'a longer text', ") ${Given}'"],
  ['after a longer value of ${Name}', `!Sub '\${Given} ${broken}'`, 'a longer text', ")'"],
  ['after an empty value of ${Name}', `!Sub '\${Given} \${Size} ${broken}'`, '', ")'"],
  ['after a literal ${!Name}', `!Sub '\${!Given} ${broken}'`, '', ")'"],
  ['in a literal ${!Name}', "!Sub 'a #if(${!} b'", '', "} b'"],
  ['after an unknown ${AWS::Region}', `!Sub '\${AWS::Region} ${broken}'`, '', ")'"],
  ['in an item of Fn::Join', `!Join ['', [a, !Ref Given, '${broken}']]`, 'a longer text', ")']]"],
])(
  'an error in a template %s has its own place in the file',
  async (_, expression, given, rest) => {
    expect(await findErrors(expression, given)).toEqual([rest])
  },
)

it('an error in a value from the options has the place of the ${Name} that it replaces', async () => {
  const expression = "!Sub 'a ${Given} b'"
  expect(await findErrors(expression, broken)).toEqual(["${Given} b'"])
  expect(await findErrors(expression, `a longer text ${broken}`)).toEqual(["${Given} b'"])
})

it('an error in the default value of a parameter has its place in that value', async () => {
  expect(await findErrors("!Sub 'a ${Broken} b'", '')).toEqual([")'}"])
})

it('an error in an output of a nested stack has its place in the template of that stack', async () => {
  const directory = writeFiles({
    'root.yaml': withTemplate("!Join ['', ['a ', !GetAtt Nested.Outputs.Text]]").replace(
      'Resources:',
      `Resources:
  Nested: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: nested.yaml}}`,
    ),
    'nested.yaml': `Outputs:\n  Text: {Value: 'b ${broken}'}\n`,
  })
  const issues = await findIssues(join(directory, 'root.yaml'))
  expect(issues.filter(({ code }) => code === 'invalid-template')).toMatchObject([
    {
      path: 'Resources.Get.Properties.Integration.RequestTemplates.application/json.Fn::Join',
      location: { file: join(directory, 'nested.yaml'), line: 2, column: 29 },
    },
  ])
})
