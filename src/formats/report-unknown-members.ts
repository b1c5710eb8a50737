import { nearestWord } from '../model/nearest-word.ts'
import { isObjectOrList } from './document/own-value.ts'
import type { CheckedNode, MemberKind } from './document/source-document.ts'

/**
 * Properties of resources of API Gateway, and of the objects in them, by the name of the resource or object
 * (CloudFormation's template reference, 2026).
 */
const properties: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    GatewayResponse: 'ResponseParameters ResponseTemplates ResponseType RestApiId StatusCode',
    Integration:
      'CacheKeyParameters CacheNamespace ConnectionId ConnectionType ContentHandling Credentials IntegrationHttpMethod IntegrationResponses IntegrationTarget PassthroughBehavior RequestParameters RequestTemplates ResponseTransferMode TimeoutInMillis Type Uri',
    IntegrationResponses:
      'ContentHandling ResponseParameters ResponseTemplates SelectionPattern StatusCode',
    Method:
      'ApiKeyRequired AuthorizationScopes AuthorizationType AuthorizerId HttpMethod Integration MethodResponses OperationName RequestModels RequestParameters RequestValidatorId ResourceId RestApiId',
    MethodResponses: 'ResponseModels ResponseParameters StatusCode',
    Model: 'ContentType Description Name RestApiId Schema',
    RequestValidator: 'Name RestApiId ValidateRequestBody ValidateRequestParameters',
    Resource: 'ParentId PathPart RestApiId',
    RestApi:
      'ApiKeySourceType BinaryMediaTypes Body BodyS3Location CloneFrom Description DisableExecuteApiEndpoint EndpointAccessMode EndpointConfiguration FailOnWarnings MinimumCompressionSize Mode Name Parameters Policy SecurityPolicy Tags',
    Stage:
      'AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting ClientCertificateId DeploymentId Description DocumentationVersion MethodSettings RestApiId StageName Tags TracingEnabled Variables',
  }).map(([name, list]) => [name, list.split(' ')]),
)

/** Members of `x-amazon-apigateway-integration` (developer guide, and API Gateway's PutIntegration). */
const integrationMembers =
  'cacheKeyParameters cacheNamespace connectionId connectionType contentHandling credentials httpMethod integrationSubtype integrationTarget passthroughBehavior payloadFormatVersion requestParameters requestTemplates responseTransferMode responses timeoutInMillis tlsConfig type uri'.split(
    ' ',
  )

/** Members of each of its `responses`. */
const responseMembers =
  'contentHandling responseParameters responseTemplates selectionPattern statusCode'.split(' ')

/** Reports members of an object that AWS does not know, or does not read as they are meant. */
export function reportUnknownMembers(node: CheckedNode, kind: MemberKind, name: string): void {
  if (kind === 'resource') checkProperties(node, name)
  else if (kind === 'external document') warnOfFunctions(node, name, false, new Set())
  else warnOfMisspelt(node, kind === 'integration' ? integrationMembers : responseMembers)
}

/**
 * Reports properties that CloudFormation does not support, of an object called `name` and of the objects in it: an error
 * for a misspelt one, and a warning for any other, which AWS may have added since.
 */
function checkProperties(node: CheckedNode, name: string): void {
  const known = properties.get(name)
  if (!known) return
  if (Array.isArray(node.value)) {
    for (const item of node.items()) checkProperties(item, name)
    return
  }
  const keys = keysOf(node)
  // A macro may rewrite what stands beside it.
  const isRewritten = keys.includes('Fn::Transform')
  for (const key of keys) {
    if (key.startsWith('Fn::')) continue
    const place = node.child(key)
    if (known.includes(key)) {
      if (place) checkProperties(place, key)
      continue
    }
    const nearest = nearestWord(key, known)
    const sentence = `Encountered unsupported property ${key}`
    // A property whose value is AWS::NoValue has no place: CloudFormation removes it.
    if (nearest !== undefined && place && !isRewritten)
      place.refuse('unknown-property', `${sentence}. Did you mean ${nearest}?`)
    else (place ?? node).warn('unknown-property', `${sentence}.`)
  }
}

/** Warns of the members of an object that API Gateway's import ignores although they are like one that it knows. */
function warnOfMisspelt(node: CheckedNode, known: readonly string[]): void {
  for (const key of keysOf(node)) {
    const nearest = known.includes(key) ? undefined : nearestWord(key, known)
    if (nearest === undefined) continue
    const place = node.child(key) ?? node
    place.warn('unknown-property', `API Gateway's import ignores ${key}. Did you mean ${nearest}?`)
  }
}

/** Keys whose values are data of the API, in which `Ref` is no function. */
const data = /^(examples?|default|enum|properties)$/

/**
 * Warns of each intrinsic function in a document that API Gateway reads from S3, where nobody runs it; `property` names
 * the property that refers to the document, and `isData` tells whether the node holds data of the API.
 */
function warnOfFunctions(
  node: CheckedNode,
  property: string,
  isData: boolean,
  seen: Set<unknown>,
): void {
  if (!isObjectOrList(node.value) || seen.has(node.value)) return
  seen.add(node.value)
  const keys = Object.keys(node.value)
  const [name = ''] = keys
  const isRef = name === 'Ref' && !isData && typeof node.child(name)?.value === 'string'
  if (keys.length === 1 && (isRef || name.startsWith('Fn::'))) {
    const inline = property === 'DefinitionUri' ? 'DefinitionBody' : 'Body'
    node.warn(
      'unknown-function',
      `Intrinsic functions are not supported in external OpenApi files referenced by ${property}. Use ${inline} with Fn::Transform: { Name: AWS::Include, Parameters: { Location: … } }.`,
    )
    return
  }
  for (const key of keys) {
    const child = node.child(Array.isArray(node.value) ? Number(key) : key)
    if (child) warnOfFunctions(child, property, isData || data.test(key), seen)
  }
}

/** Returns the keys of an object; none of any other value. */
function keysOf({ value }: CheckedNode): readonly string[] {
  return isObjectOrList(value) && !Array.isArray(value) ? Object.keys(value) : []
}
