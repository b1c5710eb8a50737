import type { DocumentNode } from './document-node.ts'
import { mapOf, read, word } from './field-readers.ts'
import { openFile } from './open-file.ts'
import { openTemplate } from './open-template.ts'
import { isObject } from './own-value.ts'
import type { TemplateResource } from './template-resource.ts'
import type { TemplateOptions, TemplateValues } from './template-values.ts'

/** The resources of API Gateway and SAM in a template and its nested stacks, where their conditions hold. */
export function readTemplateResources(
  values: TemplateValues,
  options: TemplateOptions,
  trail: readonly unknown[] = [],
): TemplateResource[] {
  const { template } = values
  return (template.child('Resources')?.entries() ?? []).flatMap(([logicalId, entry]) => {
    const type = String(entry.child('Type')?.value)
    if (logicalId.startsWith('Fn::ForEach::')) {
      entry.warn('unknown-function', `The resources of the loop ${logicalId} are left out`)
    }
    const isStack = type === 'AWS::CloudFormation::Stack'
    if (!isStack && !/^AWS::(ApiGateway|Serverless)::/.test(type)) return []
    const condition = entry.child('Condition')
    if (condition && !values.isTrue(String(condition.value), condition)) return []
    const node = withAsset(entry, entry.child('Properties') ?? entry.derive({ value: {} }))
    if (isStack) return readStack(entry, node, options, [...trail, template.document])
    const kind = type.replace('AWS::ApiGateway::', '')
    // `Ref` gives the id of a resource, and so does an attribute: `!GetAtt Api.RestApiId`.
    const names = [logicalId, `${logicalId}.${kind}Id`]
    return {
      type: kind,
      ids: [logicalId, ...names.map((name) => String(values.lookUp(name, entry).value))],
      node,
    }
  })
}

/** The file beside the template that the CDK notes for what it uploads at a deployment. */
function assetOf(entry: DocumentNode): DocumentNode | undefined {
  return entry.child('Metadata')?.child('aws:asset:path')
}

/** Properties that name the file of an asset instead of the place it is uploaded to. */
function withAsset(entry: DocumentNode, properties: DocumentNode): DocumentNode {
  const property = entry.child('Metadata')?.child('aws:asset:property')?.value
  const file = assetOf(entry)?.value
  return typeof property === 'string' && file && isObject(properties.value)
    ? properties.derive({ value: { ...properties.value, [property]: file } })
    : properties
}

function readStack(
  entry: DocumentNode,
  properties: DocumentNode,
  options: TemplateOptions,
  trail: readonly unknown[],
): TemplateResource[] {
  const name = assetOf(entry) ?? properties.child('TemplateURL')
  const root = name && openFile(name)
  if (!root || trail.includes(root.document)) return []
  // A nested stack has parameters of its own, but the region and account of its parent.
  const pseudo = Object.entries(options.parameters ?? {}).filter(([name]) =>
    name.startsWith('AWS::'),
  )
  const own = read(properties.child('Parameters'), mapOf(word))
  const parameters = { ...Object.fromEntries(pseudo), ...own }
  return readTemplateResources(openTemplate(root, { ...options, parameters }), options, trail)
}
