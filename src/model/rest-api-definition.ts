import type { DefinitionIssue, SourceLocation } from '../errors.ts'
import type {
  ApiKeySource,
  AuthorizerType,
  ContentHandling,
  HttpMethod,
  IntegrationType,
  PassthroughBehavior,
} from './words.ts'

/** Status codes are accepted as numbers or strings: `200` and `'200'` are the same. */
export type StatusCode = number | string

/**
 * A REST API in API Gateway's own field names: what every reader of a format makes and `mockRestApi` takes.
 *
 * @example
 * const definition: RestApiDefinition = {
 *   name: 'pets',
 *   resources: {
 *     '/pets/{petId}': {
 *       GET: {
 *         methodResponses: [{ statusCode: 200 }],
 *         integration: {
 *           type: 'MOCK',
 *           requestTemplates: { 'application/json': '{"statusCode": 200}' },
 *           integrationResponses: [
 *             { statusCode: 200, responseTemplates: { 'application/json': '{"id": "$input.params(\'petId\')"}' } },
 *           ],
 *         },
 *       },
 *     },
 *   },
 * }
 */
export interface RestApiDefinition {
  readonly name?: string
  readonly description?: string
  readonly version?: string
  /** The API's id, `$context.apiId`. */
  readonly restApiId?: string
  /** Resource path -> HTTP method -> method: `{ '/pets/{petId}': { GET: … } }`. */
  readonly resources: Readonly<Record<string, ResourceDefinition>>
  readonly models?: Readonly<Record<string, ModelDefinition>>
  readonly requestValidators?: Readonly<Record<string, RequestValidatorDefinition>>
  readonly gatewayResponses?: Readonly<Record<string, GatewayResponseDefinition>>
  readonly authorizers?: Readonly<Record<string, AuthorizerDefinition>>
  readonly binaryMediaTypes?: readonly string[]
  readonly apiKeySource?: ApiKeySource
  /** Where the API is served, e.g. `['https://abc123.execute-api.eu-west-1.amazonaws.com/prod']` or `['/v1']`. */
  readonly servers?: readonly string[]
  readonly stage?: StageDefinition
  /** Where each value was written and what reading it turned up; set by the readers of formats. */
  readonly source?: DefinitionSource
}

export type ResourceDefinition = Readonly<Partial<Record<HttpMethod, MethodDefinition>>>

export interface MethodDefinition {
  readonly operationName?: string
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`. Default: `NONE`, or `CUSTOM` with an `authorizer`. */
  readonly authorizationType?: string
  /** A key of `authorizers`. */
  readonly authorizer?: string
  readonly authorizationScopes?: readonly string[]
  readonly apiKeyRequired?: boolean
  /** Parameter -> required: `{ 'method.request.querystring.scope': true }`. */
  readonly requestParameters?: Readonly<Record<string, boolean>>
  /** Content type -> a key of `models`. */
  readonly requestModels?: Readonly<Record<string, string>>
  /** A key of `requestValidators`. */
  readonly requestValidator?: string
  readonly methodResponses?: readonly MethodResponseDefinition[]
  readonly integration?: IntegrationDefinition
}

export interface MethodResponseDefinition {
  readonly statusCode: StatusCode
  /** Header -> required: `{ 'method.response.header.Location': true }`. */
  readonly responseParameters?: Readonly<Record<string, boolean>>
  readonly responseModels?: Readonly<Record<string, string>>
}

export interface IntegrationDefinition {
  readonly type: IntegrationType
  readonly httpMethod?: string
  readonly uri?: string
  /** Target -> source: `{ 'integration.request.header.x-id': 'method.request.path.petId' }`. */
  readonly requestParameters?: Readonly<Record<string, string>>
  /** Content type -> mapping template. */
  readonly requestTemplates?: Readonly<Record<string, string>>
  /** Default: `WHEN_NO_MATCH`. */
  readonly passthroughBehavior?: PassthroughBehavior
  readonly contentHandling?: ContentHandling
  readonly integrationResponses?: readonly IntegrationResponseDefinition[]
}

export interface IntegrationResponseDefinition {
  readonly statusCode: StatusCode
  /** A Java regular expression on the whole status (MOCK, HTTP) or error text (AWS); absent, `''` or `'-'`: the default response. */
  readonly selectionPattern?: string
  /** Header -> source: `{ 'method.response.header.Location': "'/pets'" }`. */
  readonly responseParameters?: Readonly<Record<string, string>>
  /** Content type -> mapping template. */
  readonly responseTemplates?: Readonly<Record<string, string>>
  readonly contentHandling?: ContentHandling
}

export interface ModelDefinition {
  readonly contentType?: string
  /** JSON schema, draft 4, as an object or as text. */
  readonly schema: unknown
}

export interface RequestValidatorDefinition {
  readonly validateRequestBody?: boolean
  readonly validateRequestParameters?: boolean
}

export interface GatewayResponseDefinition {
  readonly statusCode?: StatusCode
  readonly responseParameters?: Readonly<Record<string, string>>
  readonly responseTemplates?: Readonly<Record<string, string>>
}

export interface AuthorizerDefinition {
  readonly type: AuthorizerType
  /** `method.request.header.Authorization` by default. */
  readonly identitySource?: string
  readonly identityValidationExpression?: string
}

export interface StageDefinition {
  readonly stageName?: string
  readonly variables?: Readonly<Record<string, string>>
}

/** Keys and indexes from the top of a definition: `['resources', '/pets', 'GET', 'integration']`. */
export type DefinitionPath = readonly (string | number)[]

/** Ties a definition that was read from another document to that document. */
export interface DefinitionSource {
  readonly format: 'openapi' | 'cloudformation' | 'terraform'
  /** Issues found while reading: shown in `api.issues`. */
  readonly issues: readonly DefinitionIssue[]
  /** Sorts issues in the order of the document. */
  order(issues: readonly DefinitionIssue[]): readonly DefinitionIssue[]
  /** Where a value of the definition stands in the user's document; undefined when it was derived from nothing there. */
  locate(path: DefinitionPath): DocumentPlace | undefined
}

/** A value's place in the user's document. */
export interface DocumentPlace {
  /** Path in that document: `paths./pets.get.x-amazon-apigateway-integration.requestTemplates.application/json`. */
  readonly path: string
  /**
   * Place in the file, when there is one; `offset` counts characters of the (decoded) text value, so that an error
   * inside a template points at its own line of the file.
   */
  position?(offset?: number): { readonly location: SourceLocation; readonly frame: string }
}
