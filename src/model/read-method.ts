import { checkContentType } from './check-content-type.ts'
import { checkMock, checkResponses, type DeclaredResponses } from './check-integration.ts'
import type { DefinitionIssues } from './definition-issues.ts'
import type { DefinitionNode } from './definition-node.ts'
import { invalidHttpMethod } from './enumeration.ts'
import { describeInvalidMapping } from './invalid-mapping.ts'
import { mapValues } from './map-values.ts'
import type { ServesOperation } from './operation.ts'
import { readIntegration } from './read-integration.ts'
import type { Integration, Method, MethodResponse, RequestValidator, RestApi } from './rest-api.ts'
import type { ResponseExample } from './rest-api-definition.ts'
import { authorizationTypes, httpMethods } from './words.ts'

/** Parts of an API, and of the options for it, that the reader of a method needs. */
export interface MethodContext
  extends Pick<RestApi, 'models' | 'authorizers' | 'binaryMediaTypes'> {
  readonly requestValidators: ReadonlyMap<string, RequestValidator>
  /** Whether an integration response replaces an earlier one of the same status, as with PutIntegrationResponse. */
  readonly replacesResponses: boolean
  readonly serves: ServesOperation
  /** What the definition says about the responses of each operation. */
  readonly documentation: DefinitionNode
}

/** Reads a method. Returns undefined, and reports it, when its key is not an HTTP method. */
export function readMethod(
  node: DefinitionNode,
  httpMethodName: string,
  resourcePath: string,
  context: MethodContext,
): Method | undefined {
  const httpMethod = httpMethods.find((candidate) => candidate === httpMethodName)
  if (!httpMethod) {
    node.refuse('invalid-http-method', invalidHttpMethod)
    return undefined
  }
  const key = `${httpMethod} ${resourcePath}`
  const declared = readMethodResponses(
    node.member('methodResponses'),
    context.documentation.member(key),
  )
  const methodResponses = declared && mapValues(declared, ([response]) => response)
  const descriptions = new Map<number, string>()
  for (const [statusCode, { description }] of methodResponses ?? [])
    if (description !== undefined) descriptions.set(statusCode, description)
  const integrationNode = node.member('integration')
  const integration = integrationNode.isPresent
    ? readIntegration(integrationNode, context.replacesResponses)
    : undefined
  const candidate = {
    key,
    httpMethod,
    resourcePath,
    operationName: node.member('operationName').string(),
    integrationType: integration?.type,
    served: integration?.type === 'MOCK',
    statusCodes: Object.freeze(
      [
        ...new Set([
          ...(integration?.integrationResponses ?? []).map(({ statusCode }) => statusCode),
          ...(methodResponses?.keys() ?? []),
        ]),
      ].filter((statusCode) => statusCode >= 200),
    ),
    descriptions,
  }
  const operation = Object.freeze({ ...candidate, served: context.serves(candidate) })
  if (integration) checkIntegration(integration, declared, context, operation.served, node.issues)
  else if (!operation.served) node.warn('no-integration', 'No integration defined for method')
  return Object.freeze({
    httpMethod,
    resourcePath,
    operation,
    authorizer: readAuthorizer(node, context.authorizers),
    apiKeyRequired: node.member('apiKeyRequired').boolean(),
    requestParameters: readRequestParameters(node.member('requestParameters')),
    requestModels: node.member('requestModels').map((model, contentType) => {
      checkContentType(model, contentType)
      const name = model.string()
      if (name !== undefined && !context.models.has(name))
        model.refuse('unknown-model', `Invalid model identifier specified: ${name}`)
      return name
    }),
    requestValidator: readRequestValidator(
      node.member('requestValidator'),
      context.requestValidators,
    ),
    methodResponses,
    integration,
  })
}

/** Reports parts of an integration that turn answers into 500s; `isServed` says whether any call reaches them. */
function checkIntegration(
  integration: Integration,
  declared: DeclaredResponses | undefined,
  { binaryMediaTypes }: MethodContext,
  isServed: boolean,
  issues: DefinitionIssues,
): void {
  if (!integration.type.endsWith('_PROXY')) checkResponses(integration, declared, isServed, issues)
  if (integration.type === 'MOCK') checkMock(integration, binaryMediaTypes, isServed, issues)
}

/** Reads the responses that a method declares, by status; returns undefined when it has no `methodResponses`. */
function readMethodResponses(
  node: DefinitionNode,
  documentation: DefinitionNode,
): DeclaredResponses | undefined {
  if (!node.isPresent) return undefined
  const responses = new Map<number, readonly [MethodResponse, ReadonlySet<string>]>()
  const documented = new Map(
    documentation.items().map((item) => [item.member('statusCode').statusCode(), item]),
  )
  for (const [index, item] of node.items().entries()) {
    const statusCode = item.member('statusCode').statusCode()
    if (statusCode === undefined) continue
    if (responses.has(statusCode))
      item.refuse('duplicate-status', `Response already exists for this resource: ${statusCode}`)
    const headers = item.member('responseParameters').map((required, name) => {
      if (!/^method\.response\.header\.[\w.$-]+$/.test(name))
        required.refuse('invalid-mapping-expression', describeInvalidMapping(name))
      return required.boolean()
    })
    const told = documented.get(statusCode)
    const examples = told?.member('examples').items().flatMap(readExample) ?? []
    const response = {
      description: told?.member('description').string(),
      examples: examples.length === 0 ? noExamples : examples,
      responseModels: item.member('responseModels').map((model) => model.string()),
      index,
    }
    responses.set(statusCode, [response, new Set(headers.keys())])
  }
  return responses
}

/** List of examples that all responses without one share, as most of them have none. */
const noExamples: readonly ResponseExample[] = []

function readExample(node: DefinitionNode): ResponseExample[] {
  const { value } = node.member('value')
  const name = node.member('name').string()
  const contentType = node.member('contentType').string() ?? 'application/json'
  return value === undefined ? [] : [{ ...(name !== undefined && { name }), contentType, value }]
}

function readRequestParameters(node: DefinitionNode): ReadonlyMap<string, boolean> {
  const names = new Set<string>()
  return node.map((required, parameter) => {
    const name =
      /^method\.request\.(?:path|querystring|header|multivaluequerystring|multivalueheader)\.([\w.$-]+)$/.exec(
        parameter,
      )?.[1]
    if (name === undefined)
      required.refuse('invalid-mapping-expression', describeInvalidMapping(parameter))
    else if (names.has(name))
      required.refuse(
        'duplicate-parameter',
        'Parameter names must be unique across querystring, header and path',
      )
    else names.add(name)
    return required.boolean()
  })
}

function readRequestValidator(
  node: DefinitionNode,
  validators: ReadonlyMap<string, RequestValidator>,
): RequestValidator {
  const name = node.string()
  const validator = name === undefined ? undefined : validators.get(name)
  if (name !== undefined && !validator)
    node.refuse(
      'unknown-request-validator',
      `Invalid Request Validator identifier specified: ${name}`,
    )
  return validator ?? { validateRequestBody: false, validateRequestParameters: false }
}

/**
 * Reads the name of a method's authorizer; undefined when the authorization type is not CUSTOM or COGNITO_USER_POOLS,
 * the only ones with which an authorizer counts (developer guide).
 */
function readAuthorizer(
  node: DefinitionNode,
  authorizers: RestApi['authorizers'],
): string | undefined {
  const name = node.member('authorizer').string()
  const type = node.member('authorizationType').enumValue(authorizationTypes)
  const isAuthorized =
    type === undefined ? name !== undefined : /^(CUSTOM|COGNITO_USER_POOLS)$/.test(type)
  if (!isAuthorized) return undefined
  if (name === undefined || !authorizers.has(name))
    node.refuse(
      'unknown-authorizer',
      'Invalid Authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
    )
  return name
}
