import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { type OpenApiOptions, readOpenApi } from './open-api/read-open-api.ts'
import { readDefinition } from './read-definition.ts'

/**
 * Reads an OpenAPI 3 or Swagger 2 document with API Gateway's extensions, as API Gateway's import does.
 * The document is not changed. What the import would ignore is in `definition.source.issues`.
 *
 * @example
 * const api = mockRestApi(fromOpenApi(petStore, { basePath: 'prepend' }))
 *
 * @throws {DefinitionError} with every issue, when the document is none that API Gateway imports
 */
export function fromOpenApi(document: unknown, options: OpenApiOptions = {}): RestApiDefinition {
  return readDefinition('openapi', { value: document }, (root) => readOpenApi(root, options))
}
