import { setupApi } from 'msw-apigateway/vitest'
import { expect, it } from 'vitest'
import { pets, users } from './apis.ts'

setupApi({ pets, users })

it('has none', async () => {
  expect((await fetch('https://yaml.example.com/pets?kind=none')).status).toBe(404)
})

it('lists pets and users', async () => {
  expect((await fetch('https://yaml.example.com/pets')).status).toBe(200)
  expect(await (await fetch('https://json.example.com/users?page=2')).json()).toEqual([2])
})
