import { getResponse } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'

const origin = 'https://app.example.com'
const { handlers } = mockRestApi(
  {
    resources: {
      '/echo': {
        GET: {
          integration: {
            type: 'MOCK',
            requestTemplates: { 'application/json': '{"statusCode": 200}' },
            integrationResponses: [
              {
                statusCode: 200,
                responseTemplates: { 'application/json': "$input.params('Cookie')" },
              },
            ],
          },
        },
      },
    },
  },
  { baseUrl: origin },
)

/** Returns the Cookie header that a template sees on a page whose requests hide it from scripts, as in browsers. */
async function echo(cookie: string, init: RequestInit = {}): Promise<string | undefined> {
  vi.stubGlobal('location', new URL(origin))
  vi.stubGlobal('document', { cookie })
  const request = new Request(`${origin}/echo`, init)
  vi.spyOn(request.headers, 'append').mockImplementation(() => {})
  return (await getResponse(handlers, request))?.text()
}

describe('cookies in a browser', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('reach templates as the Cookie header that the browser will send', async () => {
    expect(await echo('sid=31d4; theme=dark')).toBe('sid=31d4; theme=dark')
    expect(await echo('')).toBe('')
  })

  it('are left out of a request that omits credentials', async () => {
    expect(await echo('sid=31d4', { credentials: 'omit' })).toBe('')
  })

  it('are encoded again where a header cannot carry them', async () => {
    expect(await echo('name=Zo%C3%AB%20%F0%9F%90%95; list=%5B1%2C2%5D')).toBe(
      'name=Zo%C3%AB%20%F0%9F%90%95; list=[1%2C2]',
    )
  })

  it('do not replace a Cookie header that the request shows', async () => {
    const own = 'theme="dark"; sid=7; sid=8'
    expect(await echo('sid=31d4', { headers: { Cookie: own } })).toBe(own)
  })
})
