import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { toLiteral } from './to-literal.ts'

/** A module that has a definition as data, so that the operations of its mock complete and check. */
export function toModule(definition: RestApiDefinition, origin: string): string {
  const { source, ...data } = definition
  return `// Made from ${origin.replace(/\s+/g, ' ')} by "msw-apigateway generate": change that file and run it again.
import { defineRestApi, mockRestApi } from 'msw-apigateway'

export const definition = defineRestApi(${toLiteral(data)})

/** For tests that choose what an operation answers: \`server.use(api.override('GET /pets', { statusCode: 404 }))\`. */
export const api = mockRestApi(definition)

/** For \`setupServer(...handlers)\` and \`setupWorker(...handlers)\`. */
export const handlers = api.handlers
`
}
