import type { GatewayResponseType } from './gateway-response-defaults.ts'
import type { Operation } from './operation.ts'
import type { DefinitionPath, ResponseExample } from './rest-api-definition.ts'
import type {
  ApiKeySource,
  AuthorizerType,
  ContentHandling,
  HttpMethod,
  IntegrationType,
  PassthroughBehavior,
} from './words.ts'

/** Checked REST API with every default filled in. */
export interface RestApi {
  readonly restApiId: string
  readonly methods: readonly Method[]
  /** Schemas by the name of their model: as plain data, or as JSON text whose numbers data cannot hold. */
  readonly models: ReadonlyMap<string, unknown>
  /** Gateway responses of all 21 types; a type that the definition does not set has the settings of its family. */
  readonly gatewayResponses: ReadonlyMap<GatewayResponseType, GatewayResponse>
  readonly authorizers: ReadonlyMap<string, Authorizer>
  readonly binaryMediaTypes: readonly string[]
  readonly apiKeySource: ApiKeySource
  readonly stage: Stage
}

export interface Stage {
  readonly stageName: string | undefined
  readonly variables: ReadonlyMap<string, string>
}

export interface Method {
  readonly httpMethod: HttpMethod
  readonly resourcePath: string
  readonly operation: Operation
  /** Name of the authorizer: a key of the API's authorizers. Undefined when the method has none. */
  readonly authorizer: string | undefined
  readonly apiKeyRequired: boolean
  /** Request parameters, and whether each is required. */
  readonly requestParameters: ReadonlyMap<string, boolean>
  /** Names of the body's models by content type. */
  readonly requestModels: ReadonlyMap<string, string>
  readonly requestValidator: RequestValidator
  /**
   * Responses that the method declares, by status; undefined when it has no `methodResponses`, which allows every status
   * of its integration responses.
   */
  readonly methodResponses: ReadonlyMap<number, MethodResponse> | undefined
  /** Integration of the method; undefined when it has none, which API Gateway refuses to deploy. */
  readonly integration: Integration | undefined
}

/** Response that a method declares, with what an answer can be made of where no template makes it. */
export interface MethodResponse {
  /** Says when the response is sent; undefined when the definition does not say it. */
  readonly description: string | undefined
  readonly examples: readonly ResponseExample[]
  /** Names of the body's models by content type. */
  readonly responseModels: ReadonlyMap<string, string>
  /** Index among the method's `methodResponses`. */
  readonly index: number
}

export interface RequestValidator {
  readonly validateRequestBody: boolean
  readonly validateRequestParameters: boolean
}

export interface Integration {
  readonly type: IntegrationType
  readonly httpMethod: string | undefined
  readonly uri: string | undefined
  /** Sources of the integration request's parameters, by target. */
  readonly requestParameters: ReadonlyMap<string, string>
  /** Request mapping templates by content type. */
  readonly requestTemplates: ReadonlyMap<string, string>
  readonly passthroughBehavior: PassthroughBehavior
  readonly contentHandling: ContentHandling | undefined
  readonly integrationResponses: readonly IntegrationResponse[]
  readonly path: DefinitionPath
}

export interface IntegrationResponse {
  readonly statusCode: number
  /** Pattern of the statuses or error texts that select this response; undefined for the default response. */
  readonly selectionPattern: string | undefined
  /** Sources of the response's headers, by target. */
  readonly responseParameters: ReadonlyMap<string, string>
  /** Response mapping templates by content type. */
  readonly responseTemplates: ReadonlyMap<string, string>
  readonly contentHandling: ContentHandling | undefined
  readonly path: DefinitionPath
}

export interface GatewayResponse {
  readonly statusCode: number
  /** Sources of the gateway response's parameters, by target. */
  readonly responseParameters: ReadonlyMap<string, string>
  /** Body templates by content type; undefined when the body is API Gateway's own. */
  readonly responseTemplates: ReadonlyMap<string, string> | undefined
  readonly path: DefinitionPath
}

export interface Authorizer {
  readonly type: AuthorizerType
  readonly identitySource: string | undefined
  readonly identityValidationExpression: string | undefined
  readonly path: DefinitionPath
}
