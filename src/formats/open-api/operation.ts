import type {
  IntegrationResponseDefinition,
  MethodDefinition,
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
import { readResponses } from './responses.ts'
import { readSecurity } from './security.ts'

const methodFields: Fields<MethodDefinition> = {
  operationName: scalar,
  requestValidator: scalar,
  integration: (node) => {
    const fields = integration(node)
    if (fields) node.document.checkMembers?.(node, 'integration', '')
    const responses = node.child('responses')
    return fields && responses
      ? Object.assign(fields, { integrationResponses: readIntegrationResponses(responses) })
      : fields
  },
}

const authorizationType = enumValue(['NONE', 'AWS_IAM'])

/** Reads an operation as a method, except for its parameters and body; `key` names it, as `GET /pets` does. */
export function readOperation(
  operation: DocumentNode,
  key: string,
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
  if (responses) {
    const { methodResponses, documentation } = readResponses(operation, responses, context)
    method.methodResponses = methodResponses
    if (documentation.length > 0) context.documentation.set(key, documentation)
  }
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
      node.document.checkMembers?.(node, 'integration response', pattern)
      return readIntegrationResponse(node, pattern === 'default' ? undefined : pattern)
    }),
  )
}
