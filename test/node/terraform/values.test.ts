import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LoadDefinitionOptions, loadDefinition } from '../../../src/node.ts'
import { findIssues, openApiYaml } from '../pets-document.ts'
import { writeFiles } from '../write-files.ts'
import { bodyOf, mockApi, respondWith } from './mock-api.ts'

type Files = Readonly<Record<string, string>>

/** Makes an API whose name is the value of an expression. */
const named = (expression: string): string =>
  `resource "aws_api_gateway_rest_api" "pets" {\n  name = ${expression}\n}\n`

async function nameOf(files: Files, options?: LoadDefinitionOptions, path = ''): Promise<unknown> {
  return (await loadDefinition(join(writeFiles(files), path), options)).name
}

const messagesOf = async (files: Files, options?: LoadDefinitionOptions): Promise<string[]> =>
  (await findIssues(writeFiles(files), options)).map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  )

describe('a variable', () => {
  const files = {
    'main.tf': `variable "stage" {\n  default = "default"\n}\n${named('var.stage')}`,
    'prod.tfvars': 'stage = "prod"',
  }

  it('has the value of the last file that sets it, and before that of the options', async () => {
    const more: Record<string, string> = { ...files }
    expect(await nameOf(more)).toBe('default')
    more['terraform.tfvars'] = 'stage = "file"'
    expect(await nameOf(more)).toBe('file')
    more['terraform.tfvars.json'] = '{"stage": "json"}'
    expect(await nameOf(more)).toBe('json')
    more['a.auto.tfvars'] = 'stage = "a"'
    expect(await nameOf(more)).toBe('a')
    more['b.auto.tfvars.json'] = '{"stage": "b"}'
    expect(await nameOf(more)).toBe('b')
    expect(await nameOf(more, {}, 'prod.tfvars')).toBe('prod')
    expect(await nameOf(more, { parameters: { stage: 'given' } })).toBe('given')
  })

  it('takes a text of the options as an expression when its type is no text', async () => {
    const main = (type: string) =>
      `variable "names" {\n  type = ${type}\n}\n${named('jsonencode(var.names)')}`
    const read = (type: string, names: string) =>
      nameOf({ 'main.tf': main(type) }, { parameters: { names } })
    expect(await read('list(string)', '["a", 1]')).toBe('["a","1"]')
    expect(await read('number', '7')).toBe('7')
    expect(await read('bool', 'true')).toBe('true')
    expect(await read('string', '["a"]')).toBe('"[\\"a\\"]"')
    expect(await read('object({ a = number, b = optional(bool, true) })', '{ a = "2" }')).toBe(
      '{"a":2,"b":true}',
    )
  })

  it('without a value is a placeholder, which names it', async () => {
    const main = `variable "greeting" {}\n${respondWith('"{\\"say\\": \\"${var.greeting}\\"}"')}`
    expect(await messagesOf({ 'main.tf': main })).toEqual([
      'warning missing-variable: The root module input variable "greeting" is not set, and has no default value. Set it by options.parameters, --parameters greeting=… or a file .tfvars: the name stands for the value.',
    ])
    expect(await messagesOf({ 'main.tf': main }, { parameters: { greeting: 'hi' } })).toEqual([])
  })
})

describe('a value that only a deployment knows', () => {
  const arn = 'aws_lambda_function.list.invoke_arn'
  const uri = openApiYaml
    .replace('type: mock', 'type: aws_proxy\n        httpMethod: POST\n        uri: ${uri}')
    .replace('paths:', `paths:\n  /up:${openApiYaml.split('/pets:')[1]}`)
  const rendered = bodyOf(`templatefile("api.yaml", { uri = ${arn} })`)

  it('is a placeholder in a document, whose other operations are read', async () => {
    const folder = writeFiles({ 'main.tf': rendered, 'api.yaml': uri })
    const { resources, source } = await loadDefinition(folder)
    expect(resources['/pets']?.GET?.integration?.uri).toBe(arn)
    expect(Object.keys(resources)).toEqual(['/up', '/pets'])
    expect(source?.issues).toMatchObject([
      {
        severity: 'warning',
        code: 'placeholder',
        path: 'resource.aws_api_gateway_rest_api.pets[0].body',
        message: `Only a deployment knows ${arn}: the name stands for the value.`,
        location: { file: join(folder, 'main.tf'), line: 3 },
      },
    ])
  })

  it('has the value that the options give for its name', async () => {
    const folder = writeFiles({ 'main.tf': rendered, 'api.yaml': uri })
    const { resources, source } = await loadDefinition(folder, { resolve: { [arn]: 'arn:aws:x' } })
    expect(resources['/pets']?.GET?.integration?.uri).toBe('arn:aws:x')
    expect(source?.issues).toEqual([])
  })

  it('is named by the address of its resource, however an expression comes to it', async () => {
    const main = `
locals {
  arns = [for name, lambda in aws_lambda_function.all : lambda.arn]
}
resource "aws_lambda_function" "all" {
  for_each      = toset(["list"])
  function_name = each.key
}
${respondWith('"${local.arns[0]} of ${aws_lambda_function.all["list"].function_name}"')}`
    const name = 'aws_lambda_function.all["list"].arn'
    expect(await messagesOf({ 'main.tf': main })).toEqual([
      `warning placeholder: Only a deployment knows ${name}: the name stands for the value.`,
    ])
    expect(await messagesOf({ 'main.tf': main }, { resolve: { [name]: 'arn:aws:x' } })).toEqual([])
  })

  it('is an error when it is the whole body and no operation is left', async () => {
    expect(await messagesOf({ 'main.tf': bodyOf('data.http.api.response_body') })).toEqual([
      'error unknown-value: Only a deployment knows body: data.http.api.response_body. Read the state then: terraform show -json > state.json (without the body no operation is left)',
    ])
    const both = mockApi('').replace('name = "pets"', 'body = data.http.api.response_body')
    expect((await messagesOf({ 'main.tf': both }))[0]).toMatch(/^warning unknown-value: .*\.json$/)
  })

  it('leaves out what its for_each makes, and is taken for one in count', async () => {
    const each = mockApi('for_each = data.http.x.list')
    expect(await messagesOf({ 'main.tf': each })).toContain(
      'warning unknown-value: Only a deployment knows for_each, data.http.x.list: the block is left out.',
    )
    const count = mockApi('count = data.http.x.count')
    expect(await messagesOf({ 'main.tf': count })).toEqual([
      'warning unknown-value: Only a deployment knows count, data.http.x.count: one is taken.',
    ])
  })
})

it.each([
  ['count', '"many"', 'Expected a number.'],
  ['for_each', '[{}]', 'Expected a text, but got a list or object.'],
])('refuses a %s that Terraform refuses: %s', async (name, value, reason) => {
  expect(await messagesOf({ 'main.tf': mockApi(`${name} = ${value}`) })).toContain(
    `error invalid-expression: Cannot use the value of ${name}: ${reason}`,
  )
})

it('refuses more than a thousand instances', async () => {
  expect(await messagesOf({ 'main.tf': mockApi('count = 1001') })).toContain(
    'error value-too-large: A block has more than 1000 instances.',
  )
})

describe('an argument that decides which answer it is', () => {
  it('warns of what only a deployment knows in it, once', async () => {
    const files = {
      'main.tf': `variable "status" {}
variable "pattern" {}
${mockApi('selection_pattern = "${var.pattern}.*"')}
resource "aws_api_gateway_stage" "live" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  stage_name  = "live"
  variables   = { table = aws_dynamodb_table.pets.name, color = "red" }
}
`,
    }
    const found = (await messagesOf(files)).filter((message) =>
      /placeholder|missing-variable/.test(message),
    )
    expect(found).toEqual([
      expect.stringMatching(/^warning missing-variable: .* variable "pattern" is not set/),
      'warning placeholder: Only a deployment knows aws_dynamodb_table.pets.name: the name stands for the value.',
    ])
  })
})

describe('resources that cannot change answers', () => {
  it('say nothing, whatever is in them', async () => {
    const others = [
      'deployment',
      'method_settings',
      'domain_name',
      'usage_plan',
      'api_key',
      'account',
    ]
      .map(
        (type) =>
          `resource "aws_api_gateway_${type}" "x" {\n  for_each = data.http.x.list\n  name = filesha256("nowhere")\n}\n`,
      )
      .filter((text) => !text.includes('deployment'))
    const deployment = `
resource "aws_api_gateway_deployment" "x" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  triggers    = { redeployment = sha1(file("nowhere")) }
  lifecycle {
    create_before_destroy = true
  }
}
`
    const main = [mockApi(''), deployment, ...others].join('\n')
    expect(await messagesOf({ 'main.tf': main })).toEqual([])
  })
})

describe('a value that refers to itself', () => {
  it('is an error', async () => {
    const locals = 'locals {\n  a = local.b\n  b = "${local.a}"\n}\n'
    expect(await messagesOf({ 'main.tf': `${locals}${named('local.a')}` })).toContain(
      'error circular-reference: The value of local.a refers to itself.',
    )
  })

  it('ends when it is a resource', async () => {
    const main = `resource "aws_api_gateway_rest_api" "pets" {\n  name = aws_api_gateway_rest_api.pets.name\n}\n`
    await expect(loadDefinition(writeFiles({ 'main.tf': main }))).resolves.toBeDefined()
  })
})

it('ends for values that double again and again', async () => {
  const lines = Array.from({ length: 40 }, (_, at) => `  v${at + 1} = [local.v${at}, local.v${at}]`)
  const main = `locals {\n  v0 = "aaaaaaaaaa"\n${lines.join('\n')}\n}\n${named('jsonencode(local.v40)')}`
  expect((await messagesOf({ 'main.tf': main }))[0]).toMatch(/^error value-too-large: /)
})

it('ends for a loop in a loop in a loop', async () => {
  const loop = '[for a in range(5000) : [for b in range(5000) : [for c in range(5000) : c]]]'
  const [issue] = await messagesOf({ 'main.tf': named(`"\${length(${loop})}"`) })
  expect(issue).toMatch(/^error value-too-large: The expressions take more than/)
})

it('reads the override files of Terraform last', async () => {
  const files = {
    'main.tf': `${named('"pets"')}\nlocals {\n  a = 1\n}\n`,
    'a_override.tf': named('"toys-${local.a}"'),
    'override.tf.json': '{"locals": {"a": 2}}',
  }
  expect(await nameOf(files)).toBe('toys-2')
})

it('reads the file that OpenTofu reads in place of another one', async () => {
  expect(await nameOf({ 'main.tf': named('"terraform"'), 'main.tofu': named('"tofu"') })).toBe(
    'tofu',
  )
})

it('refuses a second block of the same name, as Terraform does', async () => {
  const folder = writeFiles({ 'a.tf': named('"pets"'), 'b.tf': named('"toys"') })
  expect(await findIssues(folder)).toMatchObject([
    {
      severity: 'error',
      code: 'duplicate-block',
      location: { file: join(folder, 'b.tf'), line: 1 },
    },
  ])
})

it('says of a file that an expression names that it cannot be read', async () => {
  expect(await messagesOf({ 'main.tf': bodyOf('file("nowhere.yaml")') })).toEqual([
    "warning unreadable-file: Cannot read 'nowhere.yaml': no such file.",
    expect.stringMatching(/^error unknown-value: .*file\("nowhere.yaml"\)/),
  ])
})
