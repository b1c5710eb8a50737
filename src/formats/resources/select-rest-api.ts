import type { DocumentNode } from '../document/node.ts'
import { nameOf, referenceOf, type TemplateResource } from './template-resource.ts'

/** Sentence for a document whose API is of the kind that has no mapping templates. */
export const httpApiSentence = 'HTTP APIs have no MOCK integrations; only REST APIs are read.'

/**
 * Selects the REST API with the wanted logical ID, address, id or name; without `wanted`, the only one. When the
 * document defines none, as a nested stack does, selects among the APIs that its resources refer to. Adds an error when
 * none or several match: undefined or the first is returned. Warns of each method of an API outside the document.
 * `hint` returns what else to say of a document without any REST API.
 */
export function selectRestApi(
  root: DocumentNode,
  resources: readonly TemplateResource[],
  wanted: string | undefined,
  hint: () => string | undefined,
): TemplateResource | undefined {
  const defined = resources.filter(({ type }) => type === 'RestApi')
  const candidates = defined.length > 0 ? defined : findReferredApis(root, resources)
  const chosen = candidates.filter(
    (candidate) => wanted === undefined || [...candidate.ids, nameOf(candidate)].includes(wanted),
  )
  const names = candidates.map(({ ids }) => ids[0]).join(', ')
  if (candidates.length === 0) root.refuse('missing-rest-api', describeMissing(root, hint))
  else if (chosen.length === 0) {
    root.refuse('unknown-rest-api', `No REST API '${wanted}'. Available: ${names}.`)
  } else if (chosen.length > 1) {
    root.refuse('several-rest-apis', `Several REST APIs. Choose one as restApi: ${names}`)
  }
  const ids = new Set(candidates.flatMap((candidate) => candidate.ids))
  for (const resource of resources) {
    const id = referenceOf(resource, 'restApiId')
    if (resource.type === 'Method' && !ids.has(id)) {
      resource.node.warn(
        'unknown-rest-api',
        `No REST API '${id}' in the document: its method is left out.`,
      )
    }
  }
  return chosen[0]
}

/** Returns the sentence for a document without any REST API, and which files it may be in that could not be read. */
function describeMissing({ reading }: DocumentNode, hint: () => string | undefined): string {
  const unread = reading.issues.filter(({ code }) => code === 'unreadable-file')
  const sentences = [...unread.map(({ message }) => message), hint()]
  return ['No REST API in the document.', ...sentences.filter((text) => text)].join(' ')
}

/** Returns an API without properties for each id by which resources refer to the API that they belong to. */
function findReferredApis(
  root: DocumentNode,
  resources: readonly TemplateResource[],
): TemplateResource[] {
  const ids = new Set(resources.map((resource) => referenceOf(resource, 'restApiId')))
  ids.delete('')
  return [...ids].map((id) => ({ type: 'RestApi', ids: [id], node: root.derive({ value: {} }) }))
}
