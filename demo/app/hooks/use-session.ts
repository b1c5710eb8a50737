import { useState } from 'react'
import type { Session } from '../client/session.ts'

const storageKey = 'homeward.session'

/** Who is signed in, until the tab is closed. */
export function useSession(): [
  session: Session | undefined,
  change: (session: Session | undefined) => void,
] {
  const [session, setSession] = useState(readSession)
  return [
    session,
    (next) => {
      if (next) sessionStorage.setItem(storageKey, JSON.stringify(next))
      else sessionStorage.removeItem(storageKey)
      setSession(next)
    },
  ]
}

function readSession(): Session | undefined {
  const text = sessionStorage.getItem(storageKey)
  return text === null ? undefined : JSON.parse(text)
}
