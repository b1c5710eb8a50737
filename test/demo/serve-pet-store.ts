import { cleanup } from '@testing-library/react'
import { type SetupServer, setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'

/** Starts a server with the pet store's handlers for the tests of a file, and returns it; any other request fails. */
export function servePetStore(): SetupServer {
  const server = setupServer(...petStoreApi.handlers)
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' })
    // jsdom has no layout, and prints an error when the app scrolls.
    vi.spyOn(window, 'scrollTo').mockReturnValue()
  })
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
