import react from '@vitejs/plugin-react'
import { apiGateway } from 'msw-apigateway/vite'
import { defineConfig, type Plugin } from 'vite'

const { YAML_PLUGIN, YAML_FIRST, FAILURES, LIST_MODULES, MSW_PLUGIN } = process.env
const yaml: Plugin[] = YAML_PLUGIN ? [(await import(YAML_PLUGIN)).default()] : []
const network: Plugin[] = MSW_PLUGIN ? [(await import(MSW_PLUGIN)).msw()] : []
const ours = apiGateway({
  include: 'api/**/*.{yaml,json}',
  types: true,
  failures: FAILURES === 'warn' ? 'warn' : 'error',
  parameters: { Greeting: 'Hello' },
})

/** Writes what the build consists of to a file, for the checks. */
const listModules: Plugin = {
  name: 'list-modules',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
    const entries = chunks.filter(({ isDynamicEntry }) => !isDynamicEntry)
    const source = JSON.stringify({
      modules: chunks.flatMap(({ moduleIds }) => moduleIds),
      code: entries.map(({ code }) => code).join(''),
    })
    this.emitFile({ type: 'asset', fileName: 'modules.json', source })
  },
}

export default defineConfig({
  plugins: [
    react(),
    ...(YAML_FIRST ? [...yaml, ours] : [ours, ...yaml]),
    ...(LIST_MODULES ? [listModules] : []),
    ...network,
  ],
  build: { minify: false },
})
