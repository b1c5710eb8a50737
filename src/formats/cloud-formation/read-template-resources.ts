import type { TemplateResource } from '../resources/template-resource.ts'
import { propertiesOf } from './template-asset.ts'
import type { TemplateValues } from './template-values.ts'

/** Reads the API Gateway and SAM resources of a template and its nested stacks, except where a condition is false. */
export function readTemplateResources(values: TemplateValues): TemplateResource[] {
  return (values.template.child('Resources')?.entries() ?? []).flatMap(([logicalId, entry]) => {
    const type = String(entry.child('Type')?.value)
    if (logicalId.startsWith('Fn::ForEach::')) {
      entry.warn('unknown-function', `Left out the resources of '${logicalId}': loops are not run.`)
    }
    const isStack = type === 'AWS::CloudFormation::Stack'
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
    return { type: kind, ids: [`${values.prefix}${logicalId}`, ...ids], node: propertiesOf(entry) }
  })
}
