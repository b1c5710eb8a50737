// @vitest-environment jsdom
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { mockRestApi } from '../../src/index.ts'
import { corsDefinition } from '../msw/cors-api.ts'

const baseUrl = 'https://api.example.com'
const server = setupServer()

beforeAll(() => server.listen())
afterEach(() => {
  server.resetHandlers()
  vi.restoreAllMocks()
})
afterAll(() => server.close())

it('jsdom’s page says nothing of CORS by itself, and templates see its origin', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  server.use(...mockRestApi(corsDefinition, { baseUrl }).handlers)
  expect((await fetch(`${baseUrl}/closed`)).status).toBe(200)
  expect(await (await fetch(`${baseUrl}/origin`)).text()).toBe(location.origin)
  expect(warn).not.toHaveBeenCalled()
})

it('an origin of the option stands for jsdom’s', async () => {
  const cors = { origin: 'https://app.example.com' }
  server.use(...mockRestApi(corsDefinition, { baseUrl, cors }).handlers)
  expect(await (await fetch(`${baseUrl}/origin`)).text()).toBe('https://app.example.com')
})

it('a test of a page fails by enforce where the deployed API will', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  server.use(...mockRestApi(corsDefinition, { baseUrl, cors: 'enforce' }).handlers)
  expect((await fetch(`${baseUrl}/pets`)).headers.get('x-other')).toBeNull()
  await expect(fetch(`${baseUrl}/pets`, { method: 'DELETE' })).rejects.toThrow('Failed to fetch')
  await expect(fetch(`${baseUrl}/closed`)).rejects.toThrow('Failed to fetch')
})

it('XMLHttpRequest of a page fails by enforce too', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  server.use(...mockRestApi(corsDefinition, { baseUrl, cors: 'enforce' }).handlers)
  expect(await load('/open')).toEqual({ type: 'load', status: 200 })
  expect(await load('/closed')).toEqual({ type: 'error', status: 0 })
})

/** Sends an XMLHttpRequest, and returns how it ends. */
function load(path: string): Promise<{ type: string; status: number }> {
  const request = new XMLHttpRequest()
  request.open('GET', `${baseUrl}${path}`)
  return new Promise((resolve) => {
    for (const type of ['load', 'error'])
      request.addEventListener(type, () => resolve({ type, status: request.status }))
    request.send()
  })
}
