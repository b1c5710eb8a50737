import {
  MappingTemplateError,
  type MappingTemplateVariables,
  renderMappingTemplate,
} from 'msw-apigateway'
import type { TemplateState } from '../playground-state.ts'
import { type Mark, type Outcome, refuse } from './outcome.ts'
import { wordEnd } from './text-place.ts'

/** The override members that API Gateway always puts into `$context`, so that templates can set them. */
const overrides = {
  requestOverride: { path: {}, querystring: {}, header: {} },
  responseOverride: { header: {} },
}

/** Renders a template with the given body and variables, as API Gateway would. */
export function runTemplate({ source, body, variables }: TemplateState): Outcome {
  const given = readVariables(variables)
  if (!given) return refuse('Expected the variables to be a JSON object.')
  try {
    const context = { ...overrides, ...given.context }
    const text = renderMappingTemplate(source, { body, ...given, context })
    return { kind: 'rendered', text, marks: [] }
  } catch (error) {
    return error instanceof MappingTemplateError
      ? { ...refuse(error.message), marks: [markError(source, error)] }
      : refuse(`The variables do not have the expected shape: ${error}`)
  }
}

function readVariables(text: string): MappingTemplateVariables | undefined {
  try {
    const variables = JSON.parse(text.trim() || '{}')
    return Object.getPrototypeOf(variables) === Object.prototype ? variables : undefined
  } catch {
    return undefined
  }
}

function markError(source: string, { offset, reason }: MappingTemplateError): Mark {
  return { from: offset, to: wordEnd(source, offset), severity: 'error', message: reason }
}
