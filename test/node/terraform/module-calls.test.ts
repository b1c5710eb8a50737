import { describe, expect, it } from 'vitest'
import { loadDefinition } from '../../../src/node.ts'
import { findIssues } from '../pets-document.ts'
import { writeFiles } from '../write-files.ts'
import { mockApi } from './mock-api.ts'

const call = (source: string, more = ''): string =>
  `${mockApi('')}\nmodule "extra" {\n  source = "${source}"\n  ${more}\n}\n`

const resource = `
variable "api" {}
resource "aws_api_gateway_resource" "extra" {
  rest_api_id = var.api
  parent_id   = var.api
  path_part   = "extra"
}
resource "aws_api_gateway_method" "extra" {
  rest_api_id   = var.api
  resource_id   = aws_api_gateway_resource.extra.id
  http_method   = "GET"
  authorization = "NONE"
}
`

const messagesOf = async (files: Readonly<Record<string, string>>): Promise<string[]> =>
  (await findIssues(writeFiles(files))).map(({ code, message }) => `${code}: ${message}`)

describe('a module that is called', () => {
  const api = 'api = aws_api_gateway_rest_api.pets.id'

  it('of a registry is named in a warning when its files are not at hand', async () => {
    expect(await messagesOf({ 'main.tf': call('terraform-aws-modules/apigateway/aws') })).toEqual([
      "unreadable-file: Cannot read module 'terraform-aws-modules/apigateway/aws': run 'terraform get' first to have its files. Its resources are left out.",
    ])
  })

  it('of a registry is read where terraform get has put it', async () => {
    const folder = writeFiles({
      'main.tf': call('example/extra/aws', api),
      '.terraform/modules/modules.json': JSON.stringify({
        Modules: [
          { Key: '', Source: '', Dir: '.' },
          { Key: 'extra', Source: 'registry.terraform.io/example/extra/aws', Dir: 'cache/extra' },
        ],
      }),
      'cache/extra/main.tf': resource,
    })
    const { resources, source } = await loadDefinition(folder)
    expect(Object.keys(resources)).toEqual(['/', '/extra'])
    expect(source?.issues).toEqual([])
  })

  it('is named in a warning when its folder is missing', async () => {
    expect(await messagesOf({ 'main.tf': call('./nowhere') })).toEqual([
      "unreadable-file: Cannot read module './nowhere': no such local folder. Its resources are left out.",
    ])
  })

  it('may be in a folder above', async () => {
    const folder = writeFiles({
      'live/main.tf': call('../shared', api),
      'shared/main.tf': resource,
    })
    expect(Object.keys((await loadDefinition(`${folder}/live`)).resources)).toEqual(['/', '/extra'])
  })

  it('may be made several times, or not at all', async () => {
    const main = (count: number) => call('./extra', `${api}\n  count = ${count}`)
    const read = async (count: number) =>
      loadDefinition(writeFiles({ 'main.tf': main(count), 'extra/main.tf': resource }))
    expect(Object.keys((await read(0)).resources)).toEqual(['/'])
    expect(Object.keys((await read(1)).resources)).toEqual(['/', '/extra'])
  })

  it('does not call itself for ever', async () => {
    const itself = `${resource}\nmodule "again" {\n  source = "../extra"\n  api = var.api\n}\n`
    const folder = writeFiles({ 'main.tf': call('./extra', api), 'extra/main.tf': itself })
    await expect(loadDefinition(folder)).rejects.toThrow(
      'Another resource with the same parent already has this name: extra',
    )
  })
})

it('reads the resources of an API that is only looked up', async () => {
  const main = `
data "aws_api_gateway_rest_api" "pets" {
  name = "pets"
}
resource "aws_api_gateway_resource" "toys" {
  rest_api_id = data.aws_api_gateway_rest_api.pets.id
  parent_id   = data.aws_api_gateway_rest_api.pets.root_resource_id
  path_part   = "toys"
}
resource "aws_api_gateway_method" "toys" {
  rest_api_id   = data.aws_api_gateway_rest_api.pets.id
  resource_id   = aws_api_gateway_resource.toys.id
  http_method   = "GET"
  authorization = "NONE"
}
`
  const { resources, source } = await loadDefinition(writeFiles({ 'main.tf': main }))
  expect(Object.keys(resources)).toEqual(['/toys'])
  expect(source?.issues).toEqual([])
})

it('says of a module with only an HTTP API that it has no MOCK integrations', async () => {
  const main = 'resource "aws_apigatewayv2_api" "pets" {\n  protocol_type = "HTTP"\n}\n'
  expect(await messagesOf({ 'main.tf': main })).toEqual([
    'missing-rest-api: No REST API in the document. HTTP APIs have no MOCK integrations; only REST APIs are read.',
  ])
})

it('says of a folder without files of Terraform what it expects', async () => {
  const folder = writeFiles({ 'README.md': '' })
  expect(await findIssues(folder)).toMatchObject([
    { severity: 'error', code: 'unknown-format', message: expect.stringContaining('.tf.json') },
  ])
})
