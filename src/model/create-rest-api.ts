import { checkResourcePaths } from './check-resource-paths.ts'
import type { DefinitionIssues } from './definition-issues.ts'
import { DefinitionNode } from './definition-node.ts'
import { describeMissingValue } from './enumeration.ts'
import type { ServesOperation } from './operation.ts'
import { readGatewayResponses } from './read-gateway-responses.ts'
import { readMethod } from './read-method.ts'
import type { Authorizer, RestApi } from './rest-api.ts'
import type { RestApiDefinition } from './rest-api-definition.ts'
import { stableId } from './stable-id.ts'
import { apiKeySources, authorizerTypes } from './words.ts'

/**
 * Reads a definition into a checked API with every default filled in. Reports to `issues` and throws nothing: the
 * caller throws them together with its own. `serves` decides which operations are served; by default those of MOCK
 * integrations are.
 */
export function createRestApi(
  definition: RestApiDefinition,
  issues: DefinitionIssues,
  serves: ServesOperation = ({ served }) => served,
): RestApi {
  const root = new DefinitionNode(definition, issues)
  const models = new Map<string, unknown>([
    ['Empty', {}],
    ['Error', {}],
    ...root.member('models').map(readModel),
  ])
  const authorizers = root.member('authorizers').map(readAuthorizer)
  const requestValidators = root.member('requestValidators').map((validator) => ({
    validateRequestBody: validator.member('validateRequestBody').boolean(),
    validateRequestParameters: validator.member('validateRequestParameters').boolean(),
  }))
  const binaryMediaTypes = root
    .member('binaryMediaTypes')
    .items()
    .flatMap((item) => item.string() ?? [])
  for (const server of root.member('servers').items()) server.string()
  const resourcesNode = root.member('resources')
  if (!resourcesNode.isPresent)
    root.refuse(
      'missing-resources',
      "The definition has no 'resources'. A document is read by fromOpenApi, fromCloudFormation or fromTerraform",
    )
  const resources = resourcesNode.members()
  checkResourcePaths(resources)
  const context = {
    models,
    authorizers,
    requestValidators,
    binaryMediaTypes,
    replacesResponses: !definition?.source,
    serves,
    documentation: root.member('documentation'),
  }
  const stage = root.member('stage')
  return Object.freeze({
    restApiId:
      root.member('restApiId').string() ?? stableId(root.member('name').string() ?? '', 10),
    methods: Object.freeze(
      resources.flatMap(([path, resource]) =>
        resource
          .members()
          .flatMap(([httpMethod, node]) => readMethod(node, httpMethod, path, context) ?? []),
      ),
    ),
    models,
    gatewayResponses: readGatewayResponses(root.member('gatewayResponses')),
    authorizers,
    binaryMediaTypes: Object.freeze(binaryMediaTypes),
    apiKeySource: root.member('apiKeySource').enumValue(apiKeySources) ?? 'HEADER',
    stage: Object.freeze({
      stageName: stage.member('stageName').string(),
      variables: stage.member('variables').map((variable) => variable.string()),
    }),
  })
}

/**
 * Reads a model's schema as plain data, or as its JSON text when the text has numbers that JavaScript cannot tell
 * apart, such as `1.0` and `1`, or cannot hold. Reports an invalid schema and returns the empty one, which accepts any
 * JSON.
 */
function readModel(node: DefinitionNode, name: string): object | string {
  if (name === '') node.refuse('invalid-model', 'Model name must be non-empty')
  const { value } = node.member('schema')
  const schema = typeof value === 'string' ? parseSchema(value) : value
  // Takes an empty object for a schema that accepts any JSON: `Schema: {}` deploys (measured by others, two reports).
  const isEmptyList = Array.isArray(schema) && schema.length === 0
  if (typeof schema === 'object' && schema && !isEmptyList && !(schema instanceof SyntaxError))
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

/** Parses a schema written as text; returns the SyntaxError when it is not JSON, and undefined when it is empty. */
function parseSchema(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch (error) {
    return error
  }
}

function readAuthorizer(node: DefinitionNode): Authorizer {
  const type = node.member('type')
  if (!type.isPresent) type.refuse('missing-type', describeMissingValue('type'))
  return Object.freeze({
    type: type.enumValue(authorizerTypes) ?? 'TOKEN',
    identitySource: node.member('identitySource').string(),
    identityValidationExpression: node.member('identityValidationExpression').string(),
    path: node.path,
  })
}
