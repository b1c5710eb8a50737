import type { DefinitionPath } from '../../model/rest-api-definition.ts'
import type { Compiler } from '../compiler.ts'
import type { IntegrationAnswer } from './answer.ts'

/** An integration response with its compiled pattern; the default one has none. */
export interface Selectable {
  readonly statusCode: number
  readonly matches: ((text: string) => boolean) | undefined
  readonly path: DefinitionPath
}

/**
 * Selects among integration responses: of those whose pattern matches the one whose own status is the integration's,
 * then the first, then the default one.
 */
export function selectResponse<Response extends Selectable>(
  responses: readonly Response[],
  { selectionText, chosenStatus }: Pick<IntegrationAnswer, 'selectionText' | 'chosenStatus'>,
): Response | undefined {
  const chosen = responses.find((response) => response.statusCode === chosenStatus)
  const matching =
    chosen || selectionText === undefined
      ? []
      : responses.filter(({ matches }) => matches?.(selectionText))
  return (
    chosen ??
    matching.find(({ statusCode }) => String(statusCode) === selectionText) ??
    matching[0] ??
    responses.find(({ matches }) => !matches)
  )
}

/** Warns of patterns that select their response for no HTTP status. */
export function warnUnreachable(responses: readonly Selectable[], compiler: Compiler): void {
  const unreachable = new Set(responses.filter(({ matches }) => matches))
  const reach = (status: number): void => {
    const selected = selectResponse(responses, { selectionText: String(status) })
    if (selected) unreachable.delete(selected)
  }
  // Most are selected by their own status, which saves trying all.
  for (const { statusCode } of responses) reach(statusCode)
  for (let status = 100; status < 600 && unreachable.size > 0; status++) reach(status)
  for (const { path, statusCode } of unreachable)
    compiler.warn(
      'unreachable-pattern',
      [...path, 'selectionPattern'],
      `No status selects the response ${statusCode}: its pattern matches none, or those it matches select another response`,
    )
}
