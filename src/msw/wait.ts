import { delay } from 'msw'
import type { Delay } from './override-choice.ts'

/** Waits until a delay has passed. Aborting the request ends any delay but `'real'` at once and clears its timer. */
export function wait(duration: Delay, signal: AbortSignal): Promise<void> {
  if (duration === 'real') return delay('real')
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const stop = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', stop)
      resolve()
    }
    const timer = duration === 'infinite' ? undefined : setTimeout(stop, duration)
    signal.addEventListener('abort', stop)
  })
}
