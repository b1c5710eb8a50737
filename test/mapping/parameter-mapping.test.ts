import { describe, expect, it } from 'vitest'
import { apiOf, gatewayOf, mock, send } from '../gateway/invoke-gateway.ts'

/** Sends a body to a MOCK that maps all of it to a header, which the response template prints. */
async function mapBody(body: string): Promise<{ status: number; body: string }> {
  const gateway = gatewayOf(
    apiOf(
      mock({ requestParameters: { 'integration.request.header.x-body': 'method.request.body' } }),
      'POST /pets',
    ),
  )
  const result = await send(gateway, 'POST /pets', { body })
  return { status: result.status, body: String(result.body) }
}

describe('a mapping of the whole body', () => {
  it.each(['{"a', '[1', '"a', "'a"])(
    'refuses %s, which begins like JSON but is not',
    async (body) => {
      expect(await mapBody(body)).toEqual({
        status: 400,
        body: '{"message": "Invalid JSON in request body"}',
      })
    },
  )

  it.each(['{"a": 1}', 'text', ''])('accepts %j', async (body) => {
    expect(await mapBody(body)).toMatchObject({ status: 200 })
  })
})

describe('a mapping with a pattern in the filter of its JSONPath', () => {
  it.each(['/\\Gdog/', '/a**/', '/[b-a]/'])('is an issue at its place with %s', (pattern) => {
    const source = `method.request.body[?(@.kind =~ ${pattern})].id`
    const api = apiOf(mock({ requestParameters: { 'integration.request.header.x-id': source } }))
    expect(() => gatewayOf(api)).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            severity: 'error',
            code: 'invalid-pattern',
            path: 'resources./pets.GET.integration.requestParameters.integration.request.header.x-id',
            message: expect.stringContaining('is invalid in a Java regular expression'),
          }),
        ],
      }),
    )
  })
})
