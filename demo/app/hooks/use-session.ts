import { useState } from 'react'
import type { Session } from '../client/session.ts'

const storageKey = 'homeward.session'

/** Keeps the session in the tab's storage, so that a reload does not sign the visitor out and closing the tab does. */
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
