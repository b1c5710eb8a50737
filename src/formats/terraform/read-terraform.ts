import type { RestApiDefinition } from '../../model/rest-api-definition.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import type { TemplateResource } from '../resources/template-resource.ts'
import {
  assembleTerraform,
  spellInTerraform,
  type TerraformOptions,
  type TerraformResources,
  toResourceType,
} from './assemble-terraform.ts'
import { findModules } from './module.ts'
import type { PlannedResource } from './planned-resource.ts'
import { isRawState, readRawState } from './raw-state.ts'
import { findAddress, type TerraformPlan } from './references.ts'

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
  const plan = root.derive({ reading: { ...root.reading, spell: spellInTerraform } })
  const assembled = assembleTerraform(plan, findResources(plan), options)
  if (!assembled) return { resources: {} }
  const { api, definition, hasOperation } = assembled
  for (const { address, name, node } of findUnknowns(plan)) {
    const sentence = `Terraform knows ${name} of ${address} only after apply. Read the state then: terraform show -json > state.json`
    const isLost = name === 'body' && address === api.ids[0] && !hasOperation
    if (isLost) node.refuse('unknown-value', `${sentence} (without the body no operation is left)`)
    else node.warn('unknown-value', sentence)
  }
  return definition
}

function findResources(plan: DocumentNode): TerraformResources {
  const modules = findModules(plan)
  const planned = modules.flatMap((module) =>
    (module.values.child('resources')?.items() ?? []).map((node): PlannedResource => {
      return {
        module,
        address: String(node.child('address')?.value),
        type: String(node.child('type')?.value),
        isData: node.child('mode')?.value === 'data',
        values: node.child('values'),
      }
    }),
  )
  const stored = isRawState(plan.value) ? readRawState(plan) : []
  const all = [...planned, ...stored]
  const addresses = { modules, addresses: new Set(all.map(({ address }) => address)) }
  return {
    resources: all.flatMap((resource) => toResource(resource, addresses) ?? []),
    hasHttpApi: all.some(
      ({ type, values }) =>
        type === 'aws_apigatewayv2_api' && values?.child('protocol_type')?.value !== 'WEBSOCKET',
    ),
  }
}

/**
 * Converts a resource of API Gateway to a `TemplateResource`; undefined for other resources, and for an API that is
 * only looked up as a data source.
 */
function toResource(
  { address, module, type: terraformType, isData, values }: PlannedResource,
  plan: TerraformPlan,
): TemplateResource | undefined {
  const type = toResourceType(terraformType)
  // A state also lists data sources: an API that is only looked up belongs to another project.
  const isForeign = type === 'RestApi' && isData
  if (!type || isForeign || !isObjectOrList(values?.value)) return undefined
  // The configuration has one entry for all instances of `for_each` and `count`: without their `["key"]`.
  const [index = ''] = /\[[^\]]*\]$/.exec(address) ?? []
  const expressions = module?.expressions.get(
    address.slice(module.prefix.length, address.length - index.length),
  )
  // A state has an empty text for each attribute that is not set.
  const known = Object.entries(values.value).filter(([, value]) => value !== '')
  const followed = references.flatMap((name) => {
    const target = module && findAddress(expressions?.child(name), module, index, plan)
    return target === undefined || values.child(name) ? [] : [[name, target] as const]
  })
  const id = values.child('id')?.value
  const isUncertain = followed.some(([name]) => !isOneReference(expressions?.child(name)))
  // A data source has the whole path of its resource, whose parents are not in the document.
  const { path, rest_api_id } = Object.fromEntries(isData ? known : [])
  const placed = path && { path_part: String(path).slice(1), parent_id: rest_api_id }
  return {
    type,
    ...(isUncertain && { isUncertain }),
    ...(isData && { isLookedUp: true }),
    ids: id === undefined ? [address] : [address, String(id)],
    node: values.derive({ value: { ...Object.fromEntries([...known, ...followed]), ...placed } }),
  }
}

/**
 * Returns whether an expression names just one resource, as `aws_api_gateway_resource.pets.id` does; a condition or an
 * index lists other references too.
 */
function isOneReference(expression: DocumentNode | undefined): boolean {
  const references = (expression?.child('references')?.items() ?? []).map(({ value }) =>
    String(value),
  )
  const resource = references.at(-1) ?? ''
  return references.every((reference) => reference.startsWith(resource)) && !/^var\./.test(resource)
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
