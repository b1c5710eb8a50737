import type { DefinitionIssue } from '../../errors.ts'
import type { DocumentNode } from '../document/node.ts'
import { nameOf, referenceOf, type TemplateResource } from './template-resource.ts'

const chooseSentence = 'Several REST APIs. Choose one as restApi: '

/**
 * Returns the names of the REST APIs among which one must be chosen, from the error that says so; an empty list for any
 * other issue.
 */
export function readApiNames({ code, message }: DefinitionIssue): readonly string[] {
  return code === 'several-rest-apis' ? message.replace(chooseSentence, '').split(', ') : []
}

/** Added to the error for a document that has no REST API but an HTTP API. */
export const httpApiSentence = 'HTTP APIs have no MOCK integrations; only REST APIs are read.'

/**
 * Selects the REST API with the wanted logical ID, address, id or name; without `wanted`, the only one. When the
 * document defines none, as a nested stack does, selects among the APIs that its resources refer to. When no API
 * matches, adds an error and returns undefined; when several match, adds an error and returns the first. Warns of each
 * method whose API is not in the document. `hint` returns a sentence to add to the error for a document without any
 * REST API.
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
    root.refuse('several-rest-apis', `${chooseSentence}${names}`)
  }
  const ids = new Set(candidates.flatMap((candidate) => candidate.ids))
  for (const resource of resources) {
    const id = referenceOf(resource, 'restApiId')
    if (resource.type === 'Method' && !ids.has(id)) {
      const place = resource.node.field('restApiId') ?? resource.node
      place.warn('unknown-rest-api', `No REST API '${id}' in the document: its method is left out.`)
    }
  }
  return chosen[0]
}

/**
 * Returns the error message for a document without any REST API: names the unreadable files that may contain one, and
 * adds the sentence of `hint`.
 */
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
