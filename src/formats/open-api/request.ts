import type { MethodDefinition } from '../../model/rest-api-definition.ts'
import { boolean, read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { toRecord } from '../document/to-record.ts'
import type { OpenApiContext } from './context.ts'
import { dereference } from './reference.ts'

/** Values of `in` of an OpenAPI parameter -> the word for them in names such as `method.request.querystring.page`. */
const locations: ReadonlyMap<unknown, string> = new Map([
  ['query', 'querystring'],
  ['header', 'header'],
  ['path', 'path'],
])

/** A content type and the schema of a body. */
type Body = readonly [contentType: string, schema: DocumentNode | undefined]

/** Reads the request parameters of an operation and its path item, and the models of its body. */
export function readRequest(
  operation: DocumentNode,
  pathItem: DocumentNode,
  resourcePath: string,
  { root, models }: OpenApiContext,
): Pick<MethodDefinition, 'requestParameters' | 'requestModels'> {
  const parameters = [pathItem, operation]
    .flatMap((node) => node.child('parameters')?.items() ?? [])
    .flatMap((node) => dereference(node, root) ?? [])
  const requestParameters = toRequestParameters(parameters, resourcePath)
  const bodies = [...readBodies(operation, root), ...findBodies(parameters, operation, root)]
  const requestModels = toRecord(
    bodies.map(([contentType, schema]) => [contentType, schema && models.nameOf(schema)]),
  )
  const home = operation.child('parameters') ?? operation
  return {
    ...(requestParameters.size > 0 && {
      requestParameters: placeParameters(home, parameters).trace(
        Object.fromEntries(requestParameters),
      ),
    }),
    ...(bodies.length > 0 && {
      requestModels: (operation.child('requestBody') ?? home).trace(requestModels),
    }),
  }
}

/**
 * Returns the names of request parameters and whether each is required. As in API Gateway's import, a path that ends in
 * a variable, such as `/pets/{petId}`, has the parameter `petId` even when the document does not list it.
 */
function toRequestParameters(
  parameters: readonly DocumentNode[],
  resourcePath: string,
): Map<string, boolean> {
  const required = new Map<string, boolean>()
  const [, last] = /\/\{([^{}+]+)\}$/.exec(resourcePath) ?? []
  if (last !== undefined) required.set(`method.request.path.${last}`, true)
  for (const parameter of parameters) {
    const place = parameter.child('in')?.value
    const name = read(parameter.child('name'), scalar)
    const fullName = nameOf(parameter)
    if (fullName !== undefined) {
      required.set(fullName, read(parameter.child('required'), boolean) ?? false)
    } else if (place !== 'body') {
      const what = place && name ? `in '${place}'` : "without 'name' or 'in'"
      parameter.warn('ignored-parameter', `API Gateway ignores a parameter ${what}.`)
    }
  }
  return required
}

/** Returns the name that API Gateway gives a parameter: `method.request.querystring.page`; undefined when it has none. */
function nameOf(parameter: DocumentNode): string | undefined {
  const location = locations.get(parameter.child('in')?.value)
  const name = parameter.child('name')?.value
  return location && name !== undefined && !isObjectOrList(name)
    ? `method.request.${location}.${name}`
    : undefined
}

/** Returns the node at which issues of request parameters point: its member of a name is that parameter. */
function placeParameters(home: DocumentNode, parameters: readonly DocumentNode[]): DocumentNode {
  if (!home.reading.traces) return home
  const members = new Map(
    parameters.map((parameter) => [nameOf(parameter) ?? '', { home: parameter, key: 'name' }]),
  )
  const reading = { ...home.reading, resolve: (node: DocumentNode) => node, expand: () => members }
  return home.derive({ value: {}, reading })
}

/** Reads the bodies of an operation of OpenAPI 3, one for each content type. */
function readBodies(operation: DocumentNode, root: DocumentNode): Body[] {
  const entry = operation.child('requestBody')
  const body = entry && dereference(entry, root)
  const content = body?.child('content')?.entries() ?? []
  return content.map(([contentType, media]) => [contentType, media.child('schema')])
}

/** Finds the body of an operation of Swagger 2, which is a parameter `in: body`. */
function findBodies(
  parameters: readonly DocumentNode[],
  operation: DocumentNode,
  root: DocumentNode,
): Body[] {
  const consumes = operation.child('consumes') ?? root.child('consumes')
  const contentType = read(consumes?.child(0), scalar) ?? 'application/json'
  const bodies = parameters.filter((parameter) => parameter.child('in')?.value === 'body')
  return bodies.map((body) => [contentType, body.child('schema')])
}
