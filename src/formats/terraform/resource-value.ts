import type { DocumentNode } from '../document/node.ts'
import { toRecord } from '../document/to-record.ts'
import {
  hasUnknown,
  LazyObject,
  makeUnknown,
  memberOf,
  placeAt,
  toText,
  type Value,
} from '../hcl/value.ts'
import type { Instance } from './instances.ts'

/** How the arguments of a resource are evaluated. */
interface ArgumentReader {
  readonly evaluate: (node: DocumentNode) => Value
  readonly render: (text: Value, variables: Value) => Value
  /** Returns the resource of an address, in any module, that was referred to before. */
  readonly find: (address: string) => Value | undefined
}

/** Matches the address of a resource whose attributes `path_part` and `parent_id` make its `path`. */
const pathResource = /(?:^|\.)(?<!data\.)aws_api_gateway_resource\.[^.]+$/

/** Matches the address of a REST API, of this configuration or another one. */
const restApi = /(?:^|\.)aws_api_gateway_rest_api\.[^.]+$/

/** Attributes that lead to their resource by its address. */
const ids = /^(?:id|root_resource_id)$/

/**
 * Creates the object of an instance of a resource or data source: its attributes are its arguments and, as its id, its
 * address. All others only a deployment knows.
 */
export function createResource(instance: Instance, address: string, reader: ArgumentReader): Value {
  const { block } = instance
  const isGateway = /(?:^|\.)aws_api_gateway_\w+\./.test(address)
  const isTemplate = /(?:^|\.)data\.template_file\./.test(address)
  const read = (name: string): Value | undefined => {
    const argument = block.argument(name)
    if (argument) return reader.evaluate(argument)
    if (name === 'path' && pathResource.test(address)) return readPath(block.node, member, reader)
    if (name === 'id' && isRootLookup(address, member)) return member('rest_api_id')
    if (isGateway && ids.test(name)) return makeUnknown(placeAt(block.node, 0), address)
    // A data source `template_file` renders a template, as people did before `templatefile`.
    const template = block.argument('template')
    if (!isTemplate || name !== 'rendered' || !template) return undefined
    const variables = block.argument('vars')
    const none = block.node.derive({ value: toRecord([]) })
    return reader.render(reader.evaluate(template), variables ? reader.evaluate(variables) : none)
  }
  const known = new Map<string, Value | undefined>()
  const member = (name: string): Value | undefined => {
    if (!known.has(name)) {
      // Set first, so that an attribute that refers to itself is unknown.
      known.set(name, undefined)
      known.set(name, read(name))
    }
    return known.get(name)
  }
  return block.node.derive({ value: new LazyObject(member, address) })
}

/** Returns whether a data source looks up the root, which goes by the id of its API. */
function isRootLookup(address: string, member: (name: string) => Value | undefined): boolean {
  return /(?:^|\.)data\.aws_api_gateway_resource\./.test(address) && member('path')?.value === '/'
}

/** Makes the full path of a resource of its parent's and its own part; undefined when only a deployment knows it. */
function readPath(
  node: DocumentNode,
  member: (name: string) => Value | undefined,
  { find }: ArgumentReader,
): Value | undefined {
  const [parent, part] = [member('parent_id'), member('path_part')]
  if (!parent || !part || hasUnknown(part)) return undefined
  const address = String(parent.value)
  const own = `/${toText(part)}`
  if (restApi.test(address)) return node.derive({ value: own })
  const found = find(address)
  const above = found && memberOf(found, 'path')
  if (!above || hasUnknown(above)) return undefined
  return node.derive({ value: `${toText(above).replace(/\/$/, '')}${own}` })
}
