import { expect, it } from 'vitest'
import { fromTerraform } from '../../../src/index.ts'
import { toValues } from './plan.ts'

const mockOnly = { type: 'MOCK', integrationResponses: [] }

it('reads a state, whose unset attributes are empty texts and whose root resource has an id', () => {
  const ids = { rest_api_id: 'abc', resource_id: 'root' }
  const resources = toValues([
    {
      address: 'aws_api_gateway_rest_api.pets',
      values: { name: 'pets', id: 'abc', root_resource_id: 'root' },
    },
    {
      address: 'aws_api_gateway_method.home',
      values: { ...ids, http_method: 'GET', authorizer_id: '', request_validator_id: '' },
    },
    {
      address: 'aws_api_gateway_integration.home',
      values: { ...ids, http_method: 'GET', type: 'MOCK', content_handling: '', uri: '' },
    },
  ])
  const definition = fromTerraform({ values: { root_module: { resources } } })
  expect(definition.resources).toEqual({
    '/': { GET: { integration: mockOnly, methodResponses: [] } },
  })
  expect(definition.source?.issues).toEqual([])
})

it('ignores an API in a state that is only looked up as a data source', () => {
  const resources = [
    { address: 'data.aws_api_gateway_rest_api.toys', mode: 'data', values: { name: 'toys' } },
    { address: 'aws_api_gateway_rest_api.pets', mode: 'managed', values: { name: 'pets' } },
  ].map((resource) => ({ ...resource, type: 'aws_api_gateway_rest_api' }))
  expect(fromTerraform({ values: { root_module: { resources } } }).name).toBe('pets')
})
