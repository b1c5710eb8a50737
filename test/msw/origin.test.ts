import { getResponse } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'

const api = mockRestApi(
  {
    resources: {
      '/echo': {
        ANY: {
          integration: {
            type: 'MOCK',
            requestTemplates: { 'application/json': '{"statusCode": 200}' },
            integrationResponses: [
              {
                statusCode: 200,
                responseTemplates: {
                  'application/json': '$input.params().header.get("Origin")',
                },
              },
            ],
          },
        },
      },
    },
  },
  { baseUrl: 'https://api.example.com' },
)

/** Returns the Origin header that a template sees of a request from a page. */
async function echo(page: string | undefined, init: RequestInit = {}): Promise<string | undefined> {
  vi.stubGlobal('location', page === undefined ? undefined : new URL(page))
  const request = new Request('https://api.example.com/echo', init)
  return (await getResponse(api.handlers, request))?.text()
}

describe('the Origin header', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('is the origin of the page on a request to another origin', async () => {
    expect(await echo('https://app.example.com/pets?page=2')).toBe('https://app.example.com')
    expect(await echo('http://localhost:5173/', { method: 'POST' })).toBe('http://localhost:5173')
    expect(await echo('https://api.example.com:8443/')).toBe('https://api.example.com:8443')
  })

  it('is not sent to the origin of the page, without a page and without a CORS check', async () => {
    expect(await echo('https://api.example.com/docs')).toBe('')
    expect(await echo(undefined)).toBe('')
    expect(await echo('about:blank')).toBe('')
    expect(await echo('https://app.example.com/', { mode: 'no-cors' })).toBe('')
  })

  it('is the one that a request shows', async () => {
    const headers = { Origin: 'https://other.example.com' }
    expect(await echo('https://app.example.com/', { headers })).toBe('https://other.example.com')
  })

  it('is seen by calls without MSW too', async () => {
    vi.stubGlobal('location', new URL('https://app.example.com/'))
    expect((await api.test('GET /echo')).body).toBe('https://app.example.com')
  })
})
