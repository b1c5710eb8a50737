import { useEffect, useState } from 'react'
import type { PlaygroundState } from '../playground-state.ts'
import type { Outcome } from '../run/outcome.ts'
import { runPlayground } from '../run/run-playground.ts'

/** Milliseconds without typing before the page runs. */
const typingPause = 150

/** Runs the page when typing pauses and keeps the previous outcome until then; undefined before the first run. */
export function useOutcome(state: PlaygroundState): Outcome | undefined {
  const [outcome, setOutcome] = useState<Outcome>()

  useEffect(() => {
    let isLatest = true
    const timer = setTimeout(async () => {
      const next = await runPlayground(state)
      if (isLatest) setOutcome(next)
    }, typingPause)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [state])

  return outcome
}
