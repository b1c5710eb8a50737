import type { DocumentNode } from './document-node.ts'
import { mapOf, read, word } from './field-readers.ts'
import { openFile } from './open-file.ts'
import { openTemplate } from './open-template.ts'
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
    const isStack = type === 'AWS::CloudFormation::Stack'
    if (!isStack && !/^AWS::(ApiGateway|Serverless)::/.test(type)) return []
    const condition = entry.child('Condition')
    if (condition && !values.isTrue(String(condition.value), condition)) return []
    const node = entry.child('Properties') ?? entry.derive({ value: {} })
    if (isStack) return readStack(entry, node, options, [...trail, template.document])
    return {
      type: type.replace('AWS::ApiGateway::', ''),
      ids: [logicalId, String(values.lookUp(logicalId, entry).value)],
      node,
    }
  })
}

/** The CDK notes the file of a nested stack, whose URL is made at its deployment. */
function readStack(
  entry: DocumentNode,
  properties: DocumentNode,
  options: TemplateOptions,
  trail: readonly unknown[],
): TemplateResource[] {
  const name = entry.child('Metadata')?.child('aws:asset:path') ?? properties.child('TemplateURL')
  const root = name && openFile(name)
  if (!root || trail.includes(root.document)) return []
  const parameters = read(properties.child('Parameters'), mapOf(word))
  return readTemplateResources(openTemplate(root, { ...options, parameters }), options, trail)
}
