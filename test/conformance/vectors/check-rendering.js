import assert from 'node:assert/strict'
import { createGateway, invoke } from './invoke.js'

/**
 * Checks what a template renders from the outside: a request template by what an HTTP backend receives, a response
 * template by the response, and both by a backend that sends back what it receives.
 *
 * @param {any} vector @param {import('./run-vectors.js').TemplateEngine} [templateEngine]
 */
export async function checkRendering(vector, templateEngine) {
  const { definition, input = {}, expected, context, stageVariables } = vector
  const { side, contentType = 'application/json' } = definition
  const request = toRequest(vector, contentType)
  const key = `${request.method} ${request.path}`
  let received = ''
  const gateway = createGateway(toApi(definition, request), {
    templateEngine,
    integrations: {
      [key]: ({ body }) => {
        received = String(body)
        return new Response(side === 'response' ? input.body : received)
      },
    },
  })
  // The expected values name the account, because the recording hides it in the request.
  const { accountId } = expected.values?.context ?? {}
  const choice = { context: { ...context, ...(accountId && { accountId }) }, stageVariables }
  const { status, body } = await invoke(gateway, request, choice, `/${context?.stage ?? 'stage'}`)
  if (expected.status !== undefined) assert.equal(status, expected.status)
  else assert.equal(status, 200, String(body))
  checkText(side === 'request' ? received : String(body ?? ''), expected)
}

/** @param {any} vector @param {string} contentType @returns {import('./invoke.js').VectorRequest} */
function toRequest({ definition, request, input = {} }, contentType) {
  const { body = definition.side === 'request' ? input.body : undefined, headers } = request ?? {}
  return {
    method: 'POST',
    path: '/',
    ...request,
    ...(body && { body }),
    headers: { 'Content-Type': contentType, ...headers },
  }
}

/** @param {any} definition @param {import('./invoke.js').VectorRequest} request */
function toApi(definition, { method, path }) {
  const { side, template, contentType = 'application/json' } = definition
  const templates =
    side === 'roundtrip' ? definition : { [`${side}Templates`]: { [contentType]: template } }
  const statusCode = definition.integrationResponseStatusCode ?? 200
  const integration = {
    type: /** @type {const} */ ('HTTP'),
    httpMethod: 'POST',
    uri: 'https://backend/',
    requestTemplates: templates.requestTemplates ?? {},
    integrationResponses: [{ statusCode, responseTemplates: templates.responseTemplates ?? {} }],
  }
  return {
    resources: { [path]: { [method]: { methodResponses: [{ statusCode }], integration } } },
  }
}

/** @param {string} text @param {any} expected */
function checkText(text, expected) {
  const { rendered, renderedJson, renderedJsonSubset, formSubset, formJson, keyOrder } = expected
  if (rendered !== undefined) assert.equal(text, rendered)
  if (renderedJson !== undefined) assert.deepEqual(JSON.parse(text), renderedJson)
  for (const [name, value] of Object.entries(renderedJsonSubset ?? {}))
    assert.deepEqual(JSON.parse(text)[name], value)
  const form = new URLSearchParams(text)
  for (const [name, value] of Object.entries(formSubset ?? {})) assert.equal(form.get(name), value)
  for (const [name, value] of Object.entries(formJson ?? {}))
    assert.deepEqual(JSON.parse(form.get(name) ?? ''), value)
  if (!keyOrder) return
  const message = JSON.parse(JSON.parse(text).MessageBody)
  for (const [name, keys] of Object.entries(keyOrder))
    assert.deepEqual(Object.keys(message[name]), keys)
  for (const [name, values] of Object.entries(expected.values))
    for (const [key, value] of Object.entries(values)) assert.equal(message[name][key], value)
}
