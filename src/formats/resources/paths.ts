import { read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import type { ResourceIndex } from './resource-index.ts'
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
  index: ResourceIndex,
  api: TemplateResource,
): (method: TemplateResource) => PlacedPath {
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
    const resource = index(id)
    const { node } = referrer
    if (resource === api) return { path: '/', node }
    const isCircle = resource !== undefined && seen.includes(resource)
    const place = resource && !isCircle ? pathOf(resource, seen) : undefined
    if (!place) {
      node.warn('unknown-resource', `Cannot find the path of resource '${id}'. The root is used.`)
    }
    return place ?? { path: '/', node }
  }

  return (method) => find(method, 'resourceId', [])
}
