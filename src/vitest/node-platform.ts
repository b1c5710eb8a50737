import { AsyncLocalStorage } from 'node:async_hooks'
import { ofServer, ofWorker } from './network.ts'
import type { Platform } from './platform.ts'
import type { TestRun } from './test-run.ts'

/** Creates the platform of Node; the one file that imports `msw/node`, which a browser cannot. */
export function createNodePlatform(): Platform {
  const storage = new AsyncLocalStorage<TestRun>()
  return {
    scope: {
      enter: (run, callback) => storage.run(run, callback),
      find: () => storage.getStore(),
    },
    async open({ server, worker }, handlers) {
      if (worker) return ofWorker(worker)
      if (server) return ofServer(server)
      // Loaded when the first test is about to run: it takes longer than everything else here.
      const { setupServer } = await import('msw/node')
      return ofServer(setupServer(...handlers))
    },
  }
}
