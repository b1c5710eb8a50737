import { useEffect, useState } from 'react'
import type { PlaygroundState } from '../playground-state.ts'
import { readShareLink, writeShareLink } from '../share-link.ts'

/** Milliseconds without typing before the address is written. */
const typingPause = 300

/**
 * Keeps the state in the address. `edit` replaces the address; `open` adds an entry to the history, so that Back
 * returns to the state before an example was opened.
 */
export function useSharedState(
  initialState: PlaygroundState,
): [
  state: PlaygroundState,
  edit: (state: PlaygroundState) => void,
  open: (state: PlaygroundState) => void,
] {
  const [state, setState] = useState(initialState)

  useEffect(() => {
    const timer = setTimeout(async () => {
      history.replaceState(null, '', await writeShareLink(state))
    }, typingPause)
    return () => clearTimeout(timer)
  }, [state])

  useEffect(() => {
    async function readAddress(): Promise<void> {
      const linked = await readShareLink(location.hash)
      if (linked) setState(linked)
    }
    window.addEventListener('hashchange', readAddress)
    return () => window.removeEventListener('hashchange', readAddress)
  }, [])

  async function open(next: PlaygroundState): Promise<void> {
    history.replaceState(null, '', await writeShareLink(state))
    history.pushState(null, '', await writeShareLink(next))
    setState(next)
  }

  return [state, setState, open]
}
