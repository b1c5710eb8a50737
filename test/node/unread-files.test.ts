import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DefinitionError } from '../../src/index.ts'
import { loadDefinition } from '../../src/node.ts'
import { findIssues, openApiYaml, writeFile } from './pets-document.ts'
import { writeFiles } from './write-files.ts'

const showPlan = "Run 'terraform plan -out plan && terraform show -json plan > plan.json'"
const serverless =
  "Run 'serverless package' and load .serverless/cloudformation-template-update-stack.json."
const cdk = "Run 'cdk synth' and load cdk.out/<Stack>.template.json."
const template = 'Render it with renderMappingTemplate of msw-apigateway.'

const planLog = [
  { '@level': 'info', '@message': 'Terraform 1.9.0', type: 'version' },
  { '@level': 'info', '@message': 'Plan: 1 to add', type: 'change_summary' },
]
  .map((line) => JSON.stringify(line))
  .join('\n')

describe('loadDefinition says what to load in place of', () => {
  it.each<[string, string, string, string]>([
    ['Terragrunt source', 'terragrunt.hcl', 'include {}', showPlan],
    ['the log of terraform plan -json', 'plan.json', `${planLog}\n`, showPlan],
    ['a log with a byte order mark', 'plan.json', `\ufeff${planLog}\n`, showPlan],
    ['a plan file of Terraform', 'plan', 'PK\x03\x04\x14\x00tfplan', "Run 'terraform show -json'"],
    [
      'a plan as Terraform prints it for people',
      'plan.txt',
      'Terraform will perform:\n\n  + resource "aws_api_gateway_rest_api" "a" {\n      + id = (known after apply)\n',
      showPlan,
    ],
    ['Terraform source of another name', 'main.txt', 'data "aws_region" "here" {}\n', showPlan],
    ['a log of one line', 'plan.json', planLog.split('\n')[0] ?? '', showPlan],
    [
      'serverless.yml',
      'serverless.yml',
      'service: pets\nprovider: {name: aws}\nfunctions: {}\n',
      serverless,
    ],
    [
      'serverless.yml without functions',
      'sls.yaml',
      'service: pets\nprovider:\n  name: aws\n',
      serverless,
    ],
    ['a service without a name', 'sls.yaml', 'provider: aws\nfunctions: {}\n', serverless],
    ['serverless.ts', 'serverless.ts', 'export default { service: "pets" }', serverless],
    ['a CDK stack in TypeScript', 'stack.ts', "import * as cdk from 'aws-cdk-lib'", cdk],
    ['a CDK stack in Python', 'app.py', 'import aws_cdk as cdk\n', cdk],
    ['a CDK stack in Java', 'App.java', 'import software.amazon.awscdk.App;', cdk],
    ['cdk.json', 'cdk.json', '{"app": "npx ts-node bin/app.ts"}', cdk],
    ['the manifest of cdk.out', 'manifest.json', '{"version": "36.0.0", "artifacts": {}}', cdk],
    ['the tree of cdk.out', 'tree.json', '{"version": "tree-0.1", "tree": {}}', cdk],
    ['the assets of cdk.out', 'S.assets.json', '{"files": {}, "dockerImages": {}}', cdk],
    [
      'the output of aws cloudformation get-template',
      'template.json',
      '{"TemplateBody": {"Resources": {}}, "StagesAvailable": ["Original"]}',
      "Add '--query TemplateBody' to the command.",
    ],
    [
      'a Smithy model',
      'model.json',
      '{"smithy": "2.0", "shapes": {"a#Get": {"template": "$input.body"}}}',
      "Run 'smithy build' with its plugin openapi",
    ],
    ['a mapping template', 'list.vtl', '{"a": $input.json("$")}', template],
    ['a mapping template of directives only', 'list.vm', '#if(true)1#end', template],
    [
      'a mapping template in a file .json',
      'list.json',
      '{"statusCode": #if($input.params("a"))200#end}',
      template,
    ],
    ['a mapping template in a file .txt', 'list.txt', '#set($a = 1)\n$a', template],
  ])('%s', async (_title, name, text, sentence) => {
    const file = writeFile(name, text)
    await expect(loadDefinition(file)).rejects.toThrow(DefinitionError)
    await expect(loadDefinition(file)).rejects.toThrow(sentence)
    expect((await findIssues(file)).at(-1)).toMatchObject({
      severity: 'error',
      code: 'unknown-format',
      location: { file, line: 1, column: 1 },
    })
  })
})

it('recognizes a file of many blank lines without trying each of them again', async () => {
  const file = writeFile('list.txt', `$x\n${'\n'.repeat(100_000)}#set($x = 1)`)
  await expect(loadDefinition(file)).rejects.toThrow(template)
})

describe('loadDefinition reads', () => {
  it.each([
    ['a document whose name is that of a service', 'serverless.yml'],
    ['a document in a file .vtl.yaml', 'pets.vtl.yaml'],
    ['a document in a file without an extension', 'pets'],
  ])('%s', async (_title, name) => {
    const { resources } = await loadDefinition(writeFile(name, openApiYaml))
    expect(Object.keys(resources)).toEqual(['/pets'])
  })

  it('a template with the keys of a service beside its resources', async () => {
    const text = 'service: pets\nprovider: {}\nResources: {Api: {Type: AWS::ApiGateway::RestApi}}\n'
    expect((await loadDefinition(writeFile('template.yaml', text))).resources).toEqual({})
  })

  it('what terraform show -json prints of a state', async () => {
    const state = {
      format_version: '1.0',
      terraform_version: '1.9.0',
      values: {
        root_module: {
          resources: [{ address: 'a', type: 'aws_api_gateway_rest_api', values: { name: 'pets' } }],
        },
      },
    }
    expect((await loadDefinition(writeFile('state.json', JSON.stringify(state)))).name).toBe('pets')
  })
})

it('keeps the mistake of a document with templates that cannot be parsed', async () => {
  const text = openApiYaml
    .replace('{"statusCode": 200}', '{"statusCode": $input.json("$")}')
    .replace('title: pets', 'title: [pets')
  const issues = await findIssues(writeFile('pets.yaml', text))
  expect(issues.map(({ code }) => code)).toEqual(['invalid-syntax'])
})

it('says of a file that cannot be parsed that templatefile may have to render it', async () => {
  const directory = writeFiles({
    'loop.yaml': `${openApiYaml}%{ for name in names }\n  /\${name}: {}\n%{ endfor }\n`,
    'flow.yaml': `${openApiYaml}x-stage: {\${stage}}}\n`,
    'plain.yaml': `${openApiYaml}x-stage: [\n`,
  })
  const codesOf = async (name: string) =>
    (await findIssues(join(directory, name))).map(
      ({ code, location }) => `${code} ${location?.line}`,
    )
  expect(await codesOf('loop.yaml')).toContain('terraform-placeholder 17')
  expect(await codesOf('flow.yaml')).toContain('terraform-placeholder 17')
  expect((await codesOf('plain.yaml')).join()).not.toContain('terraform')
})

it('warns of the CORS settings of an HTTP API in an OpenAPI document', async () => {
  const file = writeFile(
    'pets.yaml',
    `${openApiYaml}x-amazon-apigateway-cors: {allowOrigins: ['*']}\n`,
  )
  expect(await findIssues(file)).toMatchObject([
    {
      severity: 'warning',
      code: 'http-api',
      message:
        'REST APIs ignore x-amazon-apigateway-cors. It is of HTTP APIs, which have no MOCK integrations.',
      location: { line: 17 },
    },
  ])
})
