import type { DocumentationDefinition } from '../../model/rest-api-definition.ts'
import type { DocumentNode } from '../document/node.ts'
import type { OpenApiModels } from './models.ts'
import type { OpenApiSecurity } from './security.ts'

/** Parts of an OpenAPI document that the readers of all its operations need. */
export interface OpenApiContext {
  /** Top of the document, where the JSON pointers of `$ref` start. */
  readonly root: DocumentNode
  readonly models: OpenApiModels
  readonly security: OpenApiSecurity
  /** What the document says about the responses of its operations; each operation adds its own. */
  readonly documentation: Map<string, DocumentationDefinition[string]>
}
