import type { DocumentNode } from '../document/node.ts'
import { ownValue } from '../document/own-value.ts'
import type { PlannedResource } from './planned-resource.ts'

/** Returns whether a document is Terraform's own state, `terraform.tfstate`, and not what `terraform show` prints. */
export function isRawState(document: unknown): boolean {
  return (
    ownValue(document, 'terraform_version') !== undefined &&
    Array.isArray(ownValue(document, 'resources'))
  )
}

/** Reads the resources of Terraform's own state; warns that its format is not meant for others. */
export function readRawState(root: DocumentNode): PlannedResource[] {
  root.warn(
    'raw-state',
    "This is Terraform's own state file, whose format may change. 'terraform show -json > state.json' prints the same for other programs.",
  )
  const resources = root.child('resources')?.items() ?? []
  return resources.flatMap((resource) => {
    const [module, mode, type, name] = ['module', 'mode', 'type', 'name'].map((key) =>
      String(resource.child(key)?.value ?? ''),
    )
    const isData = mode === 'data'
    const address = `${module ? `${module}.` : ''}${isData ? 'data.' : ''}${type}.${name}`
    return (resource.child('instances')?.items() ?? []).map((instance): PlannedResource => {
      const key = instance.child('index_key')?.value
      const index = key === undefined ? '' : `[${JSON.stringify(key)}]`
      const values = instance.child('attributes')
      return { address: `${address}${index}`, type: String(type), isData, values }
    })
  })
}
