import { ofServer, ofWorker } from './network.ts'
import type { Platform } from './platform.ts'

/**
 * The platform of browsers. Nothing there remembers which test an asynchronous call belongs to, so that it has no
 * scope.
 */
export const browserPlatform: Platform = {
  scope: undefined,
  async open({ server, worker }, handlers) {
    if (worker) return ofWorker(worker)
    if (server) return ofServer(server)
    // A resolver that prefers browser conditions, as those of Svelte's test plugin do, leads here in Node too.
    if (!('serviceWorker' in (globalThis.navigator ?? {})))
      throw new Error(
        "setupApi: No service worker here. Outside a browser, pass a server: setupApi(api, { server: setupServer() }), with setupServer of 'msw/node'.",
      )
    const { setupWorker } = await import('msw/browser')
    return ofWorker(setupWorker(...handlers))
  },
}
