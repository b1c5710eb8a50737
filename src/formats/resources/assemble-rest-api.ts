import type { ModelDefinition, RestApiDefinition } from '../../model/rest-api-definition.ts'
import { apiKeySources, type HttpMethod } from '../../model/words.ts'
import {
  enumValue,
  type FieldReader,
  type Fields,
  listOf,
  read,
  readFields,
  scalar,
} from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import {
  authorizer,
  gatewayResponse,
  httpMethod,
  requestValidator,
} from '../document/rest-api-fields.ts'
import { toData } from '../document/to-data.ts'
import { toRecord } from '../document/to-record.ts'
import { createMethodReader } from './assemble-method.ts'
import { checkResources, familyOf, refuseSecond } from './check-resources.ts'
import { createPathFinder, type PlacedPath } from './paths.ts'
import { createResourceIndex } from './resource-index.ts'
import { nameOf, referenceOf, type TemplateResource } from './template-resource.ts'

const restApiFields: Fields<RestApiDefinition> = {
  name: scalar,
  description: scalar,
  binaryMediaTypes: listOf(scalar),
  apiKeySource: enumValue(apiKeySources),
}

const model: FieldReader<ModelDefinition> = (node) => {
  const contentType = read(node.field('contentType'), scalar)
  const schema = node.field('schema')
  return schema && node.trace({ ...(contentType && { contentType }), schema: toData(schema) })
}

/**
 * Assembles the definition of a REST API from the resources that belong to it, on top of the definition that was read
 * from its OpenAPI `body`: where both have a method or setting, the resource's is used.
 */
export function assembleRestApi(
  api: TemplateResource,
  all: readonly TemplateResource[],
  body: RestApiDefinition = { resources: {} },
): RestApiDefinition {
  const resources = all.filter((resource) => api.ids.includes(referenceOf(resource, 'restApiId')))
  const add = <T>(
    type: string,
    reader: FieldReader<T>,
    base: Readonly<Record<string, T>> = {},
  ): Readonly<Record<string, T>> => {
    const found = resources.filter((resource) => resource.type === type)
    return {
      ...base,
      ...toRecord(found.map((resource) => [nameOf(resource), reader(resource.node)])),
    }
  }
  const { resources: bodyResources, ...settings } = body
  return {
    ...settings,
    ...readFields(api.node, restApiFields),
    resources: addMethods(api, resources, bodyResources),
    models: add('Model', model, body.models),
    requestValidators: add('RequestValidator', requestValidator, body.requestValidators),
    authorizers: add('Authorizer', authorizer, body.authorizers),
    gatewayResponses: add('GatewayResponse', gatewayResponse, body.gatewayResponses),
  }
}

/** API Gateway's sentence for a second method of a resource with one HTTP method. */
const alreadyExists = 'Method already exists for this resource'

/** A method with the path of its resource. */
interface PlacedMethod {
  readonly resource: TemplateResource
  readonly place: PlacedPath
  readonly verb: HttpMethod
  readonly node: DocumentNode
}

/** Methods, and the resources that are parts of them, by HTTP method and path: `GET /pets`. */
interface MethodResources {
  readonly methods: ReadonlyMap<string, PlacedMethod>
  readonly parts: ReadonlyMap<string, readonly TemplateResource[]>
}

/**
 * Adds the methods that are resources of an API to those of its OpenAPI body (`base`), replacing those of the same path
 * and HTTP method.
 */
function addMethods(
  api: TemplateResource,
  resources: readonly TemplateResource[],
  base: RestApiDefinition['resources'],
): RestApiDefinition['resources'] {
  const names = new Map(
    resources.flatMap((resource) => resource.ids.map((id) => [id, nameOf(resource)] as const)),
  )
  const readMethod = createMethodReader((reference) => names.get(reference) ?? reference)
  const { methods, parts } = collectMethods(api, resources)
  const paths = new Map(Object.entries(base))
  for (const [key, { place, verb, node }] of methods) {
    const { path } = place
    const subject = ` of resource '${path}' and method '${verb}'`
    const members = parts.get(key) ?? []
    const method = readMethod(node.derive({ reading: { ...node.reading, subject } }), (wanted) =>
      members.filter(({ type }) => type === wanted).map((member) => member.node),
    )
    paths.set(path, place.node.trace({ ...paths.get(path), [verb]: method }))
  }
  return Object.fromEntries(paths)
}

/**
 * Collects methods and their parts; reports a method without an HTTP method or defined twice, and a part without its
 * method.
 */
function collectMethods(
  api: TemplateResource,
  resources: readonly TemplateResource[],
): MethodResources {
  const index = createResourceIndex(resources, api)
  checkResources(resources, index)
  const findPath = createPathFinder(index, api)
  const methods = new Map<string, PlacedMethod>()
  const parts = new Map<string, TemplateResource[]>()
  for (const resource of resources) {
    const { type, node } = resource
    const verb = read(node.field('verb'), httpMethod)
    if (type === 'Method' && !node.field('verb')) {
      node.warn('unknown-http-method', 'The method is left out: it has no HTTP method.')
    }
    if (!verb) continue
    const place = findPath(resource)
    const key = `${verb} ${place.path}`
    if (type === 'Method') {
      const first = methods.get(key)?.resource
      const [home, other] = [resource, first].map(
        (one) => one && familyOf(referenceOf(one, 'resourceId'), index),
      )
      if (first && home && home === other) {
        refuseSecond(resource, first, 'verb', 'duplicate-method', alreadyExists)
      } else if (first) {
        node.warn('duplicate-method', `${key} is defined more than once. The last one is used.`)
      }
      methods.set(key, { resource, place, verb, node })
    } else parts.set(key, [...(parts.get(key) ?? []), resource])
  }
  for (const [key, members] of parts) {
    const leftOver = methods.has(key) ? [] : members
    for (const { node } of leftOver) {
      node.warn('unknown-method', `No method ${key}: this part of it is ignored.`)
    }
  }
  return { methods, parts }
}
