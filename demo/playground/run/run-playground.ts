import type { PlaygroundState } from '../playground-state.ts'
import type { Outcome } from './outcome.ts'
import { runDefinition } from './run-definition.ts'
import { runTemplate } from './run-template.ts'

/** Renders the template of the page, or sends its request to the API of its definition. */
export async function runPlayground(state: PlaygroundState): Promise<Outcome> {
  return state.kind === 'template' ? runTemplate(state) : runDefinition(state)
}
