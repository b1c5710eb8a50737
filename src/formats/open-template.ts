import type { DocumentNode } from './document-node.ts'
import { resolveIntrinsic } from './intrinsic-functions.ts'
import { type TemplateOptions, TemplateValues } from './template-values.ts'

/** Fields of a definition that CloudFormation does not just write with a capital. */
const names: ReadonlyMap<string, string> = new Map([
  ['httpMethod', 'IntegrationHttpMethod'],
  ['verb', 'HttpMethod'],
  ['authorizer', 'AuthorizerId'],
  ['requestValidator', 'RequestValidatorId'],
  ['apiKeySource', 'ApiKeySourceType'],
])

/** The template at a node: its functions are run as its values are read. */
export function openTemplate(root: DocumentNode, options: TemplateOptions): TemplateValues {
  const resolve = (node: DocumentNode) => resolveIntrinsic(node, values)
  const template = root.derive({ reading: { ...root.reading, spell, resolve } })
  const values = new TemplateValues(template, options)
  return values
}

function spell(field: string): string {
  return names.get(field) ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`
}
