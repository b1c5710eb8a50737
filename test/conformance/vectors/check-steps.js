import assert from 'node:assert/strict'
import { checkResult } from './check-requests.js'
import { createGateway, invoke } from './invoke.js'
import { mockMethod } from './to-definition.js'

/**
 * @typedef {import('../../../src/gateway/gateway-options.ts').IntegrationRequest} IntegrationRequest
 * @typedef {import('../../../src/model/rest-api-definition.ts').IntegrationDefinition} IntegrationDefinition
 */

const get = { method: 'GET', path: '/' }

/**
 * Checks which template is chosen by its effect: each request template sets its own status, each response template
 * renders its own name, and a body that passes through sets 299.
 *
 * @param {any} vector
 */
export async function checkTemplateSelection({ definition, request, expected }) {
  const { side, requestTemplates, responseTemplates, passthroughBehavior } = definition
  const keys = Object.keys(requestTemplates ?? {})
  const statuses = [...keys.keys()].map((index) => 201 + index)
  const integration =
    side === 'request'
      ? {
          ...mockMethod().integration,
          passthroughBehavior,
          requestTemplates: Object.fromEntries(
            keys.map((key, index) => [key, `{"statusCode": ${statuses[index]}}`]),
          ),
          integrationResponses: [
            { statusCode: 299 },
            ...statuses.map((status) => ({ statusCode: status, selectionPattern: `${status}` })),
          ],
        }
      : {
          ...mockMethod().integration,
          integrationResponses: [
            {
              statusCode: 200,
              responseTemplates: Object.fromEntries(
                Object.keys(responseTemplates).map((key) => [key, key]),
              ),
            },
          ],
        }
  const gateway = createGateway(toApi(integration, request.path, request.method))
  const result = await invoke(gateway, {
    ...request,
    body: '{"statusCode": 299}',
  })
  if (expected.error) {
    assert.equal(result.status, expected.error.status)
    assert.equal(result.responseType, expected.error.gatewayResponseType)
  } else if (side === 'response') assert.equal(result.body, expected.template ?? '')
  else
    assert.equal(
      expected.passthrough ? 299 : expected.template,
      expected.passthrough ? result.status : keys[result.status - 201],
    )
}

/** @param {any} vector */
export async function checkMockStatus({ definition, expected }) {
  const status = expected.integrationStatus
  const integration = {
    ...mockMethod().integration,
    requestTemplates: { 'application/json': '$stageVariables.rendered' },
    integrationResponses: [{ statusCode: 299, selectionPattern: String(status) }],
  }
  const result = await invoke(createGateway(toApi(integration)), get, {
    stageVariables: { rendered: definition.renderedRequestTemplate },
  })
  assert.equal(result.status, expected.error ? 500 : 299)
}

/** @param {any} vector */
export async function checkResponseSelection({ definition, input, expected }) {
  const { errorMessage, status, value = errorMessage ?? status } = input
  const isStatus = /^\d{3}$/.test(value)
  const type = isStatus ? 'HTTP' : 'AWS'
  const integration = {
    type,
    httpMethod: 'POST',
    integrationResponses: Object.values(definition.integrationResponses),
  }
  const gateway = createGateway(toApi(integration), {
    integrations: {
      'GET /': () => {
        if (isStatus) return new Response(null, { status: Number(value) })
        if (value !== '') throw new Error(value)
        return ''
      },
    },
  })
  const result = await invoke(gateway, get)
  if (expected.error) assert.equal(result.responseType, expected.error.gatewayResponseType)
  else assert.equal(String(result.status), expected.statusCode)
}

/** @param {any} vector */
export async function checkParameterMapping(vector) {
  const { definition, expected, input, context, stageVariables } = vector
  const { integrationType: type = 'HTTP', uri = 'https://backend/' } = definition
  const request = vector.request?.method ? vector.request : get
  const resource = request.resource ?? (request.pathParameters ? toResource(request) : request.path)
  const key = `${request.method} ${resource}`
  /** @type {IntegrationRequest | undefined} */
  let received
  const requestParameters = Object.entries(definition.requestParameters ?? {}).map(
    ([target, source]) => [target, source === '<any mapping>' ? "'text'" : source],
  )
  const integration = {
    type,
    httpMethod: 'POST',
    uri,
    requestParameters: Object.fromEntries(requestParameters),
    integrationResponses: [
      { statusCode: 200, responseParameters: definition.responseParameters ?? {} },
    ],
  }
  const gateway = createGateway(toApi(integration, resource, request.method), {
    integrations: {
      [key]: (sent) => {
        received = sent
        return toBackendResponse(input)
      },
    },
  })
  const result = await invoke(gateway, request, { context, stageVariables })
  checkResult(result, expected.error ? toErrorExpectation(expected.error) : expected)
  if (definition.side === 'response' && expected.header) {
    const names = Object.keys(definition.responseParameters).map(
      (target) => target.split('.')[3] ?? '',
    )
    assert.deepEqual(pickNames(Object.fromEntries(result.headers), names), expected.header)
  } else if (expected.header) {
    assert.ok(received)
    const { headers, queryStringParameters, pathParameters } = received
    const targets = (/** @type {string} */ location) =>
      requestParameters.flatMap(([target]) =>
        target.startsWith(`integration.request.${location}.`) ? target.split('.')[3] : [],
      )
    assert.deepEqual(pickNames(singleValues(headers), targets('header')), expected.header)
    assert.deepEqual(pickNames(pathParameters, targets('path')), expected.path)
    assert.deepEqual(
      pickNames(singleValues(queryStringParameters), targets('querystring')),
      expected.querystring,
    )
  }
  for (const [name, value] of Object.entries(expected.integrationHeadersSubset ?? {}))
    if (!value.startsWith('<$'))
      assert.equal(new Headers(toPairs(received?.headers ?? {})).get(name), value)
  if (expected.integrationQuery)
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(received?.queryStringParameters ?? {}).map(([name, values]) => [
          name,
          values.join(),
        ]),
      ),
      expected.integrationQuery,
    )
}

/** @param {any} error */
function toErrorExpectation({ status, message }) {
  return { status, bodyJson: { message } }
}

/** Makes the resource of a path, such as `/test/{path_value}`, from its parameters. @param {any} request */
function toResource({ path, pathParameters }) {
  return Object.entries(pathParameters).reduce(
    (resource, [name, value]) => resource.replace(value, `{${name}}`),
    path,
  )
}

/** @param {any} input */
function toBackendResponse(input) {
  if (!input?.headers) return ''
  const response = new Response(input.body)
  for (const name of [...response.headers.keys()]) response.headers.delete(name)
  for (const [name, value] of toPairs(input.headers)) response.headers.append(name, value)
  return response
}

/** @param {Readonly<Record<string, readonly string[]>>} values @returns {[string, string][]} */
function toPairs(values) {
  return Object.entries(values).flatMap(([name, list]) =>
    list.map((value) => /** @type {[string, string]} */ ([name, value])),
  )
}

/** @param {Readonly<Record<string, readonly string[]>>} values */
function singleValues(values) {
  return Object.fromEntries(
    Object.entries(values).map(([name, list]) => [name, list.length === 1 ? list[0] : [...list]]),
  )
}

/** @param {Readonly<Record<string, unknown>>} values @param {readonly string[]} names */
function pickNames(values, names) {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}

/** @param {any} vector */
export async function checkContentHandling({ definition, request, input, expected }) {
  const { side, contentHandling, binaryMediaTypes, ...templates } = definition
  /** @type {IntegrationRequest | undefined} */
  let received
  const handling = contentHandling ? { contentHandling } : {}
  const { requestTemplates, passthroughBehavior, responseTemplates } = templates
  const integration = {
    type: 'HTTP',
    httpMethod: 'ANY',
    ...(requestTemplates && { requestTemplates }),
    ...(passthroughBehavior && { passthroughBehavior }),
    ...(side === 'request' && handling),
    integrationResponses: [
      {
        statusCode: 200,
        responseTemplates: responseTemplates ?? {},
        ...(side === 'response' && handling),
      },
    ],
  }
  const gateway = createGateway(
    { ...toApi(integration, request.path, request.method), binaryMediaTypes },
    {
      integrations: {
        [`${request.method} ${request.path}`]: (sent) => {
          received = sent
          return input
            ? new Response(Buffer.from(input.bodyBase64, 'base64'), {
                headers: { 'Content-Type': input.contentType },
              })
            : ''
        },
      },
    },
  )
  const result = await invoke(gateway, request)
  if (expected.status) assert.equal(result.status, expected.status)
  if (expected.bodyBase64)
    assert.equal(Buffer.from(result.body ?? '').toString('base64'), expected.bodyBase64)
  if (expected.integrationBodyBase64)
    assert.equal(
      Buffer.from(received?.body ?? '').toString('base64'),
      expected.integrationBodyBase64,
    )
}

/**
 * @param {any} integration
 * @returns {import('../../../src/model/rest-api-definition.ts').RestApiDefinition}
 */
function toApi(integration, path = '/', httpMethod = 'GET') {
  return { resources: { [path]: { [httpMethod]: { integration } } } }
}
