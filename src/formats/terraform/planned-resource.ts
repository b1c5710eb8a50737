import type { DocumentNode } from '../document/node.ts'
import type { TerraformModule } from './module.ts'

/** A resource or data source of a plan or state, of any provider. */
export interface PlannedResource {
  readonly address: string
  readonly type: string
  /** Whether the resource is a data source, which is only looked up. */
  readonly isData: boolean
  /** Node of the object that holds the resource's attributes; undefined when it has none. */
  readonly values: DocumentNode | undefined
  /** The module instance that the resource belongs to; undefined in a raw state, which has no configuration. */
  readonly module?: TerraformModule
}
