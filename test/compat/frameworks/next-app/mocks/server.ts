import { setupServer } from 'msw/node'
import { mockRestApi } from 'msw-apigateway'
import { loadDefinition } from 'msw-apigateway/node'

const real = globalThis.fetch
const api = mockRestApi(await loadDefinition('pets.yaml'))
setupServer(...api.handlers).listen({ onUnhandledRequest: 'bypass' })

// After an edit `next dev` puts the fetch back that it found before register(): vercel/next.js#92877.
const mocked = globalThis.fetch
let current = mocked
Object.defineProperty(globalThis, 'fetch', {
  get: () => current,
  set: (fetch) => {
    current = fetch === real ? mocked : fetch
  },
})
