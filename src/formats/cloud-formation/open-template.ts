import { mapOf, read, word } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'
import { resolveIntrinsic } from './intrinsic-functions.ts'
import { assetOf } from './template-asset.ts'
import { type TemplateOptions, TemplateValues } from './template-values.ts'

/** Fields of a definition that CloudFormation does not just write with a capital. */
const names: ReadonlyMap<string, string> = new Map([
  ['httpMethod', 'IntegrationHttpMethod'],
  ['verb', 'HttpMethod'],
  ['authorizer', 'AuthorizerId'],
  ['requestValidator', 'RequestValidatorId'],
  ['apiKeySource', 'ApiKeySourceType'],
])

/**
 * The template at a node: its functions are run as its values are read. `prefix` is what the ids of its resources begin
 * with, and `trail` the documents that it is nested in.
 */
export function openTemplate(
  root: DocumentNode,
  options: TemplateOptions,
  prefix = '',
  trail: readonly unknown[] = [],
): TemplateValues {
  const resolve = (node: DocumentNode) => resolveIntrinsic(node, values)
  const template = root.derive({ reading: { ...root.reading, spell, resolve } })
  const values: TemplateValues = new TemplateValues(template, options, prefix, (logicalId) =>
    openStack(logicalId, values, options, [...trail, root.document]),
  )
  return values
}

/** The template of a nested stack, which has parameters of its own, but the region and account of its parent. */
function openStack(
  logicalId: string,
  { template, prefix }: TemplateValues,
  options: TemplateOptions,
  trail: readonly unknown[],
): TemplateValues | undefined {
  const stack = template.child('Resources')?.child(logicalId)
  const properties = stack?.child('Properties')
  const name = stack && (assetOf(stack) ?? properties?.child('TemplateURL'))
  const root = name && openFile(name)
  if (!root || trail.includes(root.document)) return undefined
  const pseudo = Object.entries(options.parameters ?? {}).filter(([key]) => key.startsWith('AWS::'))
  const own = read(properties?.child('Parameters'), mapOf(word))
  const parameters = { ...Object.fromEntries(pseudo), ...own }
  return openTemplate(root, { ...options, parameters }, `${prefix}${logicalId}.`, trail)
}

function spell(field: string): string {
  return names.get(field) ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`
}
