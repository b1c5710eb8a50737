import { expect, it } from 'vitest'
import { mockRestApi } from '../../src/index.ts'
import { listOperations } from '../../src/storybook/list-operations.ts'
import { orderApi, petApi } from './pet-api.ts'

const integration = { type: 'MOCK', integrationResponses: [{ statusCode: 200 }] } as const

it('identifies operations by letters, digits and hyphens, each by its own', () => {
  const api = mockRestApi({
    resources: {
      '/': { GET: { integration } },
      '/a_b/{id}': { GET: { integration } },
      '/a.b/{id+}': { GET: { integration } },
    },
  })
  expect(listOperations([{ name: '', api }]).map(({ id }) => id)).toEqual([
    'GET',
    'GET-a-b-id',
    'GET-a-b-id-2',
  ])
})

it('puts the names of several APIs first', () => {
  const apis = [
    { name: 'pets', api: petApi },
    { name: 'orders', api: orderApi },
  ]
  expect(listOperations(apis).map(({ id }) => id)).toEqual([
    'pets-GET-pets',
    'pets-POST-pets',
    'orders-GET-orders',
  ])
})
