import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

const fileName = 'mockServiceWorker.js'

/** Serves MSW's worker script from the installed package: a copy in a public folder would not follow its updates. */
export function serviceWorkerPlugin(): Plugin {
  const read = () => readFile(createRequire(import.meta.url).resolve(`msw/${fileName}`))
  return {
    name: 'mock-service-worker',
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, async (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(await read())
      })
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName, source: await read() })
    },
  }
}
