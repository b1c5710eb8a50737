import react from '@vitejs/plugin-react'
import { apiGateway } from 'msw-apigateway/vite'
import { defineConfig, type Plugin } from 'vite'

const { YAML_PLUGIN, YAML_FIRST } = process.env
const yaml: Plugin[] = YAML_PLUGIN ? [(await import(YAML_PLUGIN)).default()] : []
const ours = apiGateway({
  include: 'api/**/*.{yaml,json}',
  types: true,
  parameters: { Greeting: 'Hello' },
})

export default defineConfig({
  plugins: [react(), ...(YAML_FIRST ? [...yaml, ours] : [ours, ...yaml])],
  build: { minify: false },
})
