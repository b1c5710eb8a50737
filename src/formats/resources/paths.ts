import { read, word } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { referenceOf, type TemplateResource } from './template-resource.ts'

/** The path of a resource, and the node of what is written last of it. */
export interface PlacedPath {
  readonly path: string
  readonly node: DocumentNode
}

/**
 * Makes the function that finds the path of a method's resource by following parents. A resource that is not there,
 * as in a nested stack, or has no path part is taken for the root; that is reported, unless it is called a root.
 */
export function createPathFinder(
  resources: readonly TemplateResource[],
  api: TemplateResource,
): (method: TemplateResource) => PlacedPath {
  const byId = new Map(
    resources
      .filter(({ type }) => type === 'Resource')
      .flatMap((resource) => resource.ids.map((id) => [id, resource] as const)),
  )
  // A state knows the id of the root.
  const rootId = read(api.node.field('rootResourceId'), word)
  const paths = new Map<TemplateResource, PlacedPath>()
  const find = (
    resource: TemplateResource,
    field: string,
    trail: readonly TemplateResource[],
  ): PlacedPath => {
    const id = referenceOf(resource, field)
    const found = byId.get(id)
    const known = found && paths.get(found)
    if (known) return known
    const part = found && !trail.includes(found) && read(found.node.field('pathPart'), word)
    if (part) {
      const { path } = find(found, 'parentId', [...trail, found])
      const place = { path: `${path === '/' ? '' : path}/${part}`, node: found.node }
      paths.set(found, place)
      return place
    }
    if (found || (![...api.ids, rootId].includes(id) && !/root_?resource_?id/i.test(id))) {
      resource.node.warn('unknown-resource', `The resource '${id}' is not known; the root is taken`)
    }
    return { path: '/', node: resource.node }
  }
  return (method) => find(method, 'resourceId', [])
}
