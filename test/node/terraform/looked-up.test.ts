import { describe, expect, it } from 'vitest'
import { fromTerraform } from '../../../src/index.ts'
import { loadDefinition } from '../../../src/node.ts'
import { writeFiles } from '../write-files.ts'
import { respondWith } from './mock-api.ts'

const method = (resource: string): string => `
resource "aws_api_gateway_method" "m" {
  rest_api_id   = data.aws_api_gateway_rest_api.pets.id
  resource_id   = ${resource}
  http_method   = "GET"
  authorization = "NONE"
}
`
const lookUp = (path: string): string => `
data "aws_api_gateway_rest_api" "pets" {
  name = "pets"
}
data "aws_api_gateway_resource" "found" {
  rest_api_id = data.aws_api_gateway_rest_api.pets.id
  path        = ${path}
}
`
const child = `
resource "aws_api_gateway_resource" "status" {
  rest_api_id = data.aws_api_gateway_rest_api.pets.id
  parent_id   = data.aws_api_gateway_resource.found.id
  path_part   = "status"
}
`

async function pathsOf(main: string, files: Readonly<Record<string, string>> = {}) {
  const { resources, source } = await loadDefinition(writeFiles({ 'main.tf': main, ...files }))
  return { paths: Object.keys(resources), issues: source?.issues }
}

describe('a resource that a data source looks up', () => {
  it.each([
    ['"/v1/things"', '/v1/things'],
    ['"/${lower("V1")}"', '/v1'],
  ])('has the path of the data source: %s', async (path, expected) => {
    const own = method('data.aws_api_gateway_resource.found.id')
    expect(await pathsOf(`${lookUp(path)}${own}`)).toEqual({ paths: [expected], issues: [] })
    const below = `${child}${method('aws_api_gateway_resource.status.id')}`
    expect(await pathsOf(`${lookUp(path)}${below}`)).toEqual({
      paths: [`${expected}/status`],
      issues: [],
    })
  })

  it('may be the root', async () => {
    const below = `${child}${method('aws_api_gateway_resource.status.id')}`
    expect(await pathsOf(`${lookUp('"/"')}${below}`)).toEqual({ paths: ['/status'], issues: [] })
  })

  it('of another API makes no choice of it', async () => {
    const other =
      'data "aws_api_gateway_resource" "other" {\n  rest_api_id = "abc"\n  path = "/x"\n}\n'
    const main = `${lookUp('"/v1"')}${other}${method('data.aws_api_gateway_resource.found.id')}`
    expect(await pathsOf(main)).toEqual({ paths: ['/v1'], issues: [] })
  })

  it('whose path only a deployment knows is taken for the root, with a warning', async () => {
    const main = `${lookUp('data.http.x.body')}${method('data.aws_api_gateway_resource.found.id')}`
    const { paths, issues } = await pathsOf(main)
    expect(paths).toEqual(['/'])
    expect(issues).toMatchObject([{ code: 'unknown-resource' }])
  })

  it('has its path in a state', () => {
    const values = { rest_api_id: 'abc' }
    const resources = [
      [
        'data',
        'resource.v1',
        { id: 'r1', path: '/v1/things', path_part: 'things', parent_id: 'p' },
      ],
      ['managed', 'resource.s', { id: 's1', path_part: 'status', parent_id: 'r1' }],
      ['managed', 'method.s', { http_method: 'GET', authorization: 'NONE', resource_id: 's1' }],
    ] as const
    const state = {
      values: {
        root_module: {
          resources: resources.map(([mode, name, own]) => {
            const address = `aws_api_gateway_${name}`
            const type = address.replace(/\..*/, '')
            return { address, mode, type, values: { ...values, ...own } }
          }),
        },
      },
    }
    expect(Object.keys(fromTerraform(state).resources)).toEqual(['/v1/things/status'])
  })
})

describe('the path of a resource', () => {
  const resource = (name: string, parent: string): string => `
resource "aws_api_gateway_resource" "${name}" {
  rest_api_id = aws_api_gateway_rest_api.pets.id
  parent_id   = ${parent}
  path_part   = "${name}"
}
`
  async function show(expression: string, more: string, files?: Readonly<Record<string, string>>) {
    const main = `${respondWith(`"\${${expression}}"`)}${more}`
    const { resources, source } = await loadDefinition(writeFiles({ 'main.tf': main, ...files }))
    const [response] = resources['/']?.GET?.integration?.integrationResponses ?? []
    const messages = source?.issues.map(({ message }) => message)
    return [response?.responseTemplates?.['application/json'], messages]
  }
  const root = 'aws_api_gateway_rest_api.pets.root_resource_id'

  it('is made of its parents and its own part', async () => {
    const more = `${resource('a', root)}${resource('b', 'aws_api_gateway_resource.a.id')}`
    expect(await show('aws_api_gateway_resource.a.path', more)).toEqual(['/a', []])
    expect(await show('aws_api_gateway_resource.b.path', more)).toEqual(['/a/b', []])
  })

  it('is made of parents in other modules', async () => {
    const inner = `variable "parent" {}
variable "api" {}
resource "aws_api_gateway_resource" "c" {
  rest_api_id = var.api
  parent_id   = var.parent
  path_part   = "c"
}
output "path" {
  value = aws_api_gateway_resource.c.path
}
`
    const more = `${resource('a', root)}
module "m" {
  source = "./m"
  api    = aws_api_gateway_rest_api.pets.id
  parent = aws_api_gateway_resource.a.id
}
`
    expect(await show('module.m.path', more, { 'm/main.tf': inner })).toEqual(['/a/c', []])
  })

  it('is unknown without a known parent, or below itself', async () => {
    for (const parent of ['data.x.y.id', 'aws_api_gateway_resource.a.id']) {
      const [text, messages] = await show('aws_api_gateway_resource.a.path', resource('a', parent))
      expect(text).toBe('aws_api_gateway_resource.a.path')
      expect(messages).toHaveLength(1)
    }
  })
})
