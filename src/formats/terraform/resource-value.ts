import type { DocumentNode } from '../document/node.ts'
import { toRecord } from '../document/to-record.ts'
import { LazyObject, makeUnknown, placeAt, type Value } from '../hcl/value.ts'
import type { Instance } from './instances.ts'

/** How the arguments of a resource are evaluated. */
interface ArgumentReader {
  readonly evaluate: (node: DocumentNode) => Value
  readonly render: (text: Value, variables: Value) => Value
}

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
