import { cleanup } from '@testing-library/react'
import { type SetupServer, setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
import { petStoreApi } from '../../demo/app/pet-store-api.ts'

/** Answers the tests of a file from the pet store's definition; every other request fails. */
export function servePetStore(): SetupServer {
  const server = setupServer(...petStoreApi.handlers)
  beforeAll(() => {
    server.listen({ onUnhandledRequest: 'error' })
    // jsdom lays nothing out, and says so when it is asked to scroll.
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
