import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serviceWorkerPlugin } from '../service-worker-plugin.ts'

export default defineConfig({
  base: './',
  plugins: [react(), serviceWorkerPlugin()],
})
