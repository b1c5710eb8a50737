import { setupApi } from 'msw-apigateway/vitest'
import { expect, it } from 'vitest'
import { petApi, post, send } from '../fixtures/pet-api.ts'

const mock = setupApi(petApi, { onUnhandledRequest: 'error' })

it('answers in a browser, and records requests', async () => {
  expect((await send('/pets?page=2')).status).toBe(200)
  await post({ name: 'Rex' })
  expect(mock).toHaveAnswered('GET /pets', { status: 200, times: 1 })
  expect(mock).toHaveReceived('POST /pets', { body: { name: 'Rex' } })
  const { request } = await mock.waitForRequest('POST /pets')
  expect(request.body).toBe('{"name":"Rex"}')
})

it('answers by an override', async () => {
  mock.override('GET /pets', { statusCode: 404 })
  expect((await send('/pets')).status).toBe(404)
})

it('answers without the last test’s override', async () => {
  expect((await send('/pets')).status).toBe(200)
  expect(mock.requests().map(({ status }) => status)).toEqual([200])
})

it('fails with its answers', async () => {
  expect((await send('/pets/7')).status).toBe(404)
})

it('fails for an override that is never asked', () => {
  mock.override('GET /pets', { statusCode: 404 })
})

it('fails for a request that nothing handles', async () => {
  await fetch('https://other.example.com/')
})
