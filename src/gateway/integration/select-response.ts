import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import type { Compiler } from '../compiler.ts'
import type { IntegrationAnswer } from './answer.ts'

/** An integration response with its compiled selection pattern. */
export interface Selectable {
  readonly statusCode: number
  /** Returns whether the selection pattern matches a text; undefined for the default response. */
  readonly matches: ((text: string) => boolean) | undefined
  readonly path: DefinitionPath
}

/**
 * Selects an integration response: of the responses whose pattern matches, the one that has the status of the
 * integration, else the first; without a match, the default response. A `chosenStatus` is answered by the response that
 * has it, of several by the one whose own pattern matches it, else by the first; undefined when none has it.
 */
export function selectResponse<Response extends Selectable>(
  responses: readonly Response[],
  { selectionText, chosenStatus }: Pick<IntegrationAnswer, 'selectionText' | 'chosenStatus'>,
): Response | undefined {
  if (chosenStatus !== undefined) {
    const chosen = responses.filter(({ statusCode }) => statusCode === chosenStatus)
    return chosen.find(({ matches }) => matches?.(String(chosenStatus))) ?? chosen[0]
  }
  const matching =
    selectionText === undefined ? [] : responses.filter(({ matches }) => matches?.(selectionText))
  return (
    matching.find(({ statusCode }) => String(statusCode) === selectionText) ??
    matching[0] ??
    responses.find(({ matches }) => !matches)
  )
}

/** Warns of selection patterns that select their response for no HTTP status. */
export function warnUnreachable(responses: readonly Selectable[], compiler: Compiler): void {
  const unreachable = new Set(responses.filter(({ matches }) => matches))
  const reach = (status: number): void => {
    const selected = selectResponse(responses, { selectionText: String(status) })
    if (selected) unreachable.delete(selected)
  }
  // Most responses are selected by their own status; trying these first saves trying every status.
  for (const { statusCode } of responses) reach(statusCode)
  for (let status = 100; status < 600 && unreachable.size > 0; status++) reach(status)
  for (const { path, statusCode } of unreachable)
    compiler.warn(
      'unreachable-pattern',
      [...path, 'selectionPattern'],
      `No status selects the response ${statusCode}: its pattern matches none, or only those that select another`,
    )
}
