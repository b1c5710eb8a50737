/**
 * Converts a REST API, or a part of one, from the shape of the SDK's GetResources to a definition.
 *
 * @typedef {import('../../../src/model/rest-api-definition.ts').RestApiDefinition} RestApiDefinition
 * @typedef {import('../../../src/model/rest-api-definition.ts').MethodDefinition} MethodDefinition
 * @param {any} api
 * @returns {RestApiDefinition}
 */
export function toDefinition(api) {
  const resources = Object.entries(api.resources ?? {}).map(([path, methods]) => [
    path,
    Object.fromEntries(
      Object.entries(methods).map(([httpMethod, method]) => [
        httpMethod,
        toMethod(method, validatorName(path, httpMethod)),
      ]),
    ),
  ])
  const validators = Object.entries(api.resources ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([httpMethod, { requestValidator }]) =>
      requestValidator ? [[validatorName(path, httpMethod), requestValidator]] : [],
    ),
  )
  return {
    resources: Object.fromEntries(resources),
    requestValidators: Object.fromEntries(validators),
    ...pick(api, ['models', 'binaryMediaTypes', 'gatewayResponses', 'apiKeySource']),
  }
}

/**
 * Makes a method that answers 200, for vectors that test no more than that a method is reached.
 *
 * @returns {MethodDefinition}
 */
export function mockMethod() {
  return {
    methodResponses: [{ statusCode: 200 }],
    integration: {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: [{ statusCode: 200 }],
    },
  }
}

/** @param {string} path @param {string} httpMethod */
function validatorName(path, httpMethod) {
  return `validator of ${httpMethod} ${path}`
}

/** @param {any} method @param {string} validator @returns {any} */
function toMethod(method, validator) {
  const { integrationResponses, ...integration } = method.methodIntegration
  // The recording uses a Lambda proxy where any integration would do.
  if (integration.comment) return { ...toMethodRequest(method, validator), ...mockMethod() }
  return {
    ...toMethodRequest(method, validator),
    methodResponses: Object.values(method.methodResponses ?? {}),
    integration: {
      ...integration,
      integrationResponses: Object.values(integrationResponses ?? {}),
    },
  }
}

/** @param {any} method @param {string} validator */
function toMethodRequest(method, validator) {
  return {
    ...pick(method, ['apiKeyRequired', 'authorizationType', 'requestParameters', 'requestModels']),
    ...(method.requestValidator && { requestValidator: validator }),
  }
}

/** @param {any} source @param {readonly string[]} names */
function pick(source, names) {
  return Object.fromEntries(
    names.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]),
  )
}
