import { setupServer } from 'msw/node'
import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'

const server = setupServer()
let api

beforeAll(async () => {
  api = mockRestApi(await loadDefinition('pets.yaml'))
  server.listen({ onUnhandledRequest: 'error' })
  server.use(...api.handlers)
})
afterEach(() => server.resetHandlers(...api.handlers))
afterAll(() => server.close())

test('lists pets', async () => {
  const response = await fetch('https://pets.example.com/prod/pets')
  expect(await response.json()).toEqual(['Rex'])
})

test('says that there are no pets', async () => {
  server.use(api.override('GET /pets', { statusCode: 404 }))
  const response = await fetch('https://pets.example.com/prod/pets')
  expect(await response.json()).toEqual({ message: 'No pets' })
})
