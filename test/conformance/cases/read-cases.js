import { readdirSync, readFileSync } from 'node:fs'

/**
 * A statement about API Gateway and its answer. Its members say how it is tested: `template` is rendered,
 * `requestTemplate` gives a MOCK its status, `request` is sent to an API, `issues` are expected of a definition.
 *
 * @typedef {object} Case
 * @property {string} title
 * @property {string} evidence `recorded on AWS`, `reference engine` or `documentation: <page>`
 * @property {string} [difference] why the library does not give this answer
 *
 * @property {string} [template]
 * @property {string} [body]
 * @property {Record<'path' | 'querystring' | 'header', Record<string, string>>} [params]
 * @property {Record<string, string>} [stageVariables]
 * @property {import('../../../src/mapping/context.ts').ContextVariables} [context]
 * @property {string} [output] what the template renders
 * @property {'parse' | 'runtime'} [error] how the template fails
 *
 * @property {string} [requestTemplate]
 * @property {number} [status]
 *
 * @property {import('../../../src/index.ts').RestApiDefinition} [definition]
 * @property {unknown} [openApi] a document, or the name of one of `documents`
 * @property {unknown} [cloudFormation] a template, or the name of one of `documents`
 * @property {object} [reading] options of the document's reader
 * @property {Record<string, unknown>} [documents]
 * @property {string} [resource] with `api`, `method` and `integration` instead of a definition: `GET /pets`
 * @property {object} [api]
 * @property {object} [method]
 * @property {object} [integration]
 * @property {import('../../../src/index.ts').MockRestApiOptions} [options]
 * @property {Record<string, import('../../../src/index.ts').AuthorizerResult>} [authorizers] their results by name
 * @property {{ status: number, headers?: Record<string, string>, body?: string }} [backend] answer of the HTTP backend
 * @property {import('../../../src/index.ts').OverrideChoice} [override]
 * @property {string | CaseRequest} [request] `GET /pets?page=2`, below the base URL
 * @property {CaseResponse} [response]
 * @property {Record<string, unknown>} [integrationRequest] members of what the backend gets
 *
 * @property {readonly { severity: string, path?: string }[]} [issues] some of those that the definition has
 */

/** @typedef {{ method?: string, url: string, headers?: Record<string, string>, body?: string }} CaseRequest */

/**
 * The response of a case. A header is `null` when it must be absent and `true` when its value does not matter.
 *
 * @typedef {{ status: number, body?: string, headers?: Record<string, string | true | null> }} CaseResponse
 */

/**
 * Reads the cases by area. A file is an area and a line a case. A first line with `defaults` gives each case the
 * members that it lacks; `api`, `method` and `integration` are merged member by member.
 *
 * @returns {Map<string, Case[]>}
 */
export function readCases() {
  const directory = new URL('.', import.meta.url)
  const files = readdirSync(directory).filter((file) => file.endsWith('.jsonl'))
  return new Map(
    files.map((file) => [
      file.replace('.jsonl', ''),
      readArea(readFileSync(new URL(file, directory), 'utf8')),
    ]),
  )
}

/** @param {string} text @returns {Case[]} */
function readArea(text) {
  const lines = text.trimEnd().split('\n')
  const [first, ...rest] = lines.map((line) => JSON.parse(line))
  if (!first.defaults) return [first, ...rest]
  const { defaults } = first
  return rest.map((line) => ({
    ...defaults,
    ...line,
    api: { ...defaults.api, ...line.api },
    method: { ...defaults.method, ...line.method },
    integration: { ...defaults.method?.integration, ...line.integration },
  }))
}
