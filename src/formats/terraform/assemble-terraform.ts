import type { RestApiDefinition } from '../../model/rest-api-definition.ts'
import type { DocumentNode } from '../document/node.ts'
import { parseText } from '../document/parse-text.ts'
import { readOpenApi } from '../open-api/read-open-api.ts'
import { findBasePathMode } from '../open-api/servers.ts'
import { assembleRestApi } from '../resources/assemble-rest-api.ts'
import { readStage } from '../resources/read-stage.ts'
import { httpApiSentence, selectRestApi } from '../resources/select-rest-api.ts'
import type { TemplateResource } from '../resources/template-resource.ts'

/** Options for reading a Terraform plan, state or source. */
export interface TerraformOptions {
  /** Address, id or name of the REST API to read; required when there are several. Default: the only REST API. */
  readonly restApi?: string | undefined
  /**
   * Name of the stage to take the stage variables from. Default: the first stage, with a warning when the API has
   * others.
   */
  readonly stage?: string | undefined
}

/** Resources of a Terraform document, as its plan, state or source has them. */
export interface TerraformResources {
  /** Resources of API Gateway. */
  readonly resources: readonly TemplateResource[]
  /** Whether there is an HTTP API, which is no REST API. */
  readonly hasHttpApi: boolean
}

/** A REST API that was assembled from the resources of a Terraform document. */
export interface AssembledApi {
  readonly api: TemplateResource
  readonly definition: RestApiDefinition
  readonly hasOperation: boolean
}

/** Fields of a definition -> their names in Terraform, where those are not just the snake case. */
const names: ReadonlyMap<string, string> = new Map([
  ['httpMethod', 'integration_http_method'],
  ['verb', 'http_method'],
  ['authorizer', 'authorizer_id'],
  ['authorizationType', 'authorization'],
  ['requestValidator', 'request_validator_id'],
])

/** Translates a field's name in the definition to Terraform's: `requestTemplates` -> `request_templates`. */
export function spellInTerraform(field: string): string {
  return names.get(field) ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/**
 * Translates a resource type to the name that it has in all formats: `aws_api_gateway_method` -> `Method`; undefined for
 * a type that is not of API Gateway.
 */
export function toResourceType(type: unknown): string | undefined {
  const [, name] = /^aws_api_gateway_(\w+)$/.exec(String(type)) ?? []
  return name?.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * Assembles the REST API that the options choose; undefined, with an error, when there is none. `readBody` prepares the
 * text of its OpenAPI document.
 */
export function assembleTerraform(
  root: DocumentNode,
  { resources, hasHttpApi }: TerraformResources,
  options: TerraformOptions,
  prepareBody: (body: DocumentNode) => DocumentNode | undefined = (body) => body,
): AssembledApi | undefined {
  const hint = (): string | undefined => (hasHttpApi ? httpApiSentence : undefined)
  const api = selectRestApi(root, resources, options.restApi, hint)
  if (!api) return undefined
  const stage = readStage(api, resources, options.stage)
  const body = api.node.child('body')
  const prepared = body && prepareBody(body)
  const assembled = assembleRestApi(api, resources, prepared && readBody(api, prepared))
  return {
    api,
    definition: api.node.trace({ ...assembled, ...(stage && { stage }) }),
    hasOperation: Object.keys(assembled.resources).length > 0,
  }
}

/** Reads the OpenAPI document that an API holds as text in `body`; undefined when it is empty or unreadable. */
function readBody({ node }: TemplateResource, body: DocumentNode): RestApiDefinition | undefined {
  const root = body.value ? parseText(body) : undefined
  const basePath = findBasePathMode(node.child('parameters')?.child('basepath'))
  return root && readOpenApi(root, basePath && { basePath })
}
