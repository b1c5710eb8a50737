import type { RestApiDefinition } from '../../model/rest-api-definition.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { parseText } from '../document/parse-text.ts'
import { readOpenApi } from '../open-api/read-open-api.ts'
import { findBasePathMode } from '../open-api/servers.ts'
import { assembleRestApi } from '../resources/assemble-rest-api.ts'
import { readStage } from '../resources/read-stage.ts'
import { httpApiSentence, selectRestApi } from '../resources/select-rest-api.ts'
import type { TemplateResource } from '../resources/template-resource.ts'
import { findModules, type TerraformModule } from './module.ts'
import { findAddress, type TerraformPlan } from './references.ts'

/** Options for reading a Terraform plan or state. */
export interface TerraformOptions {
  /** Address, id or name of the REST API to read; required when there are several. Default: the only REST API. */
  readonly restApi?: string | undefined
  /**
   * Name of the stage to take the stage variables from. Default: the first stage, with a warning when the API has
   * others.
   */
  readonly stage?: string | undefined
}

/** A resource of a plan, of any provider. */
interface PlannedResource {
  readonly address: string
  /** The module instance that the resource belongs to. */
  readonly module: TerraformModule
  readonly node: DocumentNode
}

/** Fields of a definition -> their names in Terraform, where those are not just the snake case. */
const names: ReadonlyMap<string, string> = new Map([
  ['httpMethod', 'integration_http_method'],
  ['verb', 'http_method'],
  ['authorizer', 'authorizer_id'],
  ['authorizationType', 'authorization'],
  ['requestValidator', 'request_validator_id'],
])

/** Attributes that hold another resource's id, which is unknown before apply: their expressions tell which resource. */
const references = [
  'rest_api_id',
  'resource_id',
  'parent_id',
  'authorizer_id',
  'request_validator_id',
]

/** Attributes that change answers: the reader reports them when a plan does not know them. */
const contents = [
  'body',
  'request_templates',
  'response_parameters',
  'response_templates',
  'selection_pattern',
  'status_code',
  'variables',
]

/** Reads the Terraform plan or state at a node. */
export function readTerraform(root: DocumentNode, options: TerraformOptions): RestApiDefinition {
  const plan = root.derive({ reading: { ...root.reading, spell } })
  const resources = readResources(plan)
  const api = selectRestApi(plan, resources, options.restApi, () => describeHttpApis(plan))
  if (!api) return { resources: {} }
  const stage = readStage(api, resources, options.stage)
  const definition = assembleRestApi(api, resources, readBody(api))
  const hasOperation = Object.keys(definition.resources).length > 0
  for (const { address, name, node } of findUnknowns(plan)) {
    const sentence = `Terraform knows ${name} of ${address} only after apply. Read the state then: terraform show -json > state.json`
    const isLost = name === 'body' && address === api.ids[0] && !hasOperation
    if (isLost) node.refuse('unknown-value', `${sentence} (without the body no operation is left)`)
    else node.warn('unknown-value', sentence)
  }
  return api.node.trace({ ...definition, ...(stage && { stage }) })
}

function readResources(root: DocumentNode): TemplateResource[] {
  const modules = findModules(root)
  const planned = modules.flatMap((module) =>
    (module.values.child('resources')?.items() ?? []).map((node) => {
      return { module, node, address: String(node.child('address')?.value) }
    }),
  )
  const plan = { modules, addresses: new Set(planned.map(({ address }) => address)) }
  return planned.flatMap((resource) => toResource(resource, plan) ?? [])
}

/** Returns a sentence about the HTTP APIs of a plan; undefined when it has none. */
function describeHttpApis(plan: DocumentNode): string | undefined {
  const resources = findModules(plan).flatMap(
    ({ values }) => values.child('resources')?.items() ?? [],
  )
  const hasHttpApi = resources.some(
    (resource) =>
      resource.child('type')?.value === 'aws_apigatewayv2_api' &&
      resource.child('values')?.child('protocol_type')?.value !== 'WEBSOCKET',
  )
  return hasHttpApi ? httpApiSentence : undefined
}

/**
 * Converts a resource of API Gateway to a `TemplateResource`; undefined for other resources, and for an API that is
 * only looked up as a data source.
 */
function toResource(
  { address, module, node }: PlannedResource,
  plan: TerraformPlan,
): TemplateResource | undefined {
  const [, type] = /^aws_api_gateway_(\w+)$/.exec(String(node.child('type')?.value)) ?? []
  const values = node.child('values')
  // A state also lists data sources: an API that is only looked up belongs to another project.
  const isForeign = type === 'rest_api' && node.child('mode')?.value === 'data'
  if (!type || isForeign || !isObjectOrList(values?.value)) return undefined
  // The configuration has one entry for all instances of `for_each` and `count`: without their `["key"]`.
  const [index = ''] = /\[[^\]]*\]$/.exec(address) ?? []
  const expressions = module.expressions.get(
    address.slice(module.prefix.length, address.length - index.length),
  )
  // A state has an empty text for each attribute that is not set.
  const known = Object.entries(values.value).filter(([, value]) => value !== '')
  const followed = references.flatMap((name) => {
    const target = findAddress(expressions?.child(name), module, index, plan)
    return target === undefined || values.child(name) ? [] : [[name, target] as const]
  })
  const id = values.child('id')?.value
  return {
    type: type.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    ids: id === undefined ? [address] : [address, String(id)],
    node: values.derive({ value: Object.fromEntries([...known, ...followed]) }),
  }
}

/** An attribute of a resource that is known only after apply. */
interface UnknownAttribute {
  readonly address: string
  readonly name: string
  readonly node: DocumentNode
}

/** Finds each attribute of API Gateway's resources that changes answers and is known only after apply. */
function findUnknowns(root: DocumentNode): UnknownAttribute[] {
  return (root.child('resource_changes')?.items() ?? []).flatMap((change) => {
    const address = String(change.child('address')?.value)
    // `after_unknown` has true in the place of each unknown value, however deep.
    const unknown = address.includes('aws_api_gateway_')
      ? change.child('change')?.child('after_unknown')
      : undefined
    return contents.flatMap((name) => {
      const node = unknown?.child(name)
      return node && hasTrue(node.value, new Set()) ? [{ address, name, node }] : []
    })
  })
}

/**
 * Returns whether a value is `true` or contains `true` at any depth; looks at an object that occurs several times only
 * once.
 */
function hasTrue(value: unknown, seen: Set<unknown>): boolean {
  if (!isObjectOrList(value) || seen.has(value)) return value === true
  seen.add(value)
  return Object.values(value).some((member) => hasTrue(member, seen))
}

/** Reads the OpenAPI document that an API holds as text in `body`; undefined when it has none or it is unreadable. */
function readBody({ node }: TemplateResource): RestApiDefinition | undefined {
  const body = node.child('body')
  const root = body?.value ? parseText(body) : undefined
  const basePath = findBasePathMode(node.child('parameters')?.child('basepath'))
  return root && readOpenApi(root, basePath && { basePath })
}

function spell(field: string): string {
  return names.get(field) ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
