// @vitest-environment jsdom
import { expect, it } from 'vitest'
import { mock } from './mock.ts'

it('an API answers XMLHttpRequest', async () => {
  const request = new XMLHttpRequest()
  request.open('PUT', 'https://pets.example.com/prod/pets/7')
  request.setRequestHeader('Content-Type', 'application/json')
  const loaded = new Promise((resolve) => request.addEventListener('load', resolve))
  request.send('{"name": "Rex"}')
  await loaded
  expect(request.status).toBe(200)
  expect(request.getResponseHeader('content-type')).toBe('application/json')
  expect(request.responseText).toBe('{"id": "7", "saved": {"name": "Rex"}}')
  expect(mock).toHaveReceived('PUT /pets/{petId}', {
    body: { name: 'Rex' },
    params: { petId: '7' },
  })
})
