import react from '@vitejs/plugin-react'
import { apiGateway } from 'msw-apigateway/vite'
import { defineConfig } from 'vite'
import { serviceWorkerPlugin } from '../service-worker-plugin.ts'

export default defineConfig({
  base: './',
  // A cache of its own, because both demos can run at once.
  cacheDir: '../../node_modules/.vite/app',
  plugins: [react(), apiGateway({ include: '*.yaml', types: true }), serviceWorkerPlugin()],
})
