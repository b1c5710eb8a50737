import { findOpeningHours } from '../client/pet-store-client.ts'
import { useRequest } from '../hooks/use-request.ts'

/** Renders the opening hours as a sentence; nothing until they are known. */
export function OpeningTimes() {
  const [state] = useRequest(askOpeningHours, '')
  if (state.status !== 'loaded') return null
  const { days, from, to } = state.answer
  return (
    <p>
      Open {days}, {from} to {to}.
    </p>
  )
}

function askOpeningHours(_key: string, signal: AbortSignal) {
  return findOpeningHours(signal)
}
