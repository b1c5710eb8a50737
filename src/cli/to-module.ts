import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { escapeControls } from './escape-controls.ts'
import { toLiteral } from './to-literal.ts'

/** Writes a TypeScript module that has a definition as data, so that editors and the compiler know its operations. */
export function toModule(definition: RestApiDefinition, origin: string): string {
  const { source, ...data } = definition
  const file = escapeControls(origin.replace(/\s+/g, ' '))
  return `// Generated from ${file} by "msw-apigateway generate". Change that file and run the command again.
import { defineRestApi, mockRestApi } from 'msw-apigateway'

export const definition = defineRestApi(${toLiteral(data)})

/** The mocked API. A test chooses an answer with \`server.use(api.override('GET /pets', { statusCode: 404 }))\`. */
export const api = mockRestApi(definition)

/** Request handlers for \`setupServer(...handlers)\` or \`setupWorker(...handlers)\`. */
export const handlers = api.handlers
`
}
