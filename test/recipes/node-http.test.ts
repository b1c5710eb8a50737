import https from 'node:https'
import { expect, it } from 'vitest'
import { petApi } from './pet-api.ts'
import { server } from './set-up-server.ts'

/** Sends a request with node:https; resolves with the status and the body. */
function send(
  path: string,
  method: string,
  body?: string,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const request = https.request(
      `https://pets.example.com/prod${path}`,
      { method, headers: { 'Content-Type': 'application/json' } },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

it('an API answers a request of node:https', async () => {
  expect(await send('/pets/7', 'PUT', '{"name": "Rex"}')).toEqual({
    status: 200,
    text: '{"id": "7", "saved": {"name": "Rex"}}',
  })
})

it('an override inside server.boundary() answers node:https there and nowhere else', async () => {
  const inside = server.boundary(async () => {
    server.use(petApi.override('GET /pets', { statusCode: 500 }))
    return send('/pets', 'GET')
  })
  expect(await inside()).toEqual({ status: 500, text: '{"message": "The store is closed"}' })
  expect((await send('/pets', 'GET')).status).toBe(200)
})
