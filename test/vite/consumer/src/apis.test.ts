import { expect, it } from 'vitest'
import { orderApi, petApi } from './apis.ts'

it('answers from imported definitions', async () => {
  expect((await petApi.test('GET /pets/7')).body).toContain('{"pet": "7"}')
  expect((await orderApi.test('GET /orders')).body).toBe('["first order"]')
  expect((await petApi.test('GET /broken')).status).toBe(500)
})
