import { httpMethods } from '../../model/http-methods.ts'
import type {
  AuthorizerDefinition,
  GatewayResponseDefinition,
  HttpMethod,
  IntegrationDefinition,
  IntegrationResponseDefinition,
  RequestValidatorDefinition,
} from '../../model/rest-api-definition.ts'
import {
  type FieldReader,
  type Fields,
  flag,
  mapOf,
  oneOf,
  readFields,
  text,
  word,
} from './field-readers.ts'
import type { DocumentNode } from './node.ts'

const authorizerFields: Fields<AuthorizerDefinition> = {
  type: oneOf(['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS']),
  identitySource: text,
  identityValidationExpression: text,
}

const contentHandling = oneOf(['CONVERT_TO_TEXT', 'CONVERT_TO_BINARY'])

const integrationFields: Fields<IntegrationDefinition> = {
  type: oneOf(['MOCK', 'AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY']),
  httpMethod: word,
  uri: word,
  requestParameters: mapOf(text),
  requestTemplates: mapOf(text),
  passthroughBehavior: oneOf(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']),
  contentHandling,
}

const integrationResponseFields: Fields<IntegrationResponseDefinition> = {
  statusCode: word,
  responseParameters: mapOf(text),
  responseTemplates: mapOf(text),
  contentHandling,
}

const gatewayResponseFields: Fields<GatewayResponseDefinition> = {
  statusCode: word,
  responseParameters: mapOf(text),
  responseTemplates: mapOf(text),
}

const requestValidatorFields: Fields<RequestValidatorDefinition> = {
  validateRequestBody: flag,
  validateRequestParameters: flag,
}

/** Reads an HTTP method, in any case. */
export const httpMethod: FieldReader<HttpMethod> = oneOf(httpMethods)

/** Reads an integration; as on AWS, a MOCK keeps no `httpMethod` and no `uri`. */
export const integration: FieldReader<IntegrationDefinition> = (node) => {
  const fields = readFields(node, integrationFields)
  const { type } = fields
  if (!type) {
    if (!node.field('type')) node.refuse('missing-type', 'The integration has no type')
    return undefined
  }
  if (type === 'MOCK') {
    delete fields.httpMethod
    delete fields.uri
  }
  return Object.assign(fields, { type })
}

/** Reads an integration response that is selected by a pattern, or the default one. */
export function readIntegrationResponse(
  node: DocumentNode,
  selectionPattern?: string,
): IntegrationResponseDefinition {
  const fields = readFields(node, integrationResponseFields)
  if (!fields.statusCode) {
    node.warn('missing-status-code', 'The integration response has no statusCode; 200 is taken')
  }
  return Object.assign(
    fields,
    { statusCode: fields.statusCode ?? '200' },
    selectionPattern === undefined ? {} : { selectionPattern },
  )
}

/** Reads an authorizer; undefined when it has no type that REST APIs know. */
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
