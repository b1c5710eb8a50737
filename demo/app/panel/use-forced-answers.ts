import type { RestApiMock } from 'msw-apigateway'
import { useEffect, useState } from 'react'
import { type ForcedAnswer, isForced } from './forced-answer.ts'
import type { PanelNetwork } from './panel-network.ts'

/** Forced answers by operation key. */
export type ForcedAnswers = ReadonlyMap<string, ForcedAnswer>

/** Keeps the forced answers and replaces MSW's runtime handlers by overrides for them at every change. */
export function useForcedAnswers(
  api: RestApiMock,
  network: PanelNetwork,
): [
  forced: ForcedAnswers,
  force: (operation: string, answer: ForcedAnswer) => void,
  release: () => void,
] {
  const [forced, setForced] = useState<ForcedAnswers>(new Map())

  useEffect(() => {
    network.resetHandlers()
    network.use(...Array.from(forced, ([operation, answer]) => api.override(operation, answer)))
  }, [api, network, forced])

  function force(operation: string, answer: ForcedAnswer): void {
    setForced((before) => {
      const after = new Map(before)
      if (isForced(answer)) after.set(operation, answer)
      else after.delete(operation)
      return after
    })
  }

  return [forced, force, () => setForced(new Map())]
}
