import type {
  GatewayResponseDefinition,
  ModelDefinition,
  ResourceDefinition,
  RestApiDefinition,
} from '../../model/rest-api-definition.ts'
import {
  boolean,
  type FieldReader,
  listOf,
  mapOf,
  read,
  readFields,
  scalar,
  string,
} from '../document/field-readers.ts'
import type { DocumentNode } from '../document/node.ts'
import { toData } from '../document/to-data.ts'
import type { TemplateResource } from '../resources/template-resource.ts'
import { type Authorizers, addAuth, checkDefaultAuthorizer, readSamAuthorizers } from './auth.ts'
import { addPreflights } from './cors.ts'
import { readCorsSettings } from './cors-settings.ts'
import { createEventAdder, findEvents } from './events.ts'
import type { SamSettings } from './settings.ts'

/** Logical ID of the API that SAM creates for events that name no API. */
const implicitApi = 'ServerlessRestApi'

/** Groups of gateway response parameters in SAM -> the prefix of their names in API Gateway. */
const responseParameters = {
  Headers: 'gatewayresponse.header.',
  Paths: 'gatewayresponse.path.',
  QueryStrings: 'gatewayresponse.querystring.',
}

const model: FieldReader<ModelDefinition> = (node) =>
  node.trace({ contentType: 'application/json', schema: toData(node) })

const gatewayResponse: FieldReader<GatewayResponseDefinition> = (node) => {
  const response = readFields<GatewayResponseDefinition>(node, {
    statusCode: scalar,
    responseTemplates: mapOf(string),
  })
  const parameters = Object.entries(responseParameters).flatMap(([key, prefix]) =>
    Object.entries(read(node.child('ResponseParameters')?.child(key), mapOf(string)) ?? {}).map(
      ([name, value]) => [`${prefix}${name}`, value] as const,
    ),
  )
  return Object.assign(response, { responseParameters: Object.fromEntries(parameters) })
}

/** Returns the APIs that SAM deploys: each `AWS::Serverless::Api`, and one for events that name no API. */
export function findSamApis(
  resources: readonly TemplateResource[],
  template: DocumentNode,
): TemplateResource[] {
  const apis = resources.filter(({ type }) => type === 'AWS::Serverless::Api')
  const isImplicit = findEvents(resources).some(({ node }) => !node.child('RestApiId'))
  return [
    ...apis.map((api) => ({ ...api, type: 'RestApi' })),
    ...(isImplicit
      ? [{ type: 'RestApi', ids: [implicitApi], node: template.derive({ value: {} }) }]
      : []),
  ]
}

/**
 * Completes the definition of a SAM API as SAM does when it deploys one: adds the methods that invoke functions and state
 * machines, the OPTIONS methods of `Cors`, the authorization of `Auth`, and the API's other settings.
 */
export function completeSamApi(
  definition: RestApiDefinition,
  api: TemplateResource,
  resources: readonly TemplateResource[],
  settings: SamSettings,
  globals: DocumentNode | undefined,
): RestApiDefinition & { readonly stage: { readonly stageName: string } } {
  const authorizers = { ...definition.authorizers, ...readSamAuthorizers(settings) }
  const methods = new Map(Object.entries(definition.resources))
  const addEvent = createEventAdder(methods, api, settings, authorizers)
  for (const event of findEvents(resources)) {
    const target = read(event.node.child('RestApiId'), scalar) ?? implicitApi
    if (api.ids.includes(target)) addEvent(event)
  }
  checkDefaultAuthorizer(settings, authorizers)
  const cors = readCorsSettings(api.node, globals)
  if (cors) addPreflights(methods.values(), cors)
  addDefaultAuth(methods.values(), settings, authorizers)
  const variables = read(settings('Variables'), mapOf(scalar))
  const binaryMediaTypes = read(settings('BinaryMediaTypes'), listOf(scalar))
  return {
    ...definition,
    ...(binaryMediaTypes && {
      binaryMediaTypes: binaryMediaTypes.map((type) => type.replaceAll('~1', '/')),
    }),
    resources: Object.fromEntries(methods),
    authorizers,
    models: { ...definition.models, ...read(settings('Models'), mapOf(model)) },
    gatewayResponses: {
      ...definition.gatewayResponses,
      ...read(settings('GatewayResponses'), mapOf(gatewayResponse)),
    },
    stage: {
      stageName: read(settings('StageName'), scalar) ?? 'Prod',
      ...(variables && { variables }),
    },
  }
}

/**
 * Applies the default authorizer and API key requirement of `Auth` to all methods; to preflights (OPTIONS) unless
 * `Auth` exempts them.
 */
function addDefaultAuth(
  resources: Iterable<ResourceDefinition>,
  settings: SamSettings,
  authorizers: Authorizers,
): void {
  const authorizer = settings('Auth', 'DefaultAuthorizer')
  const key = settings('Auth', 'ApiKeyRequired')
  const isOff = (setting: string) => read(settings('Auth', setting), boolean) === false
  const preflightAuthorizer = isOff('AddDefaultAuthorizerToCorsPreflight') ? undefined : authorizer
  const preflightKey = isOff('AddApiKeyRequiredToCorsPreflight') ? undefined : key
  for (const { OPTIONS, ...others } of resources) {
    if (OPTIONS) addAuth(OPTIONS, authorizers, preflightAuthorizer, preflightKey)
    for (const method of Object.values(others)) addAuth(method, authorizers, authorizer, key)
  }
}
