import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'

if (import.meta.env.VITE_MOCKS) {
  const { api, worker } = await import('./mocks/browser')
  await worker.start({ onUnhandledRequest: 'bypass' })
  Object.assign(window, { api, worker })
}
hydrateRoot(document, <HydratedRouter />)
