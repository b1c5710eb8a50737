import type { TemplateResource } from '../resources/template-resource.ts'
import { propertiesOf } from './template-asset.ts'
import type { TemplateValues } from './template-values.ts'
import { hasMacro } from './transforms.ts'

/** Types of resources that are stacks with a template of their own. */
const stackTypes = ['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']

/**
 * Reads the API Gateway and SAM resources of a template and its nested stacks, except those whose condition is false.
 */
export function readTemplateResources(values: TemplateValues): TemplateResource[] {
  const mayBeRewritten = hasMacro(values.template)
  return (values.template.child('Resources')?.entries() ?? []).flatMap(([logicalId, entry]) => {
    const type = String(entry.child('Type')?.value)
    const isStack = stackTypes.includes(type)
    if (!isStack && !/^AWS::(ApiGateway|Serverless)::/.test(type)) return []
    const condition = entry.child('Condition')
    if (condition && !values.isTrue(String(condition.value), condition)) return []
    if (isStack) {
      const stack = values.stack(logicalId)
      return stack ? readTemplateResources(stack) : []
    }
    const kind = type.replace('AWS::ApiGateway::', '')
    // Both `Ref` and an attribute such as `!GetAtt Api.RestApiId` give the id of a resource.
    const names = [logicalId, `${logicalId}.${kind}Id`]
    const ids = names.map((name) => String(values.lookUp(name, entry).value))
    const node = propertiesOf(entry, values.documents)
    if (!mayBeRewritten && kind !== type) node.document.checkMembers?.(node, 'resource', kind)
    return { type: kind, ids: [`${values.prefix}${logicalId}`, ...ids], node }
  })
}
