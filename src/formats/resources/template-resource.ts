import { read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'

/** A resource of a CloudFormation template or a Terraform plan. */
export interface TemplateResource {
  /** Type without the format's prefix: `Method` for `AWS::ApiGateway::Method` and `aws_api_gateway_method`. */
  readonly type: string
  /** Names by which other resources refer to this one: its logical ID or address first, then its id. */
  readonly ids: readonly string[]
  /** Node of the object that holds the resource's properties. */
  readonly node: DocumentNode
  /** Whether another resource that this one refers to may be another one in truth, as a plan only lists references. */
  readonly isUncertain?: boolean
  /** Whether the resource exists already and is only looked up, by its whole path: it may repeat one of the document. */
  readonly isLookedUp?: boolean
}

/** Returns the name of a resource in the definition: its `name` or `responseType`, or else its first id. */
export function nameOf({ node, ids }: TemplateResource): string {
  return read(node.field('name') ?? node.field('responseType'), scalar) ?? ids[0] ?? ''
}

/** Returns the name by which a field of a resource refers to another resource; empty when the field is missing. */
export function referenceOf({ node }: TemplateResource, field: string): string {
  return read(node.field(field), scalar) ?? ''
}
