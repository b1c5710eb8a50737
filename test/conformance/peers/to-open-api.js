/**
 * Writes a definition as an OpenAPI document with Amazon's extensions, for libraries that read only those. It leaves
 * out authorizers, and of two responses with the same pattern the first; the caller checks that answers stay the same.
 *
 * @example
 * toOpenApi({ resources: { '/pets': { GET: { integration: { type: 'MOCK' } } } } }, 'https://api.example.com/prod')
 * // { openapi: '3.0.1', …, paths: { '/pets': { get: { …, 'x-amazon-apigateway-integration': { type: 'mock' } } } } }
 *
 * @param {import('../../../src/index.ts').RestApiDefinition} definition
 * @param {string} baseUrl
 */
export function toOpenApi(definition, baseUrl) {
  const { resources = {}, models = {}, requestValidators, gatewayResponses } = definition
  const { binaryMediaTypes } = definition
  return withoutUndefined({
    openapi: '3.0.1',
    info: { title: 'case', version: '1' },
    servers: [{ url: baseUrl }],
    paths: mapValues(resources, (methods, path) =>
      Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [
          name === 'ANY' ? 'x-amazon-apigateway-any-method' : name.toLowerCase(),
          toOperation(method, path),
        ]),
      ),
    ),
    components: { schemas: mapValues(models, ({ schema }) => schema) },
    'x-amazon-apigateway-request-validators':
      requestValidators &&
      mapValues(requestValidators, (validator) => ({
        validateRequestBody: false,
        validateRequestParameters: false,
        ...validator,
      })),
    'x-amazon-apigateway-gateway-responses': gatewayResponses,
    'x-amazon-apigateway-binary-media-types': binaryMediaTypes,
  })
}

/** @param {any} method @param {string} path */
function toOperation(method, path) {
  const { requestParameters = {}, requestModels, methodResponses = [], integration } = method
  const names = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name]) => `method.request.path.${name}`)
  const parameters = {
    ...Object.fromEntries(names.map((name) => [name, true])),
    ...requestParameters,
  }
  return withoutUndefined({
    parameters: Object.entries(parameters).map(([name, required]) => toParameter(name, required)),
    requestBody: requestModels && {
      content: mapValues(requestModels, (model) => ({
        schema: { $ref: `#/components/schemas/${model}` },
      })),
    },
    responses: Object.fromEntries(
      methodResponses.map((/** @type {any} */ { statusCode, responseParameters = {} }) => [
        statusCode,
        {
          description: `${statusCode}`,
          headers: Object.fromEntries(
            Object.keys(responseParameters).map((name) => [
              name.replace('method.response.header.', ''),
              { schema: { type: 'string' } },
            ]),
          ),
        },
      ]),
    ),
    security: method.apiKeyRequired ? [{ api_key: [] }] : undefined,
    'x-amazon-apigateway-request-validator': method.requestValidator,
    'x-amazon-apigateway-integration': integration && toIntegration(integration),
  })
}

/** @param {string} name `method.request.querystring.page` @param {unknown} required */
function toParameter(name, required) {
  const [, , place = '', ...rest] = name.split('.')
  return {
    in: place === 'querystring' ? 'query' : place,
    name: rest.join('.'),
    required: place === 'path' || required,
    schema: { type: 'string' },
  }
}

/** @param {any} integration */
function toIntegration({ type, passthroughBehavior, integrationResponses = [], ...others }) {
  const responses = integrationResponses.map(
    (/** @type {any} */ { statusCode, selectionPattern = 'default', ...response }) => [
      selectionPattern,
      { statusCode: `${statusCode}`, ...response },
    ],
  )
  return withoutUndefined({
    ...others,
    type: type?.toLowerCase(),
    passthroughBehavior: passthroughBehavior?.toLowerCase(),
    // The first of two responses with a pattern is the last that is written.
    responses: Object.fromEntries(responses.reverse()),
  })
}

/**
 * @template Value, Result
 * @param {Readonly<Record<string, Value>>} record @param {(value: Value, name: string) => Result} map
 */
function mapValues(record, map) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]))
}

/** @param {Record<string, unknown>} record */
function withoutUndefined(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}
