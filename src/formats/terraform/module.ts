import type { DocumentNode } from '../document/node.ts'

/** A module instance of a plan: its values, its configuration, and what it is called with. */
export interface TerraformModule {
  /** What the addresses in it begin with: `module.pets["a"].`, nothing for the root. */
  readonly prefix: string
  readonly values: DocumentNode
  readonly config: DocumentNode | undefined
  /** Addresses within the module -> the expressions of resources. */
  readonly expressions: ReadonlyMap<unknown, DocumentNode | undefined>
  readonly parent?: TerraformModule
  /** The expressions of its variables, in the words of the parent. */
  readonly variables?: DocumentNode | undefined
}

/** The root module of a plan or state and all modules below it. */
export function findModules(plan: DocumentNode): TerraformModule[] {
  const values = (plan.child('planned_values') ?? plan.child('values'))?.child('root_module')
  const config = plan.child('configuration')?.child('root_module')
  return values ? withChildren({ prefix: '', values, ...readConfig(config) }) : []
}

function readConfig(
  config: DocumentNode | undefined,
): Pick<TerraformModule, 'config' | 'expressions'> {
  const resources = config?.child('resources')?.items() ?? []
  const expressions = new Map(
    resources.map((resource) => [resource.child('address')?.value, resource.child('expressions')]),
  )
  return { config, expressions }
}

function withChildren(parent: TerraformModule): TerraformModule[] {
  const children = parent.values.child('child_modules')?.items() ?? []
  return [
    parent,
    ...children.flatMap((values) => {
      const prefix = `${values.child('address')?.value}.`
      const [, name = ''] = /^module\.([^.[]+)/.exec(prefix.slice(parent.prefix.length)) ?? []
      const call = parent.config?.child('module_calls')?.child(name)
      return withChildren({
        ...readConfig(call?.child('module')),
        prefix,
        values,
        parent,
        variables: call?.child('expressions'),
      })
    }),
  ]
}
