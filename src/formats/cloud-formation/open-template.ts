import { mapOf, read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { openFile } from '../document/open-file.ts'
import type { SourceDocument } from '../document/source-document.ts'
import { templateOf } from './template-asset.ts'
import { createTemplateReading } from './template-reading.ts'
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
 * ids of its resources, and `outer` lists the documents that the template is nested in, the nearest first.
 */
export function openTemplate(
  root: DocumentNode,
  options: TemplateOptions,
  prefix = '',
  outer: readonly SourceDocument[] = [],
): TemplateValues {
  const rules = createTemplateReading(root.value, () => values)
  const advise = (unknowns: readonly string[]) => values.advise(unknowns)
  const template = root.derive({ reading: { ...root.reading, spell, advise, ...rules } })
  const documents = [root.document, ...outer]
  const openStack = (logicalId: string) => openNested(logicalId, values, options)
  const values: TemplateValues = new TemplateValues(template, documents, options, prefix, openStack)
  return values
}

/**
 * Opens the template of a nested stack, with the parameters that the stack passes and the pseudo parameters (region,
 * account) of its parent; undefined when the file cannot be read or the template is nested in itself.
 */
function openNested(
  logicalId: string,
  { template, documents, prefix }: TemplateValues,
  options: TemplateOptions,
): TemplateValues | undefined {
  const stack = template.child('Resources')?.child(logicalId)
  const name = stack && templateOf(stack, documents)
  const root = name && openFile(name)
  if (!root || documents.includes(root.document)) return undefined
  const pseudo = Object.entries(options.parameters ?? {}).filter(([key]) => key.startsWith('AWS::'))
  const own = read(stack.child('Properties')?.child('Parameters'), mapOf(scalar))
  const parameters = { ...Object.fromEntries(pseudo), ...own }
  return openTemplate(root, { ...options, parameters }, `${prefix}${logicalId}.`, documents)
}

function spell(field: string): string {
  return names.get(field) ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`
}
