import { string } from '../document/field-readers.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { toRecord } from '../document/to-record.ts'
import { BigNumber } from '../hcl/big-number.ts'
import { isNumber } from '../hcl/numbers.ts'
import {
  hasUnknown,
  isMap,
  itemsOf,
  LazyObject,
  memberOf,
  membersOf,
  sortTexts,
  toText,
  type Value,
} from '../hcl/value.ts'
import type { TemplateResource } from '../resources/template-resource.ts'
import { type TerraformResources, toResourceType } from './assemble-terraform.ts'
import type { Block } from './blocks.ts'
import type { Instance } from './instances.ts'
import { createLookedUp } from './looked-up-resource.ts'
import type { ModuleInstance } from './module-instance.ts'

/** Resources of a module and of all modules that it calls. */
export interface SourceResources extends TerraformResources {
  /** Resources that data sources look up by their paths. */
  readonly lookedUp: readonly TemplateResource[]
}

/** Resources that can change answers; all others of API Gateway are not read. */
const relevant = new Set([
  'RestApi',
  'Resource',
  'Method',
  'MethodResponse',
  'Integration',
  'IntegrationResponse',
  'GatewayResponse',
  'Model',
  'RequestValidator',
  'Authorizer',
  'Stage',
  'Deployment',
])

/** Arguments of any block that are none of its resource. */
const metaArguments =
  /^(?:count|for_each|provider|depends_on|lifecycle|connection|provisioner|dynamic|timeouts|\/\/)$/

/** Arguments that are maps of texts, in which a number or a boolean is text too. */
const textMaps = new Set(['request_templates', 'response_templates', 'variables', 'parameters'])

/** Arguments that decide which request and which answer it is, or that templates may show. */
const decisive = new Set(['selection_pattern', 'status_code', 'path_part', 'variables'])

/** Resources whose `request_parameters` and `response_parameters` map texts and not booleans. */
const mappings = new Set(['Integration', 'IntegrationResponse', 'GatewayResponse'])

/** Finds the resources of API Gateway in a module and in all modules that it calls, by their addresses. */
export function findSourceResources(module: ModuleInstance): SourceResources {
  const resources = sortTexts([...module.blocks.resources.keys()]).flatMap((type) => {
    const name = toResourceType(type)
    if (name === undefined || !relevant.has(name)) return []
    const blocks = [...(module.blocks.resources.get(type) ?? [])]
    return blocks.flatMap(([label, block]) =>
      module
        .instances(block)
        .map((instance) => toResource(module, name, `${type}.${label}`, instance)),
    )
  })
  const lookedUp = [...(module.blocks.data.get('aws_api_gateway_resource') ?? [])].flatMap(
    ([label, block]) =>
      module.instances(block).flatMap((instance) => {
        const name = `data.aws_api_gateway_resource.${label}`
        const ids = [`${module.prefix}${name}${instance.index}`]
        const values = module.resource(instance, name)
        const path = memberOf(values, 'path')
        const text = path && !hasUnknown(path) ? path.value : undefined
        return createLookedUp(values, ids, text, memberOf(values, 'rest_api_id'))
      }),
  )
  const inner = [...module.blocks.calls].flatMap(([name, block]) =>
    module.instances(block).map((instance) => {
      const child = module.module(name, instance)
      if (child) return findSourceResources(child)
      warnOfModule(block)
      return { resources: [], lookedUp: [], hasHttpApi: false }
    }),
  )
  return {
    resources: [...resources, ...inner.flatMap((one) => one.resources)],
    lookedUp: [...lookedUp, ...inner.flatMap((one) => one.lookedUp)],
    hasHttpApi:
      module.blocks.resources.has('aws_apigatewayv2_api') || inner.some((one) => one.hasHttpApi),
  }
}

function warnOfModule(block: Block): void {
  const node = block.argument('source')
  const source = String(node?.value)
  const isLocal = /^\.{1,2}\//.test(source)
  const way = isLocal ? 'no such local folder' : "run 'terraform get' first to have its files"
  const place = node ?? block.node
  place.warn(
    'unreadable-file',
    `Cannot read module '${source}': ${way}. Its resources are left out.`,
  )
}

function toResource(
  module: ModuleInstance,
  type: string,
  name: string,
  instance: Instance,
): TemplateResource {
  const { block } = instance
  const attributes = module.resource(instance, name)
  const record = {}
  const known = new Map<string, Value | undefined>()
  const read = (key: string): Value | undefined => {
    if (!known.has(key)) known.set(key, readArgument(memberOf(attributes, key), type, key))
    return known.get(key)
  }
  for (const key of block.names.filter((one) => !metaArguments.test(one))) {
    // Evaluated when it is read: most arguments of most resources never are.
    Object.defineProperty(record, key, { enumerable: true, get: () => read(key) })
  }
  return {
    type,
    ids: [`${module.prefix}${name}${instance.index}`],
    node: block.node.derive({ value: record }),
  }
}

/** Returns the value of an argument; undefined for an empty text, which in a plan is an argument that is not set. */
function readArgument(value: Value | undefined, type: string, key: string): Value | undefined {
  if (!value || value.value === '') return undefined
  if (decisive.has(key)) warnOfUnknowns(value)
  // The readers of a definition know no numbers but JavaScript's.
  if (value.value instanceof BigNumber) return value.derive({ value: toText(value) })
  const isTexts = textMaps.has(key) || (mappings.has(type) && /_parameters$/.test(key))
  return isTexts ? toTexts(value) : value
}

function warnOfUnknowns(value: Value): void {
  if (isMap(value)) for (const member of itemsOf(value)) warnOfUnknowns(member)
  else if (value.unknowns.length > 0) string(value)
}

function toTexts(value: Value): Value {
  if (!isMap(value) || value.value instanceof LazyObject) return value
  const members = membersOf(value).map(([key, member]) => {
    const isScalar =
      isNumber(member.value) || (member.value !== null && !isObjectOrList(member.value))
    return [String(key), isScalar ? member.derive({ value: toText(member) }) : member] as const
  })
  return value.derive({ value: toRecord(members) })
}
