import { setupServer } from 'msw/node'
import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

const url = 'https://pets.example.com/prod/pets'
const api = mockRestApi(await loadDefinition('pets.yaml'))
const server = setupServer(...api.handlers)

beforeAll(() => server.listen())
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

test('runs in a page', () => {
  expect(document.createElement('p').outerHTML).toBe('<p></p>')
})

/** The ways in which code of a page sends a request. @type {Record<string, () => Promise<unknown>>} */
const ways = {
  fetch: async () => (await fetch(url)).json(),
  XMLHttpRequest: () =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.onload = () => resolve(JSON.parse(request.responseText))
      request.onerror = () => reject(new Error('The request fails.'))
      request.open('GET', url)
      request.send()
    }),
}

for (const [name, send] of Object.entries(ways)) {
  describe(name, () => {
    test('is answered by the mock', async () => {
      expect(await send()).toEqual(['Rex'])
    })

    test('is answered by an override', async () => {
      server.use(api.override('GET /pets', { statusCode: 404 }))
      expect(await send()).toEqual({ message: 'No pets' })
    })
  })
}
