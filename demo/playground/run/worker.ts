import { refuse } from './outcome.ts'
import { runPlayground } from './run-playground.ts'

// The messages of this worker: first anything, when it can run, then one outcome for each state that it is sent.
self.onmessage = async ({ data }) => {
  try {
    self.postMessage(await runPlayground(data))
  } catch (error) {
    self.postMessage(refuse(String(error)))
  }
}
self.postMessage('ready')
