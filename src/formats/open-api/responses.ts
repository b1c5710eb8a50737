import type {
  MethodResponseDefinition,
  ResponseDocumentation,
  ResponseExample,
} from '../../model/rest-api-definition.ts'
import { read, scalar } from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { isObjectOrList } from '../document/own-value.ts'
import { toData } from '../document/to-data.ts'
import { toRecord } from '../document/to-record.ts'
import type { OpenApiContext } from './context.ts'
import { dereference } from './reference.ts'

/** A body that a response may have: its content type, and the node that holds its examples and its schema. */
interface Media {
  readonly contentType: string
  readonly schema: DocumentNode | undefined
  readonly examples: readonly ResponseExample[]
}

/** The responses of an operation. */
export interface OperationResponses {
  readonly methodResponses: MethodResponseDefinition[]
  /** Descriptions and examples of the responses that have any. */
  readonly documentation: readonly ResponseDocumentation[]
}

/** Reads the responses of an operation that have a status as their key, with their examples and models. */
export function readResponses(
  operation: DocumentNode,
  responses: DocumentNode,
  context: OpenApiContext,
): OperationResponses {
  const numbered = responses.entries().filter(([statusCode]) => /^[1-5]\d\d$/.test(statusCode))
  const documentation: ResponseDocumentation[] = []
  const methodResponses = numbered.map(([statusCode, entry]) => {
    const node = dereference(entry, context.root)
    // A response whose `$ref` names nothing still declares its status.
    if (!node) return entry.trace({ statusCode })
    const produced = readProduced(operation, context)
    const bodies = [...readContent(node, context.root), ...readSwaggerBodies(node, produced)]
    const told = readDocumentation(statusCode, node, bodies)
    if (told) documentation.push(told)
    return readMethodResponse(statusCode, node, bodies, context)
  })
  return { methodResponses: responses.trace(methodResponses), documentation }
}

/** Reads the description and the examples of a response; undefined when it has neither. */
function readDocumentation(
  statusCode: string,
  node: DocumentNode,
  bodies: readonly Media[],
): ResponseDocumentation | undefined {
  const description = read(node.child('description'), scalar)
  const examples = bodies.flatMap((body) => body.examples)
  if (!description && examples.length === 0) return undefined
  return node.trace({
    statusCode,
    ...(description && { description }),
    ...(examples.length > 0 && { examples }),
  })
}

function readMethodResponse(
  statusCode: string,
  node: DocumentNode,
  bodies: readonly Media[],
  { models }: OpenApiContext,
): MethodResponseDefinition {
  const headers = node.child('headers')
  const responseModels = toRecord(
    bodies.map(({ contentType, schema }) => [
      contentType,
      schema && isObjectOrList(schema.value) ? models.nameOf(schema) : undefined,
    ]),
  )
  return node.trace({
    statusCode,
    ...(headers && {
      responseParameters: headers.trace(
        Object.fromEntries(headers.keys().map((name) => [`method.response.header.${name}`, false])),
      ),
    }),
    ...(Object.keys(responseModels).length > 0 && { responseModels }),
  })
}

/** Returns the content type of an operation's responses in Swagger 2: the first of its `produces`. */
function readProduced(operation: DocumentNode, { root }: OpenApiContext): string {
  const produces = operation.child('produces') ?? root.child('produces')
  return read(produces?.child(0), scalar) ?? 'application/json'
}

/** Reads the bodies of a response of OpenAPI 3; the example without a name comes first. */
function readContent(node: DocumentNode, root: DocumentNode): Media[] {
  const content = node.child('content')?.entries() ?? []
  return content.map(([contentType, media]) => ({
    contentType,
    schema: media.child('schema'),
    examples: [
      ...toExample(contentType, media.child('example')),
      ...(media.child('examples')?.entries() ?? []).flatMap(([name, entry]) =>
        toExample(contentType, dereference(entry, root)?.child('value'), name),
      ),
    ],
  }))
}

/** Reads the body of a response of Swagger 2, whose `examples` are keyed by content type. */
function readSwaggerBodies(node: DocumentNode, produced: string): Media[] {
  const schema = node.child('schema')
  const examples = (node.child('examples')?.entries() ?? []).flatMap(([contentType, value]) =>
    toExample(contentType, value),
  )
  return schema || examples.length > 0 ? [{ contentType: produced, schema, examples }] : []
}

function toExample(
  contentType: string,
  node: DocumentNode | undefined,
  name?: string,
): ResponseExample[] {
  return node ? [{ ...(name !== undefined && { name }), contentType, value: toData(node) }] : []
}
