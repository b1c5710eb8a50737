import { describeMissingValue, invalidHttpMethod } from '../../model/enumeration.ts'
import type {
  AuthorizerDefinition,
  GatewayResponseDefinition,
  IntegrationDefinition,
  IntegrationResponseDefinition,
  RequestValidatorDefinition,
} from '../../model/rest-api-definition.ts'
import {
  authorizerTypes,
  contentHandlings,
  type HttpMethod,
  httpMethods,
  integrationTypes,
  passthroughBehaviors,
} from '../../model/words.ts'
import {
  boolean,
  enumValue,
  type FieldReader,
  type Fields,
  mapOf,
  readFields,
  scalar,
  string,
} from './field-readers.ts'
import type { DocumentNode } from './node.ts'

const authorizerFields: Fields<AuthorizerDefinition> = {
  type: enumValue(authorizerTypes),
  identitySource: string,
  identityValidationExpression: string,
}

const contentHandling = enumValue(contentHandlings)

const integrationFields: Fields<IntegrationDefinition> = {
  type: enumValue(integrationTypes),
  httpMethod: scalar,
  uri: scalar,
  requestParameters: mapOf(string),
  requestTemplates: mapOf(string),
  passthroughBehavior: enumValue(passthroughBehaviors),
  contentHandling,
}

const integrationResponseFields: Fields<IntegrationResponseDefinition> = {
  statusCode: scalar,
  responseParameters: mapOf(string),
  responseTemplates: mapOf(string),
  contentHandling,
}

const gatewayResponseFields: Fields<GatewayResponseDefinition> = {
  statusCode: scalar,
  responseParameters: mapOf(string),
  responseTemplates: mapOf(string),
}

const requestValidatorFields: Fields<RequestValidatorDefinition> = {
  validateRequestBody: boolean,
  validateRequestParameters: boolean,
}

/** Reads an HTTP method in upper or lower case. */
export const httpMethod: FieldReader<HttpMethod> = (node) => {
  const given = string(node)
  const method = httpMethods.find((candidate) => candidate === given?.toUpperCase())
  if (given !== undefined && !method) node.refuse('invalid-http-method', invalidHttpMethod)
  return method
}

/** Reads an integration; as on AWS, a MOCK keeps no `httpMethod` and no `uri`. */
export const integration: FieldReader<IntegrationDefinition> = (node) => {
  const fields = readFields(node, integrationFields)
  const { type } = fields
  if (!type) {
    if (!node.field('type')) node.refuse('missing-type', describeMissingValue('type'))
    return undefined
  }
  if (type === 'MOCK') {
    delete fields.httpMethod
    delete fields.uri
  }
  return Object.assign(fields, { type })
}

/** Reads an integration response that `selectionPattern` selects, or without one the default response. */
export function readIntegrationResponse(
  node: DocumentNode,
  selectionPattern?: string,
): IntegrationResponseDefinition {
  const fields = readFields(node, integrationResponseFields)
  if (!fields.statusCode) {
    node.warn('missing-status-code', 'The integration response has no statusCode; 200 is taken.')
  }
  return Object.assign(
    fields,
    { statusCode: fields.statusCode ?? '200' },
    selectionPattern === undefined ? {} : { selectionPattern },
  )
}

/** Reads an authorizer; returns undefined when it has no type that REST APIs have. */
export const authorizer: FieldReader<AuthorizerDefinition> = (node) => {
  const fields = readFields(node, authorizerFields)
  const { type } = fields
  return type && Object.assign(fields, { type })
}

/** Reads a gateway response. */
export const gatewayResponse: FieldReader<GatewayResponseDefinition> = (node) =>
  readFields(node, gatewayResponseFields)

/** Reads a request validator. */
export const requestValidator: FieldReader<RequestValidatorDefinition> = (node) =>
  readFields(node, requestValidatorFields)
