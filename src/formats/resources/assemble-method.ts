import { describeDuplicateStatus } from '../../model/duplicate-status.ts'
import type {
  IntegrationResponseDefinition,
  MethodDefinition,
  MethodResponseDefinition,
} from '../../model/rest-api-definition.ts'
import {
  boolean,
  type FieldReader,
  type Fields,
  listOf,
  mapOf,
  read,
  readFields,
  scalar,
} from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { integration, readIntegrationResponse } from '../document/rest-api-fields.ts'

/** A part of a method that CloudFormation writes inside it and Terraform as a resource of its own. */
type MethodPart = 'Integration' | 'IntegrationResponse' | 'MethodResponse'

/** Reads a method with its integration and responses; `parts` finds those that are resources of their own. */
export type MethodReader = (
  node: DocumentNode,
  parts: (type: MethodPart) => readonly DocumentNode[],
) => MethodDefinition

/** Creates the reader of methods; `toName` converts a reference to another resource to that resource's name. */
export function createMethodReader(toName: (reference: string) => string): MethodReader {
  const reference: FieldReader<string> = (node) => {
    const text = scalar(node)
    return text === undefined ? undefined : toName(text)
  }
  const methodFields: Fields<MethodDefinition> = {
    operationName: scalar,
    authorizationType: scalar,
    authorizer: reference,
    authorizationScopes: listOf(scalar),
    apiKeyRequired: boolean,
    requestParameters: mapOf(boolean),
    requestModels: mapOf(reference),
    requestValidator: reference,
  }
  const methodResponseFields: Fields<MethodResponseDefinition> = {
    statusCode: scalar,
    responseParameters: mapOf(boolean),
    responseModels: mapOf(reference),
  }
  return (node, parts) => {
    const method = readFields(node, methodFields)
    const responses = node.field('methodResponses')?.items() ?? parts('MethodResponse')
    method.methodResponses = responses.map((response) => {
      const fields = readFields(response, methodResponseFields)
      return Object.assign(fields, { statusCode: fields.statusCode ?? '' })
    })
    const integrationNode = node.field('integration') ?? parts('Integration')[0]
    const found = read(integrationNode, integration)
    if (found && integrationNode) {
      method.integration = Object.assign(found, {
        integrationResponses: readIntegrationResponses(integrationNode, parts),
      })
    }
    return method
  }
}

/** Reads integration responses; as in PutIntegrationResponse, a later one of the same status replaces the earlier. */
function readIntegrationResponses(
  node: DocumentNode,
  parts: (type: MethodPart) => readonly DocumentNode[],
): IntegrationResponseDefinition[] {
  const responses = new Map<string, IntegrationResponseDefinition>()
  for (const part of node.field('integrationResponses')?.items() ?? parts('IntegrationResponse')) {
    const response = readIntegrationResponse(part, read(part.field('selectionPattern'), scalar))
    const status = String(response.statusCode)
    if (responses.delete(status)) {
      part.warn('duplicate-status', describeDuplicateStatus(status, true))
    }
    responses.set(status, response)
  }
  return [...responses.values()]
}
