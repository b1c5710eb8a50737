import type { DocumentNode } from '../document/node.ts'
import { referenceOf, type TemplateResource } from '../resources/template-resource.ts'

/**
 * Creates the resource of a data source that looks one up by its whole path, whose parts are one part below the root;
 * none without a path, and for the root, which is no resource.
 */
export function createLookedUp(
  node: DocumentNode,
  ids: readonly string[],
  path: unknown,
  api: unknown,
): TemplateResource[] {
  const [, part] = /^\/(.+)$/.exec(typeof path === 'string' ? path : '') ?? []
  const value = { rest_api_id: api, parent_id: api, path_part: part }
  return part === undefined
    ? []
    : [{ type: 'Resource', ids, node: node.derive({ value }), isLookedUp: true }]
}

/** Leaves out looked-up resources of APIs that no other resource belongs to. */
export function selectLookedUp(
  lookedUp: readonly TemplateResource[],
  others: readonly TemplateResource[],
): TemplateResource[] {
  const apis = new Set(others.map((resource) => referenceOf(resource, 'restApiId')))
  return lookedUp.filter((resource) => apis.has(referenceOf(resource, 'restApiId')))
}
