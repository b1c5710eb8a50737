import { cleanup } from '@testing-library/react'
import { type SetupServer, setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'

/** Answers the tests of a file from the pet store's definition; every other request fails. */
export function servePetStore(): SetupServer {
  const server = setupServer(...petStoreApi.handlers)
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  beforeEach(() => {
    window.location.hash = ''
    sessionStorage.clear()
  })
  afterEach(() => {
    cleanup()
    server.resetHandlers()
  })
  afterAll(() => server.close())
  return server
}
