import { MappingTemplateError, renderMappingTemplate } from 'msw-apigateway'
import type { TemplateState } from '../playground-state.ts'
import { type Mark, type Outcome, refuse } from './outcome.ts'
import { toOffset, wordEnd } from './text-place.ts'

/** Renders the template as API Gateway would. */
export function runTemplate({ source, body, variables }: TemplateState): Outcome {
  const given = readVariables(variables)
  if (!given) return refuse('The variables are not a JSON object.')
  try {
    return { kind: 'rendered', text: renderMappingTemplate(source, { body, ...given }), marks: [] }
  } catch (error) {
    if (!(error instanceof MappingTemplateError)) throw error
    return { kind: 'refused', reasons: [error.message], marks: [markError(source, error)] }
  }
}

function readVariables(text: string): object | undefined {
  try {
    const variables: unknown = JSON.parse(text.trim() || '{}')
    return typeof variables === 'object' && variables !== null ? variables : undefined
  } catch {
    return undefined
  }
}

function markError(source: string, { line, column, reason }: MappingTemplateError): Mark {
  const from = toOffset(source, line, column)
  return { from, to: wordEnd(source, from), severity: 'error', message: reason }
}
