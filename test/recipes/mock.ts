import { setupApi } from 'msw-apigateway/vitest'
import { petApi } from './pet-api.ts'

/** The API of a test file: it listens before the first test, and each test starts without overrides. */
export const mock = setupApi(petApi, { onUnhandledRequest: 'error' })
