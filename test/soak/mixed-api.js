import { mockRestApi } from 'msw-apigateway'

export const baseUrl = 'https://api.example.com/prod'

/** @param {string} template */
const json = (template) => ({ 'application/json': template })

/**
 * @param {string} requestTemplate @param {string} responseTemplate @param {object} [method]
 * @returns {import('msw-apigateway').MethodDefinition}
 */
function mock(requestTemplate, responseTemplate, method) {
  return {
    methodResponses: [{ statusCode: 200 }, { statusCode: 404 }],
    ...method,
    integration: {
      type: 'MOCK',
      requestTemplates: json(requestTemplate),
      integrationResponses: [
        { statusCode: 200, responseTemplates: json(responseTemplate) },
        {
          statusCode: 404,
          selectionPattern: '404',
          responseTemplates: json('{"none": "$input.params(\'id\')"}'),
        },
      ],
    },
  }
}

const carryBody = `#set($context.requestOverride.path.body = $input.json('$'))
{"statusCode": 200}`

/**
 * An API whose requests take every kind of step, failing ones included.
 *
 * @type {import('msw-apigateway').RestApiDefinition}
 */
const definition = {
  requestValidators: { all: { validateRequestBody: true, validateRequestParameters: true } },
  models: { Order: { schema: { type: 'object', required: ['lines'] } } },
  gatewayResponses: {
    DEFAULT_4XX: { responseParameters: { 'gatewayresponse.header.X-Stage': 'context.stage' } },
  },
  authorizers: { door: { type: 'TOKEN' } },
  resources: {
    '/pets': { GET: mock('{"statusCode": 200}', '[{"id": 1}, {"id": 2}]') },
    '/pets/{id}': {
      GET: mock(
        `{"statusCode": #if($input.params('id') == "0")404#{else}200#end}`,
        `{"id": "$input.params('id')", "region": "$stageVariables.region"}`,
      ),
    },
    '/orders': {
      POST: mock(
        carryBody,
        `#set($order = $util.parseJson($context.requestOverride.path.body))
[#foreach($line in $order.lines)"$line.sku"#if($foreach.hasNext),#end#end]`,
        { requestModels: json('Order'), requestValidator: 'all' },
      ),
    },
    '/body': { POST: mock('{"statusCode": $input.json("$.status")}', '$input.body') },
    '/secret': {
      GET: mock('{"statusCode": 200}', '$context.authorizer.principalId', {
        authorizer: 'door',
        authorizationType: 'CUSTOM',
      }),
    },
    '/broken': { GET: mock('{"statusCode": 200}', '#set($list = [])$list.get(1)') },
    '/wrong': { GET: mock('{"statusCode": "200"}', '') },
    '/files/{proxy+}': {
      ANY: mock(
        '#set($context.responseOverride.header.kind = "file"){"statusCode": 200}',
        "$input.params('proxy')",
      ),
    },
  },
}

/** Creates the API under load. @param {import('msw-apigateway').MockRestApiOptions} [options] */
export function createMixedApi(options) {
  return mockRestApi(definition, {
    baseUrl,
    stageVariables: { region: 'eu' },
    authorizers: {
      door: ({ authorizationToken }) =>
        authorizationToken === 'open' ? { principalId: 'anna' } : { effect: 'Deny' },
    },
    onError: () => undefined,
    ...options,
  })
}

const order = JSON.stringify({ lines: [{ sku: 'T-1' }, { sku: 'B-7' }] })
const post = { method: 'POST', headers: { 'Content-Type': 'application/json' } }

/**
 * Builders of the requests of the load, each with the status that its request must get.
 *
 * @type {readonly ((index: number) => readonly [Request, number])[]}
 */
const kinds = [
  () => [new Request(`${baseUrl}/pets`), 200],
  (index) => [new Request(`${baseUrl}/pets/${index + 1}?page=2`), 200],
  (index) => [new Request(`${baseUrl}/pets/${index + 1}`), 200],
  () => [new Request(`${baseUrl}/pets/0`), 404],
  () => [new Request(`${baseUrl}/orders`, { ...post, body: order }), 200],
  () => [new Request(`${baseUrl}/orders`, { ...post, body: '{}' }), 400],
  () => [new Request(`${baseUrl}/secret`, { headers: { Authorization: 'open' } }), 200],
  () => [new Request(`${baseUrl}/secret`, { headers: { Authorization: 'knock' } }), 403],
  () => [new Request(`${baseUrl}/broken`), 500],
  () => [new Request(`${baseUrl}/wrong`), 500],
  (index) => [new Request(`${baseUrl}/files/${index}`), 200],
  (index) => [new Request(`${baseUrl}/files/a/${index}`, { method: 'PUT' }), 200],
  () => [new Request(`${baseUrl}/cats`), 403],
]

/**
 * Builds a request of the load and the status that it must get; the kinds of requests take turns.
 *
 * @param {number} index counted from 0
 * @returns {readonly [Request, number]}
 */
export function mixedRequest(index) {
  const kind = kinds[index % kinds.length]
  if (!kind) throw new Error(`Expected the index of a request, got ${index}.`)
  return kind(index)
}
