import { addons } from 'storybook/preview-api'
import { askEvent, stateEvent } from './names.ts'
import type { PanelState } from './panel-state.ts'
import type { StoryRun } from './story-run.ts'

/** Milliseconds in which answers are gathered before the panel is told of them. */
const gathering = 20

/** Tells the panel what the story that is mounted asks and chooses. */
export function tellPanel(state: PanelState): void {
  addons.getChannel().emit(stateEvent, state)
}

/**
 * Tells the panel of the answers of a run's APIs, and of the run when the panel asks. Returns a function that ends it.
 */
export function followRun(run: StoryRun): () => void {
  const channel = addons.getChannel()
  const tell = (): void => tellPanel(run.toState())
  let timer: ReturnType<typeof setTimeout> | undefined
  const end = run.listen(() => {
    timer ??= setTimeout(() => {
      timer = undefined
      tell()
    }, gathering)
  })
  channel.on(askEvent, tell)
  return () => {
    end()
    clearTimeout(timer)
    channel.off(askEvent, tell)
  }
}
