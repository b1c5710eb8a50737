import type { GatewayResponseType } from './gateway-response-type.ts'
import type {
  AuthorizerDefinition,
  ContentHandling,
  DefinitionPath,
  HttpMethod,
  IntegrationType,
  PassthroughBehavior,
} from './rest-api-definition.ts'

/** A checked REST API with every default filled in. */
export interface RestApi {
  readonly restApiId: string
  readonly methods: readonly Method[]
  /** Schemas by the name of their model: as plain data, or as JSON text whose numbers data cannot hold. */
  readonly models: ReadonlyMap<string, unknown>
  /** All 21 types, inheritance resolved. */
  readonly gatewayResponses: ReadonlyMap<GatewayResponseType, GatewayResponse>
  readonly authorizers: ReadonlyMap<string, Authorizer>
  readonly binaryMediaTypes: readonly string[]
  readonly apiKeySource: 'HEADER' | 'AUTHORIZER'
  readonly stage: Stage
}

export interface Stage {
  readonly stageName: string | undefined
  readonly variables: ReadonlyMap<string, string>
}

export interface Method {
  readonly httpMethod: HttpMethod
  readonly resourcePath: string
  readonly operationName: string | undefined
  /** A key of the API's authorizers. */
  readonly authorizer: string | undefined
  readonly apiKeyRequired: boolean
  /** Parameter -> required. */
  readonly requestParameters: ReadonlyMap<string, boolean>
  /** Content type -> model name. */
  readonly requestModels: ReadonlyMap<string, string>
  readonly requestValidator: RequestValidator
  /** Statuses; undefined when the method declares none, which allows those of its integration responses. */
  readonly methodResponses: ReadonlySet<number> | undefined
  /** Undefined: API Gateway refuses to deploy the method. */
  readonly integration: Integration | undefined
}

export interface RequestValidator {
  readonly validateRequestBody: boolean
  readonly validateRequestParameters: boolean
}

export interface Integration {
  readonly type: IntegrationType
  readonly httpMethod: string | undefined
  readonly uri: string | undefined
  /** Target -> source. */
  readonly requestParameters: ReadonlyMap<string, string>
  /** Content type -> mapping template. */
  readonly requestTemplates: ReadonlyMap<string, string>
  readonly passthroughBehavior: PassthroughBehavior
  readonly contentHandling: ContentHandling | undefined
  readonly integrationResponses: readonly IntegrationResponse[]
  readonly path: DefinitionPath
}

export interface IntegrationResponse {
  readonly statusCode: number
  /** Undefined: the default response. */
  readonly selectionPattern: string | undefined
  /** Target -> source. */
  readonly responseParameters: ReadonlyMap<string, string>
  /** Content type -> mapping template. */
  readonly responseTemplates: ReadonlyMap<string, string>
  readonly contentHandling: ContentHandling | undefined
  readonly path: DefinitionPath
}

export interface GatewayResponse {
  readonly statusCode: number
  /** Target -> source. */
  readonly responseParameters: ReadonlyMap<string, string>
  /** Content type -> template; undefined: API Gateway's own body. */
  readonly responseTemplates: ReadonlyMap<string, string> | undefined
  readonly path: DefinitionPath
}

export interface Authorizer {
  readonly type: AuthorizerDefinition['type']
  readonly identitySource: string | undefined
  readonly identityValidationExpression: string | undefined
  readonly path: DefinitionPath
}
