import type { PlaygroundState } from '../playground-state.ts'
import type { Outcome } from './outcome.ts'
import { runDefinition } from './run-definition.ts'
import { runTemplate } from './run-template.ts'

/** Runs what is on the page. */
export async function runPlayground(state: PlaygroundState): Promise<Outcome> {
  return state.kind === 'template' ? runTemplate(state) : runDefinition(state)
}
