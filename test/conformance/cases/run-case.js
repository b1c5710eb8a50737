import { getResponse } from 'msw'

/**
 * The part of the library that cases call, from its sources or from the built package.
 *
 * @typedef {Pick<typeof import('../../../src/index.ts'), 'renderMappingTemplate' | 'mockRestApi' | 'fromOpenApi'
 *   | 'fromCloudFormation' | 'MappingTemplateError' | 'DefinitionError'>} Library
 * @typedef {import('./read-cases.js').Case} Case
 * @typedef {import('../../../src/index.ts').TemplateEngine} TemplateEngine
 * @typedef {{ expected: unknown, actual: unknown }} Outcome
 */

/** Where the API of a case is. */
export const baseUrl = 'https://api.example.com/prod'

/**
 * Runs a case through a public function of the library. `actual` holds as much of the answer as the case states in
 * `expected`.
 *
 * @param {Library} library @param {Case} subject @param {TemplateEngine} [templateEngine]
 * @returns {Promise<Outcome>}
 */
export async function runCase(library, subject, templateEngine) {
  if (subject.template !== undefined) return runTemplate(library, subject, templateEngine)
  if (subject.requestTemplate !== undefined) return runStatus(library, subject, templateEngine)
  return subject.issues ? runIssues(library, subject) : runRequest(library, subject, templateEngine)
}

/** @param {Library} library @param {Case} subject @param {TemplateEngine} [templateEngine] @returns {Outcome} */
function runTemplate(library, subject, templateEngine) {
  const { template = '', body, params, context, stageVariables, output, error } = subject
  const variables = { body, params, context, stageVariables, templateEngine }
  const render = () => {
    try {
      return { output: library.renderMappingTemplate(template, variables) }
    } catch (failure) {
      if (failure instanceof library.MappingTemplateError) return { error: failure.kind }
      throw failure
    }
  }
  return { expected: error ? { error } : { output }, actual: render() }
}

/**
 * @param {Library} library @param {Case} subject @param {TemplateEngine} [templateEngine]
 * @returns {Promise<Outcome>}
 */
function runStatus(library, { title, evidence, requestTemplate = '', status }, templateEngine) {
  const statuses = [200, 201, 202, 404]
  return runRequest(
    library,
    {
      title,
      evidence,
      resource: 'GET /',
      integration: {
        type: 'MOCK',
        requestTemplates: { 'application/json': requestTemplate },
        integrationResponses: statuses.map((statusCode) => ({
          statusCode,
          selectionPattern: `${statusCode}`,
        })),
      },
      request: 'GET /',
      response: {
        status: status ?? 0,
        body: status === 500 ? '{"message": "Internal server error"}' : '',
      },
    },
    templateEngine,
  )
}

/**
 * @param {Library} library @param {Case} subject @param {TemplateEngine} [templateEngine]
 * @returns {Promise<Outcome>}
 */
async function runRequest(library, subject, templateEngine) {
  /** @type {import('../../../src/index.ts').IntegrationRequest[]} */
  const received = []
  const definition = readDefinition(library, subject)
  const authorizers = Object.entries(subject.authorizers ?? {})
  const api = library.mockRestApi(definition, {
    baseUrl,
    onError: () => undefined,
    onIssue: () => undefined,
    ...subject.options,
    ...(templateEngine && { templateEngine }),
    authorizers: Object.fromEntries(authorizers.map(([name, result]) => [name, () => result])),
    integrations: backendOf(subject, received),
  })
  const { override, request = 'GET /', integrationRequest } = subject
  const overrides = override ? [api.override(toKey(request), override)] : []
  const { expected, actual } = await sendCase([...overrides, ...api.handlers], subject)
  return {
    expected: { ...expected, ...(integrationRequest && { integrationRequest }) },
    actual: {
      ...actual,
      ...(integrationRequest && { integrationRequest: select(received[0], integrationRequest) }),
    },
  }
}

/**
 * Sends the request of a case to handlers of any library.
 *
 * @param {readonly import('msw').RequestHandler[]} handlers @param {Case} subject
 */
export async function sendCase(handlers, { request = 'GET /', response }) {
  const answer = await getResponse([...handlers], toRequest(request))
  return {
    expected: { response },
    actual: { response: answer && (await project(answer, response)) },
  }
}

/** @param {Library} library @param {Case} subject @returns {Outcome} */
function runIssues(library, subject) {
  const found = findIssues(library, subject)
  const actual = subject.issues?.map((issue) =>
    found.some(
      (one) =>
        one.severity === issue.severity && (issue.path === undefined || one.path === issue.path),
    )
      ? issue
      : found,
  )
  return { expected: subject.issues, actual }
}

/** @param {Library} library @param {Case} subject */
function findIssues(library, subject) {
  try {
    return library.mockRestApi(readDefinition(library, subject)).issues
  } catch (error) {
    if (error instanceof library.DefinitionError) return error.issues
    throw error
  }
}

/** @param {Library} library @param {Case} subject @returns {import('../../../src/index.ts').RestApiDefinition} */
export function readDefinition(library, subject) {
  const { definition, openApi, cloudFormation, documents, reading } = subject
  /** @param {unknown} document */
  const find = (document) =>
    typeof document === 'string' ? structuredClone(documents?.[document]) : document
  if (openApi) return library.fromOpenApi(find(openApi), reading)
  if (cloudFormation) return library.fromCloudFormation(find(cloudFormation), reading)
  if (definition) return definition
  const { resource = 'GET /', api, method, integration } = subject
  const [httpMethod = '', path = ''] = resource.split(' ')
  return { ...api, resources: { [path]: { [httpMethod]: { ...method, integration } } } }
}

/**
 * @param {Case} subject @param {import('../../../src/index.ts').IntegrationRequest[]} received
 * @returns {Record<string, import('../../../src/index.ts').IntegrationFunction>}
 */
function backendOf({ resource = '', backend }, received) {
  if (!backend) return {}
  const { status, headers = {}, body = '' } = backend
  return {
    [resource]: (request) => {
      received.push(request)
      return new Response(body, { status, headers })
    },
  }
}

/** @param {string | import('./read-cases.js').CaseRequest} request */
function toKey(request) {
  const { method, url } = toParts(request)
  return `${method} ${url.replace(/\?.*/, '')}`
}

/** @param {string | import('./read-cases.js').CaseRequest} request */
function toParts(request) {
  if (typeof request !== 'string') return { method: 'GET', ...request }
  const [method = '', url = ''] = request.split(' ')
  return { method, url }
}

/** @param {string | import('./read-cases.js').CaseRequest} request */
function toRequest(request) {
  const { url, ...init } = toParts(request)
  return new Request(`${baseUrl}${url}`, init)
}

/**
 * Picks the parts of a response that an expectation states.
 *
 * @param {Response} response @param {import('./read-cases.js').CaseResponse} [expected]
 */
async function project(response, expected) {
  const headers = Object.entries(expected?.headers ?? {}).map(([name, value]) => {
    const actual = response.headers.get(name)
    return [name, value === true && actual !== null ? true : actual]
  })
  return {
    status: response.status,
    ...(expected?.body !== undefined && { body: await response.text() }),
    ...(expected?.headers && { headers: Object.fromEntries(headers) }),
  }
}

/**
 * Picks the members of a value that an expectation has, at any depth; an absent one is null.
 *
 * @param {unknown} value @param {unknown} expected
 * @returns {unknown}
 */
function select(value, expected) {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected))
    return value ?? null
  const members = new Map(Object.entries(value ?? {}))
  return Object.fromEntries(
    Object.entries(expected).map(([name, member]) => [name, select(members.get(name), member)]),
  )
}
