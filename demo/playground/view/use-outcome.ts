import { useEffect, useState } from 'react'
import type { PlaygroundState } from '../playground-state.ts'
import { createRunner } from '../run/create-runner.ts'
import type { Outcome } from '../run/outcome.ts'

/** Milliseconds without typing before the page runs. */
const typingPause = 150

/** Runs the page when typing pauses and keeps the previous outcome until then; undefined before the first run. */
export function useOutcome(state: PlaygroundState): Outcome | undefined {
  const [run] = useState(createRunner)
  const [outcome, setOutcome] = useState<Outcome>()

  useEffect(() => {
    const latest = new AbortController()
    const timer = setTimeout(async () => {
      const next = await run(state, latest.signal)
      if (next) setOutcome(next)
    }, typingPause)
    return () => {
      clearTimeout(timer)
      latest.abort()
    }
  }, [state, run])

  return outcome
}
