import type { DocumentNode } from '../document/node.ts'

/** A module instance of a plan: its values, its configuration and the arguments of its call. */
export interface TerraformModule {
  /** Start of the addresses of everything in the module: `module.pets["a"].`; empty for the root module. */
  readonly prefix: string
  /** The module in `planned_values` of a plan or `values` of a state. */
  readonly values: DocumentNode
  /** The module in `configuration`; undefined in a state, which has no configuration. */
  readonly config: DocumentNode | undefined
  /** Addresses of resources, without `prefix` -> the expressions of their attributes. */
  readonly expressions: ReadonlyMap<unknown, DocumentNode | undefined>
  /** The module that calls this one; undefined for the root module. */
  readonly parent?: TerraformModule
  /** Expressions of the call's arguments by variable; their references are within `parent`. */
  readonly variables?: DocumentNode | undefined
}

/** Returns the root module of a plan or a state and all modules below it; none when the document has no values. */
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

/** Returns a module followed by all modules that it calls, directly or not. */
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
