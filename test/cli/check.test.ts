import { describe, expect, it } from 'vitest'
import { writeFiles } from '../node/write-files.ts'
import { pets, writePets } from './pets-file.ts'
import { run } from './run.ts'

describe('check', () => {
  it('exits with 0 for a definition without issues', async () => {
    expect(await run(['check', writePets()])).toEqual({
      code: 0,
      output: '0 errors, 0 failures, 0 warnings\n',
      errors: '',
    })
  })

  it('exits with 0 for warnings', async () => {
    const file = writePets(pets.replace('put:', 'trace: {}\n    put:'))
    const { code, output } = await run(['check', file])
    expect(code).toBe(0)
    expect(output).toMatch(/0 errors, 0 failures, 1 warning\n$/)
  })

  it('exits with 1 for errors and prints each with its place', async () => {
    const file = writePets(pets.replaceAll('type: mock', 'type: smoke'))
    const { code, output } = await run(['check', file])
    expect(code).toBe(1)
    expect(output).toContain(`${file}:9:15 error invalid-value
paths./pets/{petId}.get.x-amazon-apigateway-integration.type: Value 'smoke' failed to satisfy constraint: Member must satisfy enum value set: [HTTP, MOCK,`)
    expect(output).toContain('\n>  9 |         type: smoke\n     |               ^\n')
    expect(output).toMatch(/\n\n2 errors, 0 failures, 0 warnings\n$/)
  })

  it('prints issues as JSON for programs', async () => {
    const file = writePets(pets.replace('type: mock', 'type: smoke'))
    const { code, output } = await run(['check', file, '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(output)).toMatchObject({
      version: 1,
      files: [
        {
          file,
          issues: [
            {
              severity: 'error',
              code: 'invalid-value',
              path: 'paths./pets/{petId}.get.x-amazon-apigateway-integration.type',
              location: { file, line: 9, column: 15 },
            },
          ],
        },
      ],
      errors: 1,
      failures: 0,
      warnings: 0,
      unreadable: 0,
    })
    const clean = writePets()
    expect(JSON.parse((await run(['check', clean, '--format=json'])).output).files).toEqual([
      { file: clean, issues: [] },
    ])
  })

  it('warns of a parameter that none of its files has, and not of one that only some have', async () => {
    const withStage = (Parameters: object) =>
      JSON.stringify({
        Parameters,
        Resources: { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Name: 'pets' } } },
      })
    const folder = writeFiles({
      'a.json': withStage({ Stage: { Type: 'String' } }),
      'b.json': withStage({ Size: { Type: 'Number' } }),
    })
    const warningsOf = async (...args: string[]) =>
      [...(await run(['check', ...args])).output.matchAll(/no parameter '(\w+)'/g)].map(
        ([, name]) => name,
      )
    const files = [`${folder}/a.json`, `${folder}/b.json`]
    expect(await warningsOf(...files, '--parameters', 'Stage=prod')).toEqual([])
    expect(await warningsOf(...files, '--parameters', 'Stge=prod')).toEqual(['Stge', 'Stge'])
    expect(await warningsOf(`${folder}/b.json`, '--parameters', 'Stage=prod')).toEqual(['Stage'])
  })

  it('reads the API, the stage and the values that its options name', async () => {
    const file = writePets(
      `
Parameters: {Name: {Type: String}, Response: {Type: String, Default: THROTTLED}}
Resources:
  Table: {Type: AWS::DynamoDB::Table}
  A:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: a}
  B:
    Type: AWS::ApiGateway::RestApi
    Properties: {Name: !Ref Name}
  Live:
    Type: AWS::ApiGateway::Stage
    Properties: {RestApiId: !Ref B, StageName: live}
  Text:
    Type: AWS::ApiGateway::GatewayResponse
    Properties:
      RestApiId: !Ref B
      ResponseType: !Ref Response
      ResponseTemplates: {application/json: !Sub '"\${Name} \${Table.Arn}"'}
`,
      'template.yaml',
    )
    expect((await run(['check', file])).output).toContain('Choose one as restApi: A, B')
    const asked = ['--rest-api', 'B', '--stage', 'live']
    expect((await run(['check', file, ...asked])).output).toContain(
      'Only a deployment knows Name, Table.Arn',
    )
    const values = ['--parameters', 'Name=pets=1', '--resolve', 'Table.Arn=arn']
    expect((await run(['check', file, ...asked, ...values])).output).not.toContain('placeholder')
    values.push('--parameters', 'Response=THROTTLED=1')
    expect((await run(['check', file, ...asked, ...values])).output).toContain("'THROTTLED=1'")
    expect((await run(['check', file, '--rest-api=B', '--stage=test'])).output).toContain(
      "No stage 'test'. Available: live.",
    )
  })
})
