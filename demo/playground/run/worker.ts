import type { PlaygroundState } from '../playground-state.ts'
import { refuse } from './outcome.ts'

// MSW, which the library imports, refuses to load without the page's storage for cookies, which workers lack.
Object.defineProperty(globalThis, 'localStorage', { value: {} })
const { runPlayground } = await import('./run-playground.ts')

// The messages of this worker: 'ready' once it can run, then one outcome for each state that it is sent.
self.onmessage = async ({ data }: MessageEvent<PlaygroundState>) => {
  try {
    self.postMessage(await runPlayground(data))
  } catch (error) {
    self.postMessage(refuse(String(error)))
  }
}
self.postMessage('ready')
