import { read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { referenceOf, type TemplateResource } from './template-resource.ts'

/** The full path of a resource together with the place to which issues of that resource point. */
export interface PlacedPath {
  readonly path: string
  /** The resource's own node; for the root, which has none, that of the resource that refers to it. */
  readonly node: DocumentNode
}

/**
 * Creates the function that finds the path of a method's resource by following its parents. A resource that cannot be
 * found is taken for the root, with a warning unless its id names a root resource, as in a nested stack.
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
  // Only a Terraform state has `root_resource_id`: before apply, no id is known.
  const rootId = read(api.node.field('rootResourceId'), scalar)
  const isRoot = (id: string): boolean =>
    id === rootId || api.ids.includes(id) || /root_?resource_?id/i.test(id)
  const paths = new Map<TemplateResource, PlacedPath>()

  /**
   * Returns the path of a resource, reached from its descendants `seen`; undefined when the resource has no path part.
   */
  const pathOf = (
    resource: TemplateResource,
    seen: readonly TemplateResource[],
  ): PlacedPath | undefined => {
    const known = paths.get(resource)
    if (known) return known
    const part = read(resource.node.field('pathPart'), scalar)
    if (!part) return undefined
    const parent = find(resource, 'parentId', [...seen, resource])
    const path = parent.path === '/' ? `/${part}` : `${parent.path}/${part}`
    const place = { path, node: resource.node }
    paths.set(resource, place)
    return place
  }

  /** Returns the path of the resource that a field of `referrer` names; that of the root when no such path is found. */
  const find = (
    referrer: TemplateResource,
    field: string,
    seen: readonly TemplateResource[],
  ): PlacedPath => {
    const id = referenceOf(referrer, field)
    const resource = byId.get(id)
    const isCircle = resource !== undefined && seen.includes(resource)
    const place = resource && !isCircle ? pathOf(resource, seen) : undefined
    if (place) return place
    const { node } = referrer
    if (resource || !isRoot(id)) {
      node.warn('unknown-resource', `Cannot find the path of resource '${id}'. The root is used.`)
    }
    return { path: '/', node }
  }

  return (method) => find(method, 'resourceId', [])
}
