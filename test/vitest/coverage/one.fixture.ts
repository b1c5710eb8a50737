import { setupApi } from 'msw-apigateway/vitest'
import { expect, it } from 'vitest'
import { pets, users } from './apis.ts'

const mock = setupApi({ pets, users })

it('lists pets', async () => {
  expect(await (await fetch('https://yaml.example.com/pets')).json()).toEqual(['Rex'])
  expect(await (await fetch('https://yaml.example.com/orders?state=open')).json()).toEqual(['open'])
})

it('breaks by an override', async () => {
  mock.pets.override('GET /pets', { statusCode: 500 })
  expect((await fetch('https://yaml.example.com/pets')).status).toBe(500)
})
