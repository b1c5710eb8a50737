import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { checkReaderOptions } from './check-reader-options.ts'
import type {
  AuthorizerNameOfDocument,
  OperationsOfDocument,
} from './open-api/operations-of-document.ts'
import type { OpenApiOptions } from './open-api/read-open-api.ts'
import { readOpenApiTemplate } from './open-api/terraform-placeholders.ts'
import { readDefinition } from './read-definition.ts'
import { readInput } from './read-input.ts'

/**
 * Reads an OpenAPI 3 or Swagger 2 document with API Gateway's extensions, as API Gateway's import does: data, or JSON
 * text. Never changes the document. Warns in `definition.source.issues` of each part that the import would ignore.
 *
 * @example
 * const api = mockRestApi(fromOpenApi(petStore, { basePath: 'prepend' }))
 *
 * @throws {DefinitionError} with every issue, when API Gateway's import would refuse the document, or when the document
 *   is text that is not JSON or has another format
 * @throws {TypeError} for an unknown option or `basePath`, and for what is no document: a promise, a module, or a
 *   definition that was already read
 */
export function fromOpenApi<Document, const Options extends OpenApiOptions = object>(
  document: Document,
  options?: Options,
): RestApiDefinition<OperationsOfDocument<Document, Options>, AuthorizerNameOfDocument<Document>>
export function fromOpenApi(document: unknown, options: OpenApiOptions = {}): RestApiDefinition {
  checkReaderOptions('fromOpenApi', options)
  return readDefinition('openapi', readInput('openapi', document), (root) =>
    readOpenApiTemplate(root, options),
  )
}
