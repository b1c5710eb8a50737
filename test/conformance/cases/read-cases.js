import { readdirSync, readFileSync } from 'node:fs'

/**
 * One statement about API Gateway with its answer. How it is asked shows by its members: `template` is rendered,
 * `requestTemplate` gives a MOCK its status, `request` goes through an API, `issues` are those of a definition.
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
 * @property {Record<string, import('../../../src/index.ts').AuthorizerResult>} [authorizers] what each returns
 * @property {{ status: number, headers?: Record<string, string>, body?: string }} [backend] what an HTTP backend answers
 * @property {import('../../../src/index.ts').OverrideChoice} [override]
 * @property {string | CaseRequest} [request] `GET /pets?page=2`, below the base URL
 * @property {CaseResponse} [response]
 * @property {Record<string, unknown>} [integrationRequest] some of what the backend gets
 *
 * @property {readonly { severity: string, path?: string }[]} [issues] among those of the definition
 */

/** @typedef {{ method?: string, url: string, headers?: Record<string, string>, body?: string }} CaseRequest */

/**
 * A header's value; `null` when it is absent, `true` when its value does not matter.
 *
 * @typedef {{ status: number, body?: string, headers?: Record<string, string | true | null> }} CaseResponse
 */

/**
 * The cases by area. A file is an area, a line a case; a first line with `defaults` is laid under each of them, its
 * `api`, `method` and `integration` member by member.
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
