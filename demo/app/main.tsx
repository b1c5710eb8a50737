import { setupWorker } from 'msw/browser'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './components/app.tsx'
import { ApiPanel } from './panel/api-panel.tsx'
import { petStoreApi } from './pet-store-api.ts'

const worker = setupWorker(...petStoreApi.handlers)
await worker.start({
  onUnhandledRequest: 'bypass',
  serviceWorker: { url: './mockServiceWorker.js' },
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
      <ApiPanel api={petStoreApi} network={worker} />
    </StrictMode>,
  )
}
