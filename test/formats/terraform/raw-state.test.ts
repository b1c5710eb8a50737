import { expect, it } from 'vitest'
import { fromTerraform } from '../../../src/index.ts'

const place = { rest_api_id: 'abc', resource_id: 'root', http_method: 'GET' }

/** Makes a resource as Terraform's own state file has it. */
const stored = (type: string, instances: readonly object[], more: object = {}): object => ({
  mode: 'managed',
  type,
  name: 'x',
  instances,
  ...more,
})

const state = (resources: readonly object[]): object => ({
  version: 4,
  terraform_version: '1.9.0',
  serial: 3,
  resources,
})

const api = stored('aws_api_gateway_rest_api', [
  { attributes: { id: 'abc', root_resource_id: 'root', name: 'pets', body: null } },
])

it('reads the state file of Terraform, with a hint at the command that prints it for others', () => {
  const definition = fromTerraform(
    state([
      api,
      stored('aws_api_gateway_method', [{ attributes: { ...place, authorization: 'NONE' } }]),
      stored('aws_api_gateway_integration', [{ attributes: { ...place, type: 'MOCK', uri: '' } }]),
      stored('aws_api_gateway_rest_api', [{ attributes: { id: 'other' } }], { mode: 'data' }),
    ]),
  )
  expect(definition).toMatchObject({
    name: 'pets',
    resources: { '/': { GET: { authorizationType: 'NONE', integration: { type: 'MOCK' } } } },
  })
  expect(definition.source?.issues).toMatchObject([
    {
      severity: 'warning',
      code: 'raw-state',
      message: expect.stringContaining("'terraform show -json > state.json'"),
    },
  ])
})

it('reads all instances in all modules', () => {
  const part = (key: string) => ({
    index_key: key,
    attributes: { id: key, rest_api_id: 'abc', parent_id: 'root', path_part: key },
  })
  const method = (key: string) => ({
    index_key: key,
    attributes: { ...place, resource_id: key },
  })
  const module = { module: 'module.links["a"]' }
  const { resources } = fromTerraform(
    state([
      api,
      stored('aws_api_gateway_resource', [part('docs'), part('help')], module),
      stored('aws_api_gateway_method', [method('docs'), method('help')], module),
    ]),
  )
  expect(Object.keys(resources)).toEqual(['/docs', '/help'])
})

it('chooses an API by its address', () => {
  const toys = stored(
    'aws_api_gateway_rest_api',
    [{ index_key: 0, attributes: { id: 'toys', name: 'toys' } }],
    { module: 'module.toys' },
  )
  const document = state([api, toys])
  expect(() => fromTerraform(document)).toThrow('module.toys.aws_api_gateway_rest_api.x[0]')
  const restApi = 'module.toys.aws_api_gateway_rest_api.x[0]'
  expect(fromTerraform(document, { restApi }).name).toBe('toys')
})
