import type { DocumentNode } from '../document/node.ts'
import type { TerraformModule } from './module.ts'

/** What is known of a plan when its references are followed. */
export interface TerraformPlan {
  readonly modules: readonly TerraformModule[]
  /** The addresses of all resources. */
  readonly addresses: ReadonlySet<string>
}

const longestChain = 32

/**
 * The address of the resource that an expression refers to, through variables and outputs of modules. `index` is the
 * `["key"]` of the resource that has the expression: with `for_each` and `count`, one instance refers to its like.
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

function follow(
  reference: string,
  module: TerraformModule,
  index: string,
  plan: TerraformPlan,
  chain: number,
): string | undefined {
  const [, variable] = /^var\.([\w-]+)/.exec(reference) ?? []
  if (variable !== undefined) {
    const expression = module.variables?.child(variable)
    return module.parent && findAddress(expression, module.parent, index, plan, chain)
  }
  const [, call, output] = /^(module\.[\w-]+(?:\[[^\]]*\])?)\.([\w-]+)/.exec(reference) ?? []
  if (call !== undefined && output !== undefined) {
    const child = plan.modules.find(({ prefix }) =>
      [`${module.prefix}${call}.`, `${module.prefix}${call}${index}.`].includes(prefix),
    )
    const expression = child?.config?.child('outputs')?.child(output)?.child('expression')
    return child && findAddress(expression, child, index, plan, chain)
  }
  const [resource, data] = /^(data\.)?[\w-]+\.[\w-]+(?:\[(?:"[^"]*"|\d+)\])?/.exec(reference) ?? []
  const address = `${module.prefix}${resource}`
  // What is read from elsewhere is not planned.
  if (data) return address
  return [address, `${address}${index}`].find((candidate) => plan.addresses.has(candidate))
}
