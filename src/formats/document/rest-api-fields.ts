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
  type: oneOf(authorizerTypes),
  identitySource: text,
  identityValidationExpression: text,
}

const contentHandling = oneOf(contentHandlings)

const integrationFields: Fields<IntegrationDefinition> = {
  type: oneOf(integrationTypes),
  httpMethod: word,
  uri: word,
  requestParameters: mapOf(text),
  requestTemplates: mapOf(text),
  passthroughBehavior: oneOf(passthroughBehaviors),
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
export const httpMethod: FieldReader<HttpMethod> = (node) => {
  const given = text(node)
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
