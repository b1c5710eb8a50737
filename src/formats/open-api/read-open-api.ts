import type {
  DocumentationDefinition,
  MethodDefinition,
  ResourceDefinition,
  RestApiDefinition,
} from '../../model/rest-api-definition.ts'
import { apiKeySources, type HttpMethod } from '../../model/words.ts'
import {
  enumValue,
  type Fields,
  listOf,
  mapOf,
  readFields,
  scalar,
} from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { gatewayResponse, requestValidator } from '../document/rest-api-fields.ts'
import type { OpenApiContext } from './context.ts'
import { OpenApiModels } from './models.ts'
import { readOperation } from './operation.ts'
import { dereference } from './reference.ts'
import { readRequest } from './request.ts'
import { type OpenApiSecurity, readSecuritySchemes } from './security.ts'
import { type BasePathMode, checkBasePathMode, readServers } from './servers.ts'

/** Options for reading an OpenAPI document. */
export interface OpenApiOptions {
  /**
   * How to treat the base path: ignore it, put it before all paths (`prepend`), or put all but its first segment before
   * the paths (`split`). Default, as on AWS: `ignore`.
   */
  readonly basePath?: BasePathMode
}

/** Fields of a definition -> their names in OpenAPI and API Gateway's extensions, where those differ. */
const names: ReadonlyMap<string, string> = new Map([
  ['name', 'title'],
  ['resources', 'paths'],
  ['operationName', 'operationId'],
  ['integration', 'x-amazon-apigateway-integration'],
  ['requestValidator', 'x-amazon-apigateway-request-validator'],
  ['requestValidators', 'x-amazon-apigateway-request-validators'],
  ['gatewayResponses', 'x-amazon-apigateway-gateway-responses'],
  ['binaryMediaTypes', 'x-amazon-apigateway-binary-media-types'],
  ['apiKeySource', 'x-amazon-apigateway-api-key-source'],
])

const httpMethods: ReadonlyMap<string, HttpMethod> = new Map([
  ['get', 'GET'],
  ['put', 'PUT'],
  ['post', 'POST'],
  ['delete', 'DELETE'],
  ['patch', 'PATCH'],
  ['options', 'OPTIONS'],
  ['head', 'HEAD'],
  ['x-amazon-apigateway-any-method', 'ANY'],
])

/** Matches the members of a path item that are not methods. */
const pathItemFields = /^(parameters|summary|description|servers|\$ref|x-.*)$/

const infoFields: Fields<RestApiDefinition> = { name: scalar, description: scalar, version: scalar }

const documentFields: Fields<RestApiDefinition> = {
  requestValidators: mapOf(requestValidator),
  gatewayResponses: mapOf(gatewayResponse),
  binaryMediaTypes: listOf(scalar),
  apiKeySource: enumValue(apiKeySources),
}

/**
 * Reads the OpenAPI document at a node, which may be part of a template. `demands` are security schemes that the
 * document may use without defining them, such as those that SAM adds.
 */
export function readOpenApi(
  node: DocumentNode,
  options: OpenApiOptions = {},
  demands: OpenApiSecurity['demands'] = new Map(),
): RestApiDefinition {
  const spell = (field: string) => names.get(field) ?? field
  const root = node.derive({ reading: { ...node.reading, spell } })
  const paths = root.child('paths')
  if (!paths || !isObjectOrList(paths.value)) {
    root.refuse('missing-paths', "Invalid OpenAPI input: 'paths' is missing or not an object.")
    return { resources: {} }
  }
  if (!root.child('openapi') && !root.child('swagger')) {
    root.warn('missing-version', "No version: expected 'openapi' or 'swagger'.")
  }
  root
    .child('x-amazon-apigateway-cors')
    ?.warn(
      'http-api',
      'REST APIs ignore x-amazon-apigateway-cors. It is of HTTP APIs, which have no MOCK integrations.',
    )
  checkBasePathMode(options.basePath)
  const { servers, pathPrefix } = readServers(root, options.basePath ?? 'ignore')
  const models = new OpenApiModels(root)
  const security = readSecuritySchemes(root, demands)
  const documentation = new Map<string, DocumentationDefinition[string]>()
  const context = { root, models, security, documentation }
  const resources = readResources(paths, pathPrefix, context)
  const info = root.child('info')
  return root.trace({
    ...(info && readFields(info, infoFields)),
    ...readFields(root, documentFields),
    resources,
    models: models.toRecord(),
    authorizers: security.authorizers,
    ...(servers.length > 0 && { servers }),
    ...(documentation.size > 0 && { documentation: Object.fromEntries(documentation) }),
  })
}

function readResources(
  paths: DocumentNode,
  pathPrefix: string,
  context: OpenApiContext,
): Record<string, ResourceDefinition> {
  const resources = new Map<string, ResourceDefinition>()
  for (const [key, entry] of paths.entries()) {
    const pathItem = key.startsWith('x-') ? undefined : dereference(entry, context.root)
    if (!pathItem) continue
    const path = toResourcePath(`${pathPrefix}/${key}`)
    const earlier = resources.get(path)
    if (earlier) {
      pathItem.warn(
        'duplicate-path',
        `Several paths are the resource ${path}. Their methods are merged.`,
      )
    }
    const resource = readPathItem(pathItem, path, context)
    resources.set(path, earlier ? pathItem.trace({ ...earlier, ...resource }) : resource)
  }
  return paths.trace(Object.fromEntries(resources))
}

function readPathItem(
  pathItem: DocumentNode,
  path: string,
  context: OpenApiContext,
): ResourceDefinition {
  const methods = new Map<HttpMethod, MethodDefinition>()
  for (const [key, node] of pathItem.entries()) {
    const httpMethod = httpMethods.get(key)
    if (httpMethod) {
      const subject = ` of resource '${path}' and method '${httpMethod}'`
      const operation = node.derive({ reading: { ...node.reading, subject } })
      const method = readOperation(operation, `${httpMethod} ${path}`, context)
      methods.set(
        httpMethod,
        Object.assign(method, readRequest(operation, pathItem, path, context)),
      )
    } else if (!pathItemFields.test(key)) {
      node.warn('unknown-method', `API Gateway ignores the unknown method '${key}'.`)
    }
  }
  return pathItem.trace(Object.fromEntries(methods))
}

/** Converts a path to a resource path: one slash before each segment and none at the end, so `/pets/` is `/pets`. */
function toResourcePath(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1')
}
