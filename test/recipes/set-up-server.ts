import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { petApi } from './pet-api.ts'

/** A Vitest set-up: the server of a test file, reset after each test. */
export const server = setupServer(...petApi.handlers)

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())
