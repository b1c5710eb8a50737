import { HttpResponse } from 'msw'
import { afterEach, expect, it, vi } from 'vitest'
import { mockRestApi } from '../../src/msw/mock-rest-api.ts'
import { goAhead, scopeDefinition } from '../support/scope-definition.ts'

const baseUrl = 'https://api.example.com/prod'
const calls: unknown[][] = []

/** Runs a request through its handler and lets the handler log it, as MSW does in a browser. */
async function runAndLog(path: string): Promise<void> {
  for (const method of ['groupCollapsed', 'log', 'groupEnd', 'error', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation(
      (...args: unknown[]) => void calls.push([method, ...args]),
    )
  const handlers = mockRestApi(scopeDefinition, { baseUrl }).handlers
  const request = new Request(`${baseUrl}${path}`)
  for (const handler of handlers) {
    const result = await handler.run({ request, requestId: '1' })
    if (!result?.response || !result.parsedResult) continue
    await handler.log({
      request: result.request,
      response: result.response.clone(),
      parsedResult: result.parsedResult,
    } as Parameters<typeof handler.log>[0])
  }
}

afterEach(() => {
  vi.restoreAllMocks()
  calls.length = 0
})

it('prints one collapsed group with request, handler, response and execution log', async () => {
  await runAndLog('/pets?scope=internal')
  expect(calls.map(([method]) => method)).toEqual([
    'groupCollapsed',
    'log',
    'log',
    'log',
    'log',
    'groupEnd',
  ])
  expect(calls[0]?.[1]).toMatch(
    /^\[MSW\] \d\d:\d\d:\d\d GET https:\/\/api\.example\.com\/prod\/pets \(%c200 OK%c\)$/,
  )
  expect(calls[1]).toEqual(['log', 'Request', expect.objectContaining({ method: 'GET', body: '' })])
  expect(calls[3]).toEqual([
    'log',
    'Response',
    expect.objectContaining({ status: 200, body: goAhead }),
  ])
  expect(calls[4]?.[1]).toContain('Method completed with status: 200')
})

it('prints the 403 of what no operation serves too', async () => {
  await runAndLog('/dogs')
  expect(calls[0]?.[1]).toContain('(%c403 Forbidden%c)')
})

it('survives a network error, which has no body', async () => {
  const [override] = [
    mockRestApi(scopeDefinition, { baseUrl }).override('GET /pets', { networkError: true }),
  ]
  vi.spyOn(console, 'groupCollapsed').mockReturnValue()
  vi.spyOn(console, 'log').mockReturnValue()
  await expect(
    override.log({ request: new Request(`${baseUrl}/pets`), response: HttpResponse.error() }),
  ).resolves.toBeUndefined()
})
