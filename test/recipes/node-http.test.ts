import https from 'node:https'
import { describe, it } from 'vitest'
import { mock } from './mock.ts'

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

describe.concurrent('a client on node:https', () => {
  it('is answered', async ({ expect }) => {
    expect(await send('/pets/7', 'PUT', '{"name": "Rex"}')).toEqual({
      status: 200,
      text: '{"id": "7", "saved": {"name": "Rex"}}',
    })
    expect(mock.requests()).toHaveLength(1)
  })

  it('is answered by the override of its own test, though tests run at the same time', async ({
    expect,
  }) => {
    mock.override('GET /pets', { statusCode: 500 })
    expect(await send('/pets', 'GET')).toEqual({
      status: 500,
      text: '{"message": "The store is closed"}',
    })
  })

  it('is answered by the definition in the other tests', async ({ expect }) => {
    expect((await send('/pets', 'GET')).status).toBe(200)
  })
})
