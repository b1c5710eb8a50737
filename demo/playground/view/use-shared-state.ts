import { useEffect, useState } from 'react'
import type { PlaygroundState } from '../playground-state.ts'
import { readShareLink, writeShareLink } from '../share-link.ts'

const typingPause = 300

/**
 * The state, kept in the address. `edit` replaces the address, `open` leaves the one before in the history, so that
 * Back undoes the opening of an example.
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
