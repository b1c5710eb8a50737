import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LoadDefinitionOptions, loadDefinition } from '../../../src/node.ts'
import { findIssues } from '../pets-document.ts'
import { writeFiles } from '../write-files.ts'
import { mockApi, respondWith } from './mock-api.ts'

type Files = Readonly<Record<string, string>>

/** Reads a variable with a default, as the response shows it. */
async function show(type: string, fallback: string, options?: LoadDefinitionOptions) {
  const main = `variable "v" {\n  type = ${type}\n  default = ${fallback}\n}\n`
  const folder = writeFiles({ 'main.tf': `${main}${respondWith('jsonencode(var.v)')}` })
  const { resources } = await loadDefinition(folder, options)
  const [response] = resources['/']?.GET?.integration?.integrationResponses ?? []
  return response?.responseTemplates?.['application/json']
}

const issuesOf = async (files: Files, options?: LoadDefinitionOptions): Promise<string[]> =>
  (await findIssues(writeFiles(files), options)).map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  )

// As `terraform console` of 1.11.4 prints them.
describe('a variable has its type', () => {
  it.each([
    ['set(string)', '["b", "a", "b"]', '["a","b"]'],
    ['set(number)', '[3, 20, 1, 3]', '[1,3,20]'],
    ['set(bool)', '[true, false]', '[false,true]'],
    ['list(number)', '["1", 2]', '[1,2]'],
    ['list(any)', '[1, "x", true]', '["1","x","true"]'],
    ['map(any)', '{ b = 1, a = "x" }', '{"a":"x","b":"1"}'],
    [
      'map(string)',
      '{ b = 1, a = true, d = 1.50, e = null }',
      '{"a":"true","b":"1","d":"1.5","e":null}',
    ],
    ['tuple([string, number, bool])', '["1", "2", "true"]', '["1",2,true]'],
    ['object({ a = string, b = bool })', '{ a = 5, b = "true", extra = 1 }', '{"a":"5","b":true}'],
    [
      'map(object({ methods = optional(set(string), ["GET"]) }))',
      '{ z = {}, a = { methods = ["POST", "GET", "POST"] } }',
      '{"a":{"methods":["GET","POST"]},"z":{"methods":["GET"]}}',
    ],
    [
      'set(object({ p = string, q = optional(number) }))',
      '[{ p = "b" }, { p = "a", q = "1" }, { p = "b" }]',
      '[{"p":"a","q":1},{"p":"b","q":null}]',
    ],
    [
      'list(object({ a = any }))',
      '[{ a = { c = "z" } }, { a = { b = 1 } }]',
      '[{"a":{"c":"z"}},{"a":{"b":"1"}}]',
    ],
    ['list(object({ a = optional(any, 5) }))', '[{}, { a = "x" }]', '[{"a":"5"},{"a":"x"}]'],
    ['map(any)', '{ a = { x = 1 }, b = { y = "s" } }', '{"a":{"x":"1"},"b":{"y":"s"}}'],
    [
      'map(any)',
      '{ a = { x = 1, y = [1] }, b = { x = "q", y = [] } }',
      '{"a":{"x":"1","y":[1]},"b":{"x":"q","y":[]}}',
    ],
    ['map(any)', '{ a = null, b = [1] }', '{"a":null,"b":[1]}'],
    [
      'object({ a = any, b = list(any) })',
      '{ a = [1, "x"], b = [1, "x"] }',
      '{"a":[1,"x"],"b":["1","x"]}',
    ],
    ['number', '"5"', '5'],
    ['bool', '"false"', 'false'],
    ['any', '"5"', '"5"'],
    ['number', '12345678901234567890', '12345678901234567890'],
    [
      'list(string)',
      '[0.12345678901234567890, -12345678901234567]',
      '["0.1234567890123456789","-12345678901234567"]',
    ],
  ])('%s of %s', async (type, fallback, json) => {
    expect(await show(type, fallback)).toBe(json)
  })

  it('also when the options give it', async () => {
    const options = { parameters: { v: '["b", "a", "b"]' } }
    expect(await show('set(string)', '[]', options)).toBe('["a","b"]')
  })

  it('so that for_each makes one instance of items that are the same', async () => {
    const main = `
variable "paths" {
  type    = set(string)
  default = ["b", "a", "b"]
}
resource "aws_api_gateway_resource" "p" {
  for_each    = var.paths
  rest_api_id = aws_api_gateway_rest_api.pets.id
  parent_id   = aws_api_gateway_rest_api.pets.root_resource_id
  path_part   = each.value
}
resource "aws_api_gateway_method" "p" {
  for_each      = var.paths
  rest_api_id   = aws_api_gateway_rest_api.pets.id
  resource_id   = aws_api_gateway_resource.p[each.key].id
  http_method   = "GET"
  authorization = "NONE"
}
resource "aws_api_gateway_rest_api" "pets" {}
`
    const { resources, source } = await loadDefinition(writeFiles({ 'main.tf': main }))
    expect(Object.keys(resources)).toEqual(['/a', '/b'])
    expect(source?.issues).toEqual([])
  })
})

describe('a value that does not have the type of its variable', () => {
  const main = (type: string, fallback = ''): string =>
    `variable "v" {\n  type = ${type}\n${fallback}}\n${respondWith('jsonencode(var.v)')}`

  it.each([
    ['list(number)', '["x"]', '[0]: a number is required'],
    ['object({ a = string, b = list(number) })', '{ a = "x" }', 'attribute "b" is required'],
    ['map(object({ n = number }))', '{ k = { n = "z" } }', '["k"].n: a number is required'],
    ['tuple([string, number])', '["a"]', 'tuple required'],
    ['string', '["a"]', 'string required'],
    ['bool', '"yes"', 'a bool is required'],
    ['set(string)', '"a"', 'set of string required'],
    ['map(string)', '["a"]', 'map of string required'],
    ['list(string)', '{ a = 1 }', 'list of string required'],
    ['list(any)', '[1, ["a"]]', 'all list elements must have the same type'],
    ['map(any)', '{ a = "s", b = { y = [1] } }', 'all map elements must have the same type'],
    ['object({ a = object({ b = number }) })', '{ a = { b = "q" } }', '.a.b: a number is required'],
    ['map(string)', '{ a = ["q"] }', 'element "a": string required'],
    ['number', 'true', 'number required'],
    ['object({ a = string })', '{ a = {} }', 'attribute "a": string required'],
  ])('is an error in the words of Terraform: %s of %s', async (type, fallback, reason) => {
    expect(await issuesOf({ 'main.tf': main(type, `  default = ${fallback}\n`) })).toContain(
      `error invalid-variable: This default value of var.v is not compatible with the variable's type constraint: ${reason}.`,
    )
  })

  it('is placed where the value is given', async () => {
    const folder = writeFiles({
      'main.tf': main('list(number)'),
      'terraform.tfvars': 'v = [\n  1,\n  "x"\n]\n',
    })
    expect(await findIssues(folder)).toMatchObject([
      {
        severity: 'error',
        code: 'invalid-variable',
        message: 'The given value is not suitable for var.v: [1]: a number is required.',
        location: { file: join(folder, 'terraform.tfvars'), line: 3, column: 3 },
      },
    ])
  })

  it('is an error once, in a call of a module too', async () => {
    const files = {
      'main.tf': `module "m" {\n  source = "./m"\n  v = ["x"]\n}\n${respondWith('"${module.m.v} ${module.m.v}"')}`,
      'm/main.tf':
        'variable "v" {\n  type = list(number)\n}\noutput "v" {\n  value = "${var.v[0]}"\n}\n',
    }
    expect(await issuesOf(files)).toEqual([
      'error invalid-variable: The given value is not suitable for module.m.var.v: [0]: a number is required.',
    ])
  })

  it('says nothing of a variable that no answer needs', async () => {
    const unused = 'variable "unused" {\n  type = number\n  default = "x"\n}\n'
    expect(await issuesOf({ 'main.tf': `${unused}${mockApi('')}` })).toEqual([])
  })
})

it('warns of a value that fails a validation of its variable, with its own message', async () => {
  const main = `variable "v" {
  default = "y"
  validation {
    condition     = var.v == "x"
    error_message = "Must be x, not \${var.v}."
  }
  validation {
    condition     = cidrhost(var.v) == "x"
    error_message = "No address."
  }
}
${respondWith('var.v')}`
  expect(await issuesOf({ 'main.tf': main })).toEqual([
    'warning invalid-variable: Invalid value for variable: Must be x, not y. Its validation fails.',
  ])
  expect(await issuesOf({ 'main.tf': main }, { parameters: { v: 'x' } })).toEqual([])
})

it('warns of a value in a file of variables that no variable takes', async () => {
  const folder = writeFiles({ 'main.tf': mockApi(''), 'a.auto.tfvars': 'a = 1\n' })
  expect(await findIssues(folder)).toMatchObject([
    {
      severity: 'warning',
      code: 'undeclared-name',
      message:
        'The root module does not declare a variable named "a" but a value was found in file "a.auto.tfvars".',
      location: { file: join(folder, 'a.auto.tfvars'), line: 1 },
    },
  ])
})

it('keeps long numbers apart from texts, names and comments that have digits', async () => {
  const main = `# 12345678901234567890
locals {
  v12345678901234567890 = "12345678901234567890 \${"12345678901234567890"}"
  list = [ 12345678901234567890, /* 12345678901234567890 */ 1.5 ]
  text = <<-EOT
    12345678901234567890 is "12345678901234567890
  EOT
}
${respondWith('jsonencode([local.v12345678901234567890, local.list, local.text, { 12345678901234567890 = 1 }])')}`
  const { resources } = await loadDefinition(writeFiles({ 'main.tf': main }))
  const [response] = resources['/']?.GET?.integration?.integrationResponses ?? []
  expect(response?.responseTemplates?.['application/json']).toBe(
    '["12345678901234567890 12345678901234567890",[12345678901234567890,1.5],"12345678901234567890 is \\"12345678901234567890\\n",{"12345678901234567890":1}]',
  )
})
