import type { DocumentNode } from '../document/node.ts'
import { nameOf, referenceOf, type TemplateResource } from './template-resource.ts'

/**
 * The one REST API that is wanted, by its logical ID, address or name; without a wish, the only one there is. One that
 * is defined elsewhere, as in a nested stack, is known by what its resources call it.
 */
export function selectRestApi(
  root: DocumentNode,
  resources: readonly TemplateResource[],
  wanted: string | undefined,
): TemplateResource | undefined {
  const defined = resources.filter(({ type }) => type === 'RestApi')
  const candidates = defined.length > 0 ? defined : findForeign(root, resources)
  const chosen = candidates.filter(
    (candidate) => wanted === undefined || [...candidate.ids, nameOf(candidate)].includes(wanted),
  )
  const names = candidates.map(({ ids }) => ids[0]).join(', ')
  if (candidates.length === 0) root.refuse('missing-rest-api', 'There is no REST API')
  else if (chosen.length === 0) {
    root.refuse('unknown-rest-api', `There is no REST API '${wanted}', but ${names}`)
  } else if (chosen.length > 1) {
    root.refuse('several-rest-apis', `There are several REST APIs; choose one as restApi: ${names}`)
  }
  const ids = new Set(candidates.flatMap((candidate) => candidate.ids))
  for (const resource of resources) {
    const id = referenceOf(resource, 'restApiId')
    if (resource.type === 'Method' && !ids.has(id)) {
      resource.node.warn('unknown-rest-api', `The REST API '${id}' of the method is not here`)
    }
  }
  return chosen[0]
}

function findForeign(
  root: DocumentNode,
  resources: readonly TemplateResource[],
): TemplateResource[] {
  const ids = new Set(resources.map((resource) => referenceOf(resource, 'restApiId')))
  ids.delete('')
  return [...ids].map((id) => ({ type: 'RestApi', ids: [id], node: root.derive({ value: {} }) }))
}
