import type { DefinitionIssue } from '../../errors.ts'
import {
  describeDuplicateResource,
  describePathPart,
  describeSibling,
} from '../../model/check-resource-paths.ts'
import { read, scalar } from '../document/field-readers.ts'
import type { ResourceIndex } from './resource-index.ts'
import { referenceOf, type TemplateResource } from './template-resource.ts'

/** Reports resources that API Gateway does not create, because of their path part or of another one with their parent. */
export function checkResources(resources: readonly TemplateResource[], find: ResourceIndex): void {
  const families = new Map<TemplateResource | string, Map<string, TemplateResource>>()
  for (const resource of resources) {
    const isCreated = resource.type === 'Resource' && !resource.isLookedUp
    const node = isCreated ? resource.node.field('pathPart') : undefined
    const part = read(node, scalar)
    if (!node || !part || node.unknowns.length > 0) continue
    const fault = describePathPart(part)
    if (fault !== undefined) node.refuse('invalid-path-part', fault)
    const parent = familyOf(referenceOf(resource, 'parentId'), find)
    if (!parent) continue
    const family = families.get(parent) ?? new Map<string, TemplateResource>()
    families.set(parent, family)
    const twin = family.get(part)
    const variable = part.startsWith('{') ? family.get('{}') : undefined
    if (twin) {
      refuseSecond(
        resource,
        twin,
        'pathPart',
        'duplicate-resource',
        describeDuplicateResource(part),
      )
    } else if (variable) {
      const sibling = read(variable.node.field('pathPart'), scalar) ?? ''
      refuseSecond(resource, variable, 'pathPart', 'variable-sibling', describeSibling(sibling))
    }
    family.set(part, resource)
    if (part.startsWith('{')) family.set('{}', resource)
  }
}

/**
 * Returns what all references to one resource have in common: the resource, or, for roots, the text of the reference, as
 * a parameter or an import may name the root of another API.
 */
export function familyOf(id: string, find: ResourceIndex): TemplateResource | string | undefined {
  const resource = find(id)
  return resource?.type === 'Resource' ? resource : resource && id
}

/**
 * Adds an error at a field of a resource that API Gateway does not create beside the `first` one; only a warning when
 * the two may be no such pair: a condition or a reference of either is not known, or both are one resource of a state.
 */
export function refuseSecond(
  second: TemplateResource,
  first: TemplateResource,
  field: string,
  code: DefinitionIssue['code'],
  message: string,
): void {
  const place = second.node.field(field) ?? second.node
  const isUnsure =
    [first, second].some(({ isUncertain }) => isUncertain) ||
    first.ids[0] === second.ids[0] ||
    place.reading.issues.some((issue) => /^unknown-(condition|value)$/.test(issue.code))
  if (isUnsure) place.warn(code, message)
  else place.refuse(code, message)
}
