import { mapOf, read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'
import { resolveIntrinsic } from './intrinsic-functions.ts'
import { assetOf } from './template-asset.ts'
import { type TemplateOptions, TemplateValues } from './template-values.ts'

/** Fields of a definition -> their names in CloudFormation, where those differ by more than a capital letter. */
const names: ReadonlyMap<string, string> = new Map([
  ['httpMethod', 'IntegrationHttpMethod'],
  ['verb', 'HttpMethod'],
  ['authorizer', 'AuthorizerId'],
  ['requestValidator', 'RequestValidatorId'],
  ['apiKeySource', 'ApiKeySourceType'],
])

/**
 * Opens the template at a node, so that reading a value runs the intrinsic functions in it. `prefix` goes before the
 * ids of its resources, and `trail` lists the documents that the template is nested in.
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

/**
 * Opens the template of a nested stack, with the parameters that the stack passes and the pseudo parameters (region,
 * account) of its parent; undefined when the file cannot be read or the template is nested in itself.
 */
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
  const own = read(properties?.child('Parameters'), mapOf(scalar))
  const parameters = { ...Object.fromEntries(pseudo), ...own }
  return openTemplate(root, { ...options, parameters }, `${prefix}${logicalId}.`, trail)
}

function spell(field: string): string {
  return names.get(field) ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`
}
