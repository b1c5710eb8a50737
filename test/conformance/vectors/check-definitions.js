import assert from 'node:assert/strict'
import { DefinitionError } from '../../../src/errors.ts'
import { createRestApi } from '../../../src/model/create-rest-api.ts'
import { DefinitionIssues } from '../../../src/model/definition-issues.ts'
import { createGateway } from './invoke.js'
import { mockMethod } from './to-definition.js'

/** @param {any} vector */
export function checkGatewayResponseResolution({ definition, responseType, expected }) {
  const { gatewayResponses } = createRestApi(
    { resources: {}, ...definition },
    new DefinitionIssues(),
  )
  const response = gatewayResponses.get(responseType)
  assert.ok(response)
  const { statusCode, responseParameters, responseTemplates } = response
  const { resolved } = expected
  assert.deepEqual(Object.fromEntries(responseParameters), resolved.responseParameters)
  assert.deepEqual(
    responseTemplates
      ? Object.fromEntries(responseTemplates)
      : { 'application/json': '{"message":$context.error.messageString}' },
    resolved.responseTemplates,
  )
  // AWS shows no status for the DEFAULT_ types; ours is the one that a response made from them gets.
  if (resolved.statusCode) assert.equal(String(statusCode), resolved.statusCode)
}

/** @param {any} vector */
export function checkDefinition({ definition, expected }) {
  const { existingMethods, putIntegration } = definition
  if (existingMethods && !existingMethods.includes(putIntegration.httpMethod)) return
  const issues = findIssues(toApi(definition))
  const sentences = issues.map(({ message }) => message).join('\n')
  if (expected.error) assert.ok(sentences.includes(toSentence(expected.error.message)), sentences)
  else
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'error'),
      [],
    )
}

/** Reduces AWS's message to the sentence that issues quote, without the SDK's words. @param {string} message */
function toSentence(message) {
  return message
    .replace(/^1 validation error detected: /, '')
    .replace(" at 'putIntegrationInput.type'", '')
    .replace(/^.*errors : (\[.*\])$/, '$1')
}

/** @param {any} definition */
function toApi(definition) {
  const { existing = [], createResource, createModel, putMethod, putIntegration } = definition
  const { putIntegrationResponse, methodResponses } = definition
  if (existing.length > 0)
    return {
      resources: Object.fromEntries(
        [...existing, createResource].map((path) => [path, { GET: mockMethod() }]),
      ),
    }
  if (createModel) return { resources: {}, models: { [createModel.name]: createModel } }
  const { httpMethod = 'GET', ...method } = putMethod ?? {}
  const { integrationHttpMethod, ...integration } = putIntegration ?? mockMethod().integration
  return {
    resources: {
      '/': {
        [httpMethod]: {
          ...(methodResponses && { methodResponses: Object.values(methodResponses) }),
          ...method,
          integration: {
            ...integration,
            ...(integrationHttpMethod && { httpMethod: integrationHttpMethod }),
            ...(putIntegrationResponse && { integrationResponses: [putIntegrationResponse] }),
          },
        },
      },
    },
  }
}

/** @param {any} api */
function findIssues(api) {
  try {
    return createGateway(api).issues
  } catch (error) {
    if (error instanceof DefinitionError) return error.issues
    throw error
  }
}
