import type { MethodDefinition } from '../model/rest-api-definition.ts'
import type { DocumentNode } from './document-node.ts'
import { flag, read, word } from './field-readers.ts'
import type { OpenApiContext } from './open-api-context.ts'
import { dereference } from './open-api-reference.ts'

const locations: ReadonlyMap<unknown, string> = new Map([
  ['query', 'querystring'],
  ['header', 'header'],
  ['path', 'path'],
])

/**
 * Reads the parameters of an operation and of its path item, and the models of its body. As in API Gateway's import,
 * a resource that ends in `{petId}` has the parameter `petId` whether it is listed or not.
 */
export function readRequest(
  operation: DocumentNode,
  pathItem: DocumentNode,
  resourcePath: string,
  context: OpenApiContext,
): Pick<MethodDefinition, 'requestParameters' | 'requestModels'> {
  const { root } = context
  const requestParameters = new Map<string, boolean>()
  const bodies: [contentType: string, schema: DocumentNode][] = readBody(operation, root)
  const [, last] = /\/\{([^{}+]+)\}$/.exec(resourcePath) ?? []
  if (last !== undefined) requestParameters.set(`method.request.path.${last}`, true)
  for (const parameter of readParameters(pathItem, operation, root)) {
    const place = parameter.child('in')?.value
    const location = locations.get(place)
    const name = parameter.child('name')
    const schema = parameter.child('schema')
    if (location && name) {
      requestParameters.set(
        `method.request.${location}.${word(name)}`,
        read(parameter.child('required'), flag) ?? false,
      )
    } else if (place === 'body' && schema) {
      bodies.push([readConsumes(operation, root), schema])
    } else {
      parameter.warn('ignored-parameter', `API Gateway ignores a parameter in '${place}'`)
    }
  }
  const requestModels = bodies.flatMap(([contentType, schema]) => {
    const model = context.models.nameOf(schema)
    return model === undefined ? [] : [[contentType, model] as const]
  })
  const parameters = operation.child('parameters') ?? operation
  return {
    ...(requestParameters.size > 0 && {
      requestParameters: parameters.trace(Object.fromEntries(requestParameters)),
    }),
    ...(requestModels.length > 0 && {
      requestModels: (operation.child('requestBody') ?? parameters).trace(
        Object.fromEntries(requestModels),
      ),
    }),
  }
}

function readParameters(
  pathItem: DocumentNode,
  operation: DocumentNode,
  root: DocumentNode,
): DocumentNode[] {
  return [pathItem, operation]
    .flatMap((node) => node.child('parameters')?.items() ?? [])
    .flatMap((node) => dereference(node, root) ?? [])
}

/** The bodies of OpenAPI 3 by content type. */
function readBody(operation: DocumentNode, root: DocumentNode): [string, DocumentNode][] {
  const entry = operation.child('requestBody')
  const body = entry && dereference(entry, root)
  return (body?.child('content')?.entries() ?? []).flatMap(
    ([contentType, media]): [string, DocumentNode][] => {
      const schema = media.child('schema')
      return schema ? [[contentType, schema]] : []
    },
  )
}

/** The content type of a body of Swagger 2. */
function readConsumes(operation: DocumentNode, root: DocumentNode): string {
  const consumes = operation.child('consumes') ?? root.child('consumes')
  return read(consumes?.child(0), word) ?? 'application/json'
}
