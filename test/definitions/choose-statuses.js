import { mockRestApi } from 'msw-apigateway'

/** @typedef {import('msw-apigateway').RestApiDefinition} RestApiDefinition */
/** @typedef {import('msw-apigateway').RestApiMock} RestApiMock */
/** @typedef {import('msw-apigateway').Operation} Operation */

const baseUrl = 'https://api.example.com/prod'
const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']

/**
 * Chooses each status that the operations of a definition offer, for requests without a key, a token or a parameter, by
 * an override and by `api.test`. `chosen` counts the statuses, `answered` those that the answers have, and `changed`
 * those that a response template may change. `broken` lists the answers that are a 500 by a mistake that the API's
 * issues tell, and `failures` all others that have another status.
 *
 * @param {RestApiDefinition} definition
 */
export async function chooseStatuses(definition) {
  /** @type {import('msw-apigateway').OperationFailure[]} */
  const mistakes = []
  const api = mockRestApi(definition, {
    baseUrl,
    onIssue: () => {},
    onError: (failure) => mistakes.push(failure),
  })
  const told = new Set(
    api.issues.filter(({ severity }) => severity === 'failure').map(({ path }) => path),
  )
  const counts = { chosen: 0, answered: 0, changed: 0 }
  /** @type {string[]} */
  const broken = []
  /** @type {string[]} */
  const failures = []
  for (const operation of api.operations)
    for (const statusCode of operation.statusCodes) {
      counts.chosen += 1
      if (setsStatus(definition, operation, statusCode)) {
        counts.changed += 1
        continue
      }
      mistakes.length = 0
      const statuses = await choose(api, definition, operation, statusCode)
      if (statuses.every((status) => status === statusCode)) {
        counts.answered += 1
        continue
      }
      const title = `${operation.key} ${statusCode}: answers ${statuses.join(' and ')}`
      const [mistake] = mistakes
      if (mistake && told.has(mistake.path ?? '')) broken.push(`${title}. ${mistake.message}`)
      else failures.push(mistake ? `${title}. ${mistake.message}` : title)
    }
  return { ...counts, broken, failures }
}

/**
 * Returns the statuses of the answers to one choice: that of the override's handler, and that of `api.test`.
 *
 * @param {RestApiMock} api
 * @param {RestApiDefinition} definition
 * @param {Operation} operation
 * @param {number} statusCode
 */
async function choose(api, { resources }, { key, httpMethod, resourcePath }, statusCode) {
  const path = resourcePath.replace(/\{[^}]*\}/g, 'some-value')
  // A method of its own would take the request from ANY.
  const own = Object.keys(resources[resourcePath] ?? {})
  const method = httpMethod === 'ANY' ? httpMethods.find((name) => !own.includes(name)) : httpMethod
  const request = new Request(`${baseUrl}${path}`, { method: method ?? 'TRACE' })
  const handler = api.override(key, { statusCode })
  const answer = await handler.run({ request: request.clone(), requestId: key })
  return [answer?.response?.status, (await api.test(request, { statusCode })).status]
}

/**
 * Returns whether an integration response with a status has a template that may set another.
 *
 * @param {RestApiDefinition} definition
 * @param {Operation} operation
 * @param {number} statusCode
 */
function setsStatus({ resources }, { httpMethod, resourcePath }, statusCode) {
  const responses = resources[resourcePath]?.[httpMethod]?.integration?.integrationResponses ?? []
  return responses
    .filter((response) => Number(response.statusCode) === statusCode)
    .flatMap(({ responseTemplates = {} }) => Object.values(responseTemplates))
    .some((template) => /responseOverride\s*\.\s*status/.test(template))
}
