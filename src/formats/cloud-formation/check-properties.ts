import { nearestWord } from '../../model/nearest-word.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'

/**
 * Properties of resources of API Gateway, and of the objects in them, by the name of the resource or object
 * (CloudFormation's template reference, 2026).
 */
const knownProperties: ReadonlyMap<string, string> = new Map([
  ['GatewayResponse', 'ResponseParameters ResponseTemplates ResponseType RestApiId StatusCode'],
  [
    'Integration',
    'CacheKeyParameters CacheNamespace ConnectionId ConnectionType ContentHandling Credentials IntegrationHttpMethod IntegrationResponses IntegrationTarget PassthroughBehavior RequestParameters RequestTemplates ResponseTransferMode TimeoutInMillis Type Uri',
  ],
  [
    'IntegrationResponses',
    'ContentHandling ResponseParameters ResponseTemplates SelectionPattern StatusCode',
  ],
  [
    'Method',
    'ApiKeyRequired AuthorizationScopes AuthorizationType AuthorizerId HttpMethod Integration MethodResponses OperationName RequestModels RequestParameters RequestValidatorId ResourceId RestApiId',
  ],
  ['MethodResponses', 'ResponseModels ResponseParameters StatusCode'],
  ['Model', 'ContentType Description Name RestApiId Schema'],
  ['RequestValidator', 'Name RestApiId ValidateRequestBody ValidateRequestParameters'],
  ['Resource', 'ParentId PathPart RestApiId'],
  [
    'RestApi',
    'ApiKeySourceType BinaryMediaTypes Body BodyS3Location CloneFrom Description DisableExecuteApiEndpoint EndpointAccessMode EndpointConfiguration FailOnWarnings MinimumCompressionSize Mode Name Parameters Policy SecurityPolicy Tags',
  ],
  [
    'Stage',
    'AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting ClientCertificateId DeploymentId Description DocumentationVersion MethodSettings RestApiId StageName Tags TracingEnabled Variables',
  ],
])

/**
 * Reports properties that CloudFormation does not support, of an object called `kind` and of the objects in it: an error
 * for a misspelt one, and a warning for any other, which AWS may have added since.
 */
export function checkProperties(node: DocumentNode, kind: string): void {
  const known = knownProperties.get(kind)?.split(' ')
  const { value } = node
  if (!known || !isObjectOrList(value)) return
  if (Array.isArray(value)) {
    for (const item of node.items()) checkProperties(item, kind)
    return
  }
  for (const key of Object.keys(value)) {
    if (key.startsWith('Fn::')) continue
    const place = node.child(key)
    if (known.includes(key)) {
      if (place) checkProperties(place, key)
      continue
    }
    const nearest = nearestWord(key, known)
    const sentence = `Encountered unsupported property ${key}`
    const home = place ?? node
    if (nearest === undefined) home.warn('unknown-property', `${sentence}.`)
    else home.refuse('unknown-property', `${sentence}. Did you mean ${nearest}?`)
  }
}
