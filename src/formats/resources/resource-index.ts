import { read, scalar } from '../document/field-readers.ts'
import type { TemplateResource } from './template-resource.ts'

/** Finds the resource with an id; the API itself stands for its root. Undefined for an id that is not in the document. */
export type ResourceIndex = (id: string) => TemplateResource | undefined

/** Creates the index of an API's resources. */
export function createResourceIndex(
  resources: readonly TemplateResource[],
  api: TemplateResource,
): ResourceIndex {
  const byId = new Map(
    resources
      .filter(({ type }) => type === 'Resource')
      .flatMap((resource) => resource.ids.map((id) => [id, resource] as const)),
  )
  // Only a Terraform state has `root_resource_id`: before apply, no id is known.
  const rootId = read(api.node.field('rootResourceId'), scalar)
  const isRoot = (id: string): boolean =>
    id === rootId || api.ids.includes(id) || /root_?resource_?id/i.test(id)
  return (id) => byId.get(id) ?? (isRoot(id) ? api : undefined)
}
