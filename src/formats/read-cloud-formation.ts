import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import { assembleRestApi } from './assemble-rest-api.ts'
import type { DocumentNode } from './document-node.ts'
import { resolveIntrinsic } from './intrinsic-functions.ts'
import { findBasePathMode } from './open-api-servers.ts'
import { openFile } from './open-file.ts'
import { readOpenApi } from './read-open-api.ts'
import { readStage } from './read-stage.ts'
import { completeSamApi, findSamApis } from './sam-api.ts'
import { selectRestApi } from './select-rest-api.ts'
import type { TemplateResource } from './template-resource.ts'
import { type TemplateOptions, TemplateValues } from './template-values.ts'

/** How to read a template. */
export interface CloudFormationOptions extends TemplateOptions {
  /** The logical ID or name of the REST API, when the template has several. */
  readonly restApi?: string | undefined
  /** The stage whose variables count. Default: the first. */
  readonly stage?: string | undefined
}

/** Fields of a definition that CloudFormation does not just write with a capital. */
const names: ReadonlyMap<string, string> = new Map([
  ['httpMethod', 'IntegrationHttpMethod'],
  ['verb', 'HttpMethod'],
  ['authorizer', 'AuthorizerId'],
  ['requestValidator', 'RequestValidatorId'],
  ['apiKeySource', 'ApiKeySourceType'],
])

/** Reads the CloudFormation or SAM template at a node. */
export function readCloudFormation(
  root: DocumentNode,
  options: CloudFormationOptions,
): RestApiDefinition {
  const template: DocumentNode = root.derive({
    reading: { ...root.reading, spell, resolve: (node) => resolveIntrinsic(node, values) },
  })
  const values = new TemplateValues(template, options)
  const resources = readResources(template, values)
  const api = selectRestApi(template, resources, options.restApi)
  if (!api) return { resources: {} }
  const [logicalId, restApiId] = api.ids
  const stage = readStage(api, resources, options.stage)
  const definition = {
    ...assembleRestApi(api, resources, readBody(api)),
    ...(restApiId !== undefined && restApiId !== logicalId && { restApiId }),
    ...(stage && { stage }),
  }
  return api.node.trace(completeSamApi(definition, api, resources, template))
}

/** The resources whose conditions hold, and the API that SAM adds. */
function readResources(template: DocumentNode, values: TemplateValues): TemplateResource[] {
  const entries = template.child('Resources')?.entries() ?? []
  const resources = entries.flatMap(([logicalId, entry]) => {
    const type = String(entry.child('Type')?.value)
    const condition = entry.child('Condition')
    if (!/^AWS::(ApiGateway|Serverless)::/.test(type)) return []
    if (condition && !values.isTrue(String(condition.value), condition)) return []
    return {
      type: type.replace('AWS::ApiGateway::', ''),
      ids: [logicalId, String(values.lookUp(logicalId, entry).value)],
      node: entry.child('Properties') ?? entry.derive({ value: {} }),
    }
  })
  return [...resources, ...findSamApis(resources, template)]
}

/** The definition in the body of an API, in the template or in a file beside it. */
function readBody({ node }: TemplateResource): RestApiDefinition | undefined {
  const uri = node.child('DefinitionUri') ?? node.child('BodyS3Location')
  const body = node.child('Body') ?? node.child('DefinitionBody') ?? (uri && openFile(uri))
  const basePath = findBasePathMode(node.child('Parameters')?.child('basepath'))
  return body && readOpenApi(body, basePath && { basePath })
}

function spell(field: string): string {
  return names.get(field) ?? `${field.charAt(0).toUpperCase()}${field.slice(1)}`
}
