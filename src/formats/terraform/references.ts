import type { DocumentNode } from '../document/node.ts'
import type { TerraformModule } from './module.ts'

/** The modules and resource addresses of a plan, among which references are followed. */
export interface TerraformPlan {
  readonly modules: readonly TerraformModule[]
  /** Addresses of all resources, in all modules. */
  readonly addresses: ReadonlySet<string>
}

/** Maximum number of references followed one after the other, so that modules cannot refer to each other for ever. */
const longestChain = 32

/**
 * Finds the address of the resource that an expression refers to, through variables and outputs of modules; undefined
 * when it refers to none. `index` is the `["key"]` of the resource that has the expression: with `for_each` and
 * `count`, an instance refers to the instance with the same key.
 */
export function findAddress(
  expression: DocumentNode | undefined,
  module: TerraformModule,
  index: string,
  plan: TerraformPlan,
  chain = 0,
): string | undefined {
  const references = expression?.child('references')?.items() ?? []
  for (const { value } of chain < longestChain ? references : []) {
    const address = follow(String(value), module, index, plan, chain + 1)
    if (address !== undefined) return address
  }
  return undefined
}

/** Finds the address of the resource that one reference, such as `var.api` or `module.pets.id`, leads to. */
function follow(
  reference: string,
  module: TerraformModule,
  index: string,
  plan: TerraformPlan,
  chain: number,
): string | undefined {
  const [, variable] = /^var\.([\w-]+)/.exec(reference) ?? []
  if (variable !== undefined) {
    // `var.api` is what the calling module passes: its references are that module's.
    const expression = module.variables?.child(variable)
    return module.parent && findAddress(expression, module.parent, index, plan, chain)
  }
  const [, call, output] = /^(module\.[\w-]+(?:\[[^\]]*\])?)\.([\w-]+)/.exec(reference) ?? []
  if (call !== undefined && output !== undefined) {
    // `module.pets.id` is an output of a called module, perhaps of its instance with the same key.
    const child = plan.modules.find(({ prefix }) =>
      [`${module.prefix}${call}.`, `${module.prefix}${call}${index}.`].includes(prefix),
    )
    const expression = child?.config?.child('outputs')?.child(output)?.child('expression')
    return child && findAddress(expression, child, index, plan, chain)
  }
  const [resource, data] = /^(data\.)?[\w-]+\.[\w-]+(?:\[(?:"[^"]*"|\d+)\])?/.exec(reference) ?? []
  const address = `${module.prefix}${resource}`
  // Return the address of a data source unchecked: a plan may not list the data sources that it reads.
  if (data) return address
  return [address, `${address}${index}`].find((candidate) => plan.addresses.has(candidate))
}
