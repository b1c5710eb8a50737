import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  // A cache of its own, because both demos can run at once.
  cacheDir: '../../node_modules/.vite/playground',
  plugins: [react()],
  // The library loads parts of itself on first use, which only a worker of modules can.
  worker: { format: 'es' },
})
