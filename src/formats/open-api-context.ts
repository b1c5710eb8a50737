import type { DocumentNode } from './document-node.ts'
import type { OpenApiModels } from './open-api-models.ts'
import type { OpenApiSecurity } from './open-api-security.ts'

/** What the operations of an OpenAPI document share. */
export interface OpenApiContext {
  readonly root: DocumentNode
  readonly models: OpenApiModels
  readonly security: OpenApiSecurity
}
