import type { PlaygroundState } from '../playground-state.ts'
import { type Outcome, refuse } from './outcome.ts'

/** Milliseconds that one run may take. */
const timeLimit = 2000

/** Runs the page; undefined once the signal has ended the run. One run at a time: end it before the next. */
export type Run = (state: PlaygroundState, signal: AbortSignal) => Promise<Outcome | undefined>

/**
 * Creates a function that runs the page in a worker, so that a link with a pattern that backtracks for hours cannot
 * freeze the tab: after two seconds, or when the signal says so, the worker is ended, and the next run starts another.
 */
export function createRunner(): Run {
  let worker: Promise<Worker> | undefined
  return async (state, signal) => {
    worker ??= startWorker()
    const current = await worker.catch(() => undefined)
    if (signal.aborted) return undefined
    if (!current) {
      worker = undefined
      return refuse(
        'The page could not load the script that runs it. Change anything to try again.',
      )
    }
    return new Promise((resolve) => {
      const finish = (outcome: Outcome | undefined): void => {
        clearTimeout(timer)
        signal.removeEventListener('abort', abandon)
        resolve(outcome)
      }
      const end = (outcome: Outcome | undefined): void => {
        current.terminate()
        worker = undefined
        finish(outcome)
      }
      const abandon = (): void => end(undefined)
      const timer = setTimeout(
        () => end({ kind: 'stopped', seconds: timeLimit / 1000, marks: [] }),
        timeLimit,
      )
      signal.addEventListener('abort', abandon)
      current.onmessage = ({ data }) => finish(data)
      current.postMessage(state)
    })
  }
}

/** Starts a worker and waits until it has loaded, which takes a slow network longer than a run may take. */
function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve(worker)
    worker.onerror = reject
  })
}
