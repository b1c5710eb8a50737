import { checkResourcePaths } from './check-resource-paths.ts'
import type { DefinitionIssues } from './definition-issues.ts'
import { DefinitionNode } from './definition-node.ts'
import { readGatewayResponses } from './read-gateway-responses.ts'
import { readMethod } from './read-method.ts'
import type { Authorizer, RestApi } from './rest-api.ts'
import type { RestApiDefinition } from './rest-api-definition.ts'
import { stableId } from './stable-id.ts'

const apiKeySources = ['HEADER', 'AUTHORIZER'] as const
const authorizerTypes = ['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS'] as const

/**
 * Reads a definition, with every default filled in. What is wrong with it goes to `issues`; the caller decides when to
 * throw them.
 */
export function createRestApi(definition: RestApiDefinition, issues: DefinitionIssues): RestApi {
  const root = new DefinitionNode(definition, issues)
  const models = new Map<string, unknown>([
    ['Empty', {}],
    ['Error', {}],
    ...root.member('models').map(readModel),
  ])
  const authorizers = root.member('authorizers').map(readAuthorizer)
  const requestValidators = root.member('requestValidators').map((validator) => ({
    validateRequestBody: validator.member('validateRequestBody').flag(),
    validateRequestParameters: validator.member('validateRequestParameters').flag(),
  }))
  const binaryMediaTypes = root
    .member('binaryMediaTypes')
    .items()
    .flatMap((item) => item.text() ?? [])
  for (const server of root.member('servers').items()) server.text()
  const resourcesNode = root.member('resources')
  if (!resourcesNode.isPresent)
    root.refuse(
      'missing-resources',
      "The definition has no 'resources'. A document is read by fromOpenApi, fromCloudFormation or fromTerraform",
    )
  const resources = resourcesNode.members()
  checkResourcePaths(resources)
  const names = { models, authorizers, requestValidators, binaryMediaTypes }
  const stage = root.member('stage')
  return Object.freeze({
    restApiId: root.member('restApiId').text() ?? stableId(root.member('name').text() ?? '', 10),
    methods: Object.freeze(
      resources.flatMap(([path, resource]) =>
        resource
          .members()
          .flatMap(([httpMethod, node]) => readMethod(node, httpMethod, path, names) ?? []),
      ),
    ),
    models,
    gatewayResponses: readGatewayResponses(root.member('gatewayResponses')),
    authorizers,
    binaryMediaTypes: Object.freeze(binaryMediaTypes),
    apiKeySource: root.member('apiKeySource').word(apiKeySources) ?? 'HEADER',
    stage: Object.freeze({
      stageName: stage.member('stageName').text(),
      variables: stage.member('variables').map((variable) => variable.text()),
    }),
  })
}

/**
 * Reads a model's schema as data; as its JSON text when the text has numbers that data cannot tell apart, such as `1.0`
 * and `1`, or cannot hold. After an issue it is `{}`.
 */
function readModel(node: DefinitionNode, name: string): object | string {
  if (name === '') node.refuse('invalid-model', 'Model name must be non-empty')
  const { value } = node.member('schema')
  const schema = typeof value === 'string' ? parseSchema(value) : value
  if (typeof schema === 'object' && schema !== null && Object.keys(schema).length > 0)
    return typeof value === 'string' && /\.0|\d[eE]|\d{16}/.test(value) ? value : schema
  node
    .member('schema')
    .refuse(
      'invalid-model',
      schema instanceof SyntaxError
        ? `Invalid model schema specified: ${schema.message}`
        : 'Model schema must have at least 1 property or array items defined',
    )
  return {}
}

/** The schema that a text holds, or the error that it is not JSON. */
function parseSchema(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch (error) {
    return error
  }
}

function readAuthorizer(node: DefinitionNode): Authorizer {
  const type = node.member('type')
  if (!type.isPresent) type.refuse('missing-type', 'Enumeration value for type must be non-empty')
  return Object.freeze({
    type: type.word(authorizerTypes) ?? 'TOKEN',
    identitySource: node.member('identitySource').text(),
    identityValidationExpression: node.member('identityValidationExpression').text(),
    path: node.path,
  })
}
