import type { DocumentNode } from '../document/node.ts'
import type { OpenApiModels } from './models.ts'
import type { OpenApiSecurity } from './security.ts'

/** What the operations of an OpenAPI document share. */
export interface OpenApiContext {
  readonly root: DocumentNode
  readonly models: OpenApiModels
  readonly security: OpenApiSecurity
}
