import type {
  IntegrationResponseDefinition,
  MethodDefinition,
  MethodResponseDefinition,
} from '../../model/rest-api-definition.ts'
import {
  type Draft,
  enumValue,
  type Fields,
  read,
  readFields,
  scalar,
} from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { integration, readIntegrationResponse } from '../document/rest-api-fields.ts'
import type { OpenApiContext } from './context.ts'
import type { OpenApiModels } from './models.ts'
import { dereference } from './reference.ts'
import { readSecurity } from './security.ts'

const methodFields: Fields<MethodDefinition> = {
  operationName: scalar,
  requestValidator: scalar,
  integration: (node) => {
    const fields = integration(node)
    const responses = node.child('responses')
    return fields && responses
      ? Object.assign(fields, { integrationResponses: readIntegrationResponses(responses) })
      : fields
  },
}

const authorizationType = enumValue(['NONE', 'AWS_IAM'])

/** Reads an operation as a method, except for its parameters and body. */
export function readOperation(
  operation: DocumentNode,
  context: OpenApiContext,
): Draft<MethodDefinition> {
  const { root, security } = context
  const method = readFields(operation, methodFields)
  const validator = read(root.field('requestValidator'), scalar)
  if (validator && !method.requestValidator) method.requestValidator = validator
  const requirements = operation.child('security') ?? root.child('security')
  if (requirements) Object.assign(method, readSecurity(requirements, security))
  const authorization = read(
    operation.child('x-amazon-apigateway-auth')?.child('type'),
    authorizationType,
  )
  if (authorization) method.authorizationType = authorization
  const responses = operation.child('responses')
  if (responses) method.methodResponses = readMethodResponses(responses, context)
  return method
}

/** Reads integration responses. As in API Gateway's import, each key is the selection pattern; `default` has none. */
function readIntegrationResponses(responses: DocumentNode): IntegrationResponseDefinition[] {
  return responses.trace(
    responses.entries().map(([pattern, node]) => {
      if (node.child('selectionPattern')) {
        node.warn(
          'ignored-selection-pattern',
          `API Gateway ignores selectionPattern and selects this response by its key '${pattern}'.`,
        )
      }
      return readIntegrationResponse(node, pattern === 'default' ? undefined : pattern)
    }),
  )
}

function readMethodResponses(
  responses: DocumentNode,
  { root, models }: OpenApiContext,
): MethodResponseDefinition[] {
  const numbered = responses.entries().filter(([statusCode]) => /^[1-5]\d\d$/.test(statusCode))
  return responses.trace(
    numbered.flatMap(([statusCode, entry]) => {
      const node = dereference(entry, root)
      return node ? readMethodResponse(statusCode, node, models) : []
    }),
  )
}

function readMethodResponse(
  statusCode: string,
  node: DocumentNode,
  models: OpenApiModels,
): MethodResponseDefinition {
  const headers = node.child('headers')
  const schema =
    node.child('schema') ?? node.child('content')?.child('application/json')?.child('schema')
  const model = schema?.child('$ref') && models.nameOf(schema)
  return node.trace({
    statusCode,
    ...(headers && {
      responseParameters: headers.trace(
        Object.fromEntries(headers.keys().map((name) => [`method.response.header.${name}`, false])),
      ),
    }),
    ...(model !== undefined && { responseModels: { 'application/json': model } }),
  })
}
