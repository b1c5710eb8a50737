import { isDeepStrictEqual } from 'node:util'
import { fromOpenApi as fromSource } from '@mswjs/source/open-api'
import { readCases } from '../cases/read-cases.js'
import { baseUrl, readDefinition, sendCase } from '../cases/run-case.js'
import { withPrism } from './serve-prism.js'
import { toOpenApi } from './to-open-api.js'

/**
 * The number of cases of an area that can be put as an OpenAPI document and a request, and of those that a library
 * answers as API Gateway does.
 *
 * @typedef {{ area: string, total: number, source: number, prism: number }} PeerResult
 *
 * @typedef {import('../cases/run-case.js').Case} Case
 * @typedef {import('../cases/run-case.js').Library} Library
 */

/**
 * Sends the project's own cases to `@mswjs/source`, which makes handlers of MSW from the same documents, and to Prism,
 * which serves them. Only cases that the library answers rightly from the written document are counted, so that no
 * mistake in writing it counts as a peer's.
 *
 * @param {Library} library
 * @returns {Promise<PeerResult[]>}
 */
export function runPeers(library) {
  return withPrism((servePrism) => countAnswers(library, servePrism))
}

/** @param {Library} library @param {import('./serve-prism.js').ServePrism} servePrism */
async function countAnswers(library, servePrism) {
  const results = []
  for (const [area, cases] of readCases()) {
    const counts = { area, total: 0, source: 0, prism: 0 }
    for (const subject of cases.filter(isPublic)) {
      const document = toDocument(library, subject)
      const { handlers } = library.mockRestApi(library.fromOpenApi(structuredClone(document)), {
        baseUrl,
        onError: () => undefined,
        onIssue: () => undefined,
      })
      if (!(await answers(handlers, subject))) continue
      counts.total += 1
      const copy = () => structuredClone(document)
      if (await isAnswered(async () => answers(await fromSource(copy()), subject)))
        counts.source += 1
      if (await isAnswered(() => servePrism(copy(), (peer) => answers(peer, subject))))
        counts.prism += 1
    }
    if (counts.total > 0) results.push(counts)
  }
  return results
}

/** Returns whether a case needs no more than a definition and a request. @param {Case} subject */
function isPublic({ response, request, ...others }) {
  const own = ['override', 'authorizers', 'backend', 'cloudFormation', 'reading', 'options']
  return response && request && !own.some((name) => name in others)
}

/** @param {Library} library @param {Case} subject @returns {any} */
function toDocument(library, subject) {
  if (!subject.openApi) return toOpenApi(readDefinition(library, subject), baseUrl)
  const { openApi, documents } = subject
  const document = typeof openApi === 'string' ? documents?.[openApi] : openApi
  return { ...Object(document), servers: [{ url: baseUrl }] }
}

/**
 * Returns whether a peer answers rightly; a document that it refuses counts as a wrong answer.
 *
 * @param {() => Promise<boolean>} ask
 */
async function isAnswered(ask) {
  try {
    return await ask()
  } catch {
    return false
  }
}

/** @param {readonly import('msw').RequestHandler[]} handlers @param {Case} subject */
async function answers(handlers, subject) {
  const { expected, actual } = await sendCase(handlers, subject)
  return isDeepStrictEqual(actual, expected)
}
