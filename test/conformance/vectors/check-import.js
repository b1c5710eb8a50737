import assert from 'node:assert/strict'
import { DefinitionError } from '../../../src/errors.ts'
import { fromOpenApi } from '../../../src/formats/from-open-api.ts'

/**
 * Checks the definition read from a document against what GetResources, GetMethod and the like returned after its
 * import.
 *
 * @param {any} vector
 */
export function checkImport({ definition, expected }) {
  const { openapi, openapiText, parameters, existing } = definition
  if (expected.error) {
    assert.throws(() => fromOpenApi(openapi ?? openapiText), DefinitionError)
    return
  }
  const basePath = parameters.basepath ?? parameters.basePath
  const api = fromOpenApi(openapi, basePath && { basePath })
  if (expected.resources) checkResources(api.resources, expected.resources)
  for (const { path, method } of expected.methods ?? [])
    checkMethod(/** @type {any} */ (api.resources)[path]?.[method.httpMethod], method)
  if (expected['get-models']) checkModels(api.models ?? {}, expected['get-models'].items)
  checkApi(api, expected.api ?? {}, existing)
}

/** @param {object} resources @param {any[]} expected */
function checkResources(resources, expected) {
  const paths = new Map([['/', /** @type {string[]} */ ([])]])
  for (const [path, methods] of Object.entries(resources)) {
    const segments = path.split('/').slice(1)
    for (const end of segments.keys()) {
      const parent = `/${segments.slice(0, end + 1).join('/')}`
      if (!paths.has(parent)) paths.set(parent, [])
    }
    paths.set(path, Object.keys(methods).sort())
  }
  assert.deepEqual(
    Object.fromEntries(paths),
    Object.fromEntries(expected.map(({ path, methods = [] }) => [path, [...methods].sort()])),
  )
}

/** @param {any} method @param {any} expected */
function checkMethod(method, expected) {
  const { methodResponses = [], integration, authorizer, requestValidator, ...rest } = method
  const { connectionType, ...methodIntegration } = expected.methodIntegration ?? {}
  const responses = byStatus(
    // Answers by example read these two from the document; API Gateway does not keep them with a method.
    methodResponses.map((/** @type {any} */ { description, examples, ...response }) => response),
  )
  const actual = {
    apiKeyRequired: false,
    authorizationType: 'NONE',
    httpMethod: expected.httpMethod,
    ...rest,
    ...(authorizer && { authorizerId: authorizer }),
    ...(requestValidator && { requestValidatorId: requestValidator }),
    ...(methodResponses.length > 0 && { methodResponses: responses }),
    ...(integration && { methodIntegration: toMethodIntegration(integration) }),
  }
  assertLike(actual, { ...expected, ...(expected.methodIntegration && { methodIntegration }) }, '')
}

/** @param {any} integration */
function toMethodIntegration({ integrationResponses, ...integration }) {
  return {
    passthroughBehavior: 'WHEN_NO_MATCH',
    ...integration,
    ...(integrationResponses && { integrationResponses: byStatus(integrationResponses) }),
  }
}

/** @param {any[]} responses */
function byStatus(responses) {
  return Object.fromEntries(responses.map((response) => [response.statusCode, response]))
}

/**
 * Compares the schemas of models in the order of their names, because names that AWS made are recorded as placeholders.
 *
 * @param {object} models @param {any[]} expected
 */
function checkModels(models, expected) {
  const byName = Object.entries(models).sort(([one], [other]) => (one < other ? -1 : 1))
  assertLike(
    byName.map(([, { schema }]) => schema),
    expected.map(({ schema }) => schema),
    'models',
  )
}

/** @param {any} api @param {any} expected @param {any} existing the API that the document was merged into */
function checkApi(api, expected, existing) {
  const { version, description, apiKeySource, binaryMediaTypes, warnings } = expected
  if (version) assert.equal(api.version, version)
  if (description) assert.equal(api.description, description)
  if (apiKeySource) assert.equal(api.apiKeySource ?? 'HEADER', apiKeySource)
  // Media types of the older API are left out: the library reads a document as a whole API and merges it with none.
  if (binaryMediaTypes)
    assert.deepEqual(
      api.binaryMediaTypes,
      binaryMediaTypes.filter(
        (/** @type {string} */ type) => !existing?.binaryMediaTypes.includes(type),
      ),
    )
  const messages = api.source.issues.map((/** @type {any} */ issue) => issue.message)
  if (warnings) assert.deepEqual(messages, warnings)
}

/**
 * Asserts that a value has the expected members. A `<placeholder>` stands for any value, and a JSON text is compared by
 * its members.
 *
 * @param {unknown} actual @param {unknown} expected @param {string} path
 */
function assertLike(actual, expected, path) {
  if (typeof expected === 'string' && /<[\w-]+(:\d+)?>/.test(expected)) {
    assert.notEqual(actual, undefined, path)
    return
  }
  if (typeof expected !== 'object' || expected === null) {
    assert.equal(actual, expected, path)
    return
  }
  // The order of a schema's required members has no meaning.
  if (path.endsWith('.required')) {
    assert.deepEqual(new Set(/** @type {string[]} */ (actual)), new Set(Object.values(expected)))
    return
  }
  const members = new Map(Object.entries(typeof actual === 'string' ? JSON.parse(actual) : actual))
  assert.deepEqual([...members.keys()].sort(), Object.keys(expected).sort(), path)
  for (const [name, member] of Object.entries(expected))
    assertLike(members.get(name), member, `${path}.${name}`)
}
