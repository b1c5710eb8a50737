import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import { setupServer } from 'msw/node'
import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'

const definition = new URL('../pets.yaml', import.meta.url)
const api = mockRestApi(await loadDefinition(definition))
const server = setupServer(...api.handlers)

before(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
after(() => server.close())

test('lists pets', async () => {
  const response = await fetch('https://pets.example.com/prod/pets')
  assert.deepEqual(await response.json(), ['Rex'])
})

test('says that there are no pets', async () => {
  server.use(api.override('GET /pets', { statusCode: 404 }))
  const response = await fetch('https://pets.example.com/prod/pets')
  assert.deepEqual(await response.json(), { message: 'No pets' })
})
