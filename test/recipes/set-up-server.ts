import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { petApi } from './pet-api.ts'

/** The server of a test file, which listens before its tests and is reset after each. */
export const server = setupServer(...petApi.handlers)

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())
