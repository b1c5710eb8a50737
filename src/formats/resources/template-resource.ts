import { read, word } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'

/** A resource of a CloudFormation template or a Terraform plan. */
export interface TemplateResource {
  /** Without the prefix of the format: `Method` for `AWS::ApiGateway::Method` and `aws_api_gateway_method`. */
  readonly type: string
  /** What other resources call it: its logical ID, its address, its id. */
  readonly ids: readonly string[]
  /** Its properties. */
  readonly node: DocumentNode
}

/** What API Gateway knows a resource by. */
export function nameOf({ node, ids }: TemplateResource): string {
  return read(node.field('name') ?? node.field('responseType'), word) ?? ids[0] ?? ''
}

/** What a resource calls another one in a field; empty when it is not known. */
export function referenceOf({ node }: TemplateResource, field: string): string {
  return read(node.field(field), word) ?? ''
}
