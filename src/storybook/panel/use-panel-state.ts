import { useEffect, useReducer } from 'react'
import { useChannel } from 'storybook/manager-api'
import { askEvent, stateEvent } from '../names.ts'
import type { PanelState } from '../panel-state.ts'

/** The state of the story, and the operations that it has asked since it was opened, in the order of the first time. */
export interface FollowedState {
  readonly state: PanelState
  readonly asked: readonly string[]
}

/** Follows what the preview tells, and asks for it first. Returns undefined before it has told anything. */
export function usePanelState(): FollowedState | undefined {
  const [followed, follow] = useReducer(followState, undefined)
  const emit = useChannel({ [stateEvent]: follow })
  useEffect(() => emit(askEvent), [emit])
  return followed
}

/** Keeps the operations asked while the story stays the same, so that none moves when the story is mounted again. */
function followState(
  before: FollowedState | undefined,
  state: PanelState,
): FollowedState | undefined {
  const kept = before?.state.storyId === state.storyId ? before.asked : []
  const asked = state.requests.flatMap(({ operationId }) => operationId ?? []).reverse()
  return { state, asked: [...new Set([...kept, ...asked])] }
}
