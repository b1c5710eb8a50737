import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type LoadDefinitionOptions, loadDefinition } from '../../../src/node.ts'
import { findIssues } from '../pets-document.ts'
import { writeFiles } from '../write-files.ts'
import { mockApi, respondWith } from './mock-api.ts'

type Files = Readonly<Record<string, string>>

const messagesOf = async (files: Files, options?: LoadDefinitionOptions): Promise<string[]> =>
  (await findIssues(writeFiles(files), options)).map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  )

const declared = `
variable "stage" { default = "dev" }
locals {
  name = "Tom"
  none = null
}
module "cart" {
  source = "./cart"
}
`
const cart = 'output "total" {\n  value = 1\n}\noutput "none" {\n  value = null\n}\n'

describe('a name that nothing declares', () => {
  // As `terraform validate` of 1.11.4 says it.
  it.each([
    ['local.nam', 'A local value with the name "nam" has not been declared. Did you mean "name"?'],
    ['local.zzzzzz', 'A local value with the name "zzzzzz" has not been declared.'],
    [
      'var.stag',
      'An input variable with the name "stag" has not been declared. Did you mean "stage"?',
    ],
    [
      'var.zzzzzz',
      'An input variable with the name "zzzzzz" has not been declared. This variable can be declared with a variable "zzzzzz" {} block.',
    ],
    [
      'module.card.total',
      'No module call named "card" is declared in the root module. Did you mean "cart"?',
    ],
    [
      'module.cart.totl',
      'This object does not have an attribute named "totl". Did you mean "total"?',
    ],
    [
      'try(local.nam, 1)',
      'A local value with the name "nam" has not been declared. Did you mean "name"?',
    ],
  ])('is an error: %s', async (expression, message) => {
    const main = `${declared}${respondWith(`"x \${${expression}}"`)}`
    expect(await messagesOf({ 'main.tf': main, 'cart/main.tf': cart })).toEqual([
      `error undeclared-name: ${message}`,
    ])
  })

  it.each([
    ['local.name', 'A local value with the name "name" has not been declared.'],
    [
      'var.stage',
      'An input variable with the name "stage" has not been declared. This variable can be declared with a variable "stage" {} block.',
    ],
    ['module.cart.total', 'No module call named "cart" is declared in the root module.'],
  ])(
    'is a warning where nothing of its kind is declared, as in a part of a module: %s',
    async (expression, message) => {
      expect(await messagesOf({ 'main.tf': respondWith(`"x \${${expression}}"`) })).toEqual([
        `warning undeclared-name: ${message}`,
      ])
    },
  )

  it('is reported once, at its place, for all instances of a block', async () => {
    const main = mockApi(
      'count = 3\n  response_templates = { "application/json" = "a ${local.nam}" }',
    )
    const folder = writeFiles({ 'main.tf': main })
    const line = main.split('\n').findIndex((text) => text.includes('local.nam'))
    const column = (main.split('\n')[line] ?? '').indexOf('local.nam')
    const issues = await findIssues(folder)
    expect(issues.filter(({ code }) => code === 'undeclared-name')).toMatchObject([
      {
        location: { file: join(folder, 'main.tf'), line: line + 1, column: column + 1 },
      },
    ])
  })

  it('is no error where no answer needs it, or where the options give its value', async () => {
    const unused = `${mockApi('')}\nlocals {\n  a = local.nam\n}\n`
    expect(await messagesOf({ 'main.tf': unused })).toEqual([])
    const used = respondWith('"${local.nam}"')
    expect(await messagesOf({ 'main.tf': used }, { resolve: { 'local.nam': 'Tom' } })).toEqual([])
  })

  it('is not what is declared as null, nor what a module without files returns', async () => {
    const main = `${declared}
module "far" {
  source = "example/far/aws"
}
${respondWith('"${local.none == null} ${module.cart.none == null} ${module.far.id}"')}`
    const messages = await messagesOf({ 'main.tf': main, 'cart/main.tf': cart })
    expect(messages).toContain(
      'warning placeholder: Only a deployment knows module.far.id: the name stands for the value.',
    )
    expect(messages.filter((message) => message.startsWith('error'))).toEqual([])
  })

  it('may be one of a prototype', async () => {
    const main = `${declared}${respondWith('"${local.constructor} ${var.__proto__}"')}`
    const messages = await messagesOf({ 'main.tf': main, 'cart/main.tf': cart })
    expect(messages).toMatchObject([
      expect.stringContaining('local value with the name "constructor" has not been declared'),
      expect.stringContaining('input variable with the name "__proto__" has not been declared'),
    ])
  })
})

describe('a template', () => {
  const main = (vars: string, more = ''): string =>
    `${respondWith(`templatefile("t.tpl", ${vars})`)}${more}`

  it.each([
    ['${a} ${bb}', '${bb', 'bb'],
    ['%{ if c }x%{ endif }', 'c }', 'c'],
    ['%{ if false }${d}%{ endif }', '${d', 'd'],
    ['%{ for e in f }${e}%{ endfor }', 'f }', 'f'],
    ['${[for e in [1] : e + g]}', 'g]', 'g'],
    ['${path.module}', 'path', 'path'],
  ])('needs a value for each name that it uses: %s', async (template, at, name) => {
    const folder = writeFiles({ 'main.tf': main('{ a = 1 }'), 't.tpl': template })
    const [issue, ...others] = await findIssues(folder)
    expect(others).toEqual([])
    expect(issue).toMatchObject({ severity: 'error', code: 'undeclared-name' })
    expect(issue?.message).toContain(`vars map does not contain key "${name}"`)
    expect(issue?.location).toMatchObject({
      file: join(folder, 't.tpl'),
      column: template.indexOf(at) + at.indexOf(name) + 1,
    })
  })

  it('suggests the nearest name', async () => {
    const files = { 'main.tf': main('{ greeting = 1 }'), 't.tpl': '${greetin}' }
    expect((await messagesOf(files))[0]).toMatch(/Did you mean "greeting"\?$/)
  })

  it('is caught by try and can', async () => {
    const call = 'templatefile("t.tpl", {})'
    const files = {
      'main.tf': respondWith(`"\${try(${call}, "none")} \${can(${call})}"`),
      't.tpl': '${a}',
    }
    expect(await messagesOf(files)).toEqual([])
  })

  it('may use names of its own', async () => {
    const template = '%{ for k, v in { x = 1 } }${k}${v}${[for w in [1] : w][0]}%{ endfor }'
    expect(await messagesOf({ 'main.tf': main('{}'), 't.tpl': template })).toEqual([])
  })
})

describe('a variable without a value', () => {
  const variable = 'variable "n" {}\n'

  it('is told apart from what only a deployment knows', async () => {
    const main = `${variable}${respondWith('"${var.n} ${data.http.x.body} ${upper(var.n)}"')}`
    expect(await messagesOf({ 'main.tf': main })).toEqual([
      'warning placeholder: Only a deployment knows data.http.x.body: the name stands for the value.',
      'warning missing-variable: The root module input variable "n" is not set, and has no default value. Set it by options.parameters, --parameters n=… or a file .tfvars: the name stands for the value.',
    ])
  })

  it('is told of in count', async () => {
    expect(await messagesOf({ 'main.tf': `${variable}${mockApi('count = var.n')}` })).toEqual([
      'warning missing-variable: The root module input variable "n" is not set, and has no default value. Set it by options.parameters, --parameters n=… or a file .tfvars: one is taken.',
    ])
  })

  it('is an error in a module that is called, as its call must give one', async () => {
    const files = {
      'main.tf': `module "m" {\n  source = "./m"\n}\n${respondWith('"${module.m.n}"')}`,
      'm/main.tf': `${variable}output "n" {\n  value = var.n\n}\n`,
    }
    expect(await messagesOf(files)).toContain(
      'error missing-variable: The argument "n" is required, but no definition was found.',
    )
  })

  it('may be given null, which is a value', async () => {
    const files = {
      'main.tf': `module "m" {\n  source = "./m"\n  n = null\n}\n${respondWith('"${module.m.n}"')}`,
      'm/main.tf': `${variable}output "n" {\n  value = var.n == null\n}\n`,
    }
    expect(await messagesOf(files)).toEqual([])
  })
})

it('options.resolve that returns a promise is a mistake of the caller', async () => {
  const main = respondWith('"x ${aws_lambda_function.list.arn}"')
  const options = { resolve: () => Promise.resolve('arn') }
  const read = Reflect.apply(loadDefinition, undefined, [writeFiles({ 'main.tf': main }), options])
  await expect(read).rejects.toThrow(
    /options\.resolve must return a text .* await the values first/,
  )
})

it('two blocks of one path are a warning while the count of one is not known', async () => {
  const block = (name: string, count: string) => `
resource "aws_api_gateway_resource" "${name}" {
  count       = ${count}
  rest_api_id = aws_api_gateway_rest_api.pets.id
  parent_id   = aws_api_gateway_rest_api.pets.root_resource_id
  path_part   = "status"
}
`
  const main = `variable "on" {}
${respondWith('"x"')}${block('one', 'var.on ? 1 : 0')}${block('other', 'var.on ? 0 : 1')}`
  expect(
    (await messagesOf({ 'main.tf': main })).filter((text) => text.startsWith('error')),
  ).toEqual([])
})
