import { useRef } from 'react'
import { FORCE_REMOUNT, STORY_RENDER_PHASE_CHANGED } from 'storybook/internal/core-events'
import { useChannel, useStorybookState } from 'storybook/manager-api'

/** Phases in which Storybook renders nothing. */
const restingPhases = ['finished', 'errored', 'aborted']

/** Milliseconds of rest after which nothing more is to be rendered. */
const rest = 40

/**
 * Returns a function that mounts the story anew after a change of globals, so that it asks again: the change itself
 * only renders it again. It waits for that rendering, because Storybook reloads the whole frame when it is to mount a story
 * that it still renders.
 */
export function useRemount(): () => void {
  const { storyId } = useStorybookState()
  const isWanted = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const emit = useChannel(
    {
      [STORY_RENDER_PHASE_CHANGED]({ newPhase }: { readonly newPhase: string }) {
        clearTimeout(timer.current)
        if (!isWanted.current || !restingPhases.includes(newPhase)) return
        timer.current = setTimeout(() => {
          isWanted.current = false
          emit(FORCE_REMOUNT, { storyId })
        }, rest)
      },
    },
    [storyId],
  )
  return () => {
    isWanted.current = true
  }
}
