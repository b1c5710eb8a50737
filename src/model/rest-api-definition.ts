import type { DefinitionIssue, SourceLocation } from '../errors.ts'
import type { KnownNames, known, OperationStatuses } from './known-names.ts'
import type {
  ApiKeySource,
  AuthorizerType,
  ContentHandling,
  HttpMethod,
  IntegrationType,
  PassthroughBehavior,
} from './words.ts'

/** Status code of a response, as a number or a string: `200` and `'200'` are the same. */
export type StatusCode = number | string

/**
 * REST API in API Gateway's own field names, which the readers of all formats make and `mockRestApi` takes.
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
export interface RestApiDefinition<
  Operations extends OperationStatuses = OperationStatuses,
  AuthorizerName extends string = string,
> {
  readonly name?: string
  readonly description?: string
  readonly version?: string
  /** Id of the API, `$context.apiId`. Default: an id made from the API's name. */
  readonly restApiId?: string
  /** Methods by resource path and HTTP method: `{ '/pets/{petId}': { GET: … } }`. */
  readonly resources: Readonly<Record<string, ResourceDefinition>>
  readonly models?: Readonly<Record<string, ModelDefinition>>
  readonly requestValidators?: Readonly<Record<string, RequestValidatorDefinition>>
  readonly gatewayResponses?: Readonly<Record<string, GatewayResponseDefinition>>
  readonly authorizers?: Readonly<Record<string, AuthorizerDefinition>>
  readonly binaryMediaTypes?: readonly string[]
  readonly apiKeySource?: ApiKeySource
  /** URLs that serve the API, or paths of any origin: `['https://api.example.com/prod']`, `['/v1']`. */
  readonly servers?: readonly string[]
  readonly stage?: StageDefinition
  readonly documentation?: DocumentationDefinition
  /** Places of the values in the user's document, and the issues of reading it; set by the readers of formats. */
  readonly source?: DefinitionSource
  /** Never there: lets the compiler remember the operations and authorizers of a definition whose literal it forgot. */
  readonly [known]?: KnownNames<Operations, AuthorizerName>
}

export type ResourceDefinition = Readonly<Partial<Record<HttpMethod, MethodDefinition>>>

export interface MethodDefinition {
  readonly operationName?: string
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`. Default: `NONE`, or `CUSTOM` with an `authorizer`. */
  readonly authorizationType?: string
  /** Name of the authorizer: a key of the API's `authorizers`. */
  readonly authorizer?: string
  readonly authorizationScopes?: readonly string[]
  readonly apiKeyRequired?: boolean
  /** Request parameters, and whether each is required: `{ 'method.request.querystring.scope': true }`. */
  readonly requestParameters?: Readonly<Record<string, boolean>>
  /** Names of the body's models by content type: keys of the API's `models`. */
  readonly requestModels?: Readonly<Record<string, string>>
  /** Name of the request validator: a key of the API's `requestValidators`. */
  readonly requestValidator?: string
  readonly methodResponses?: readonly MethodResponseDefinition[]
  readonly integration?: IntegrationDefinition
}

export interface MethodResponseDefinition {
  readonly statusCode: StatusCode
  /** Headers that the response may have: `{ 'method.response.header.Location': true }`. */
  readonly responseParameters?: Readonly<Record<string, boolean>>
  /** Names of the body's models by content type: keys of the API's `models`. */
  readonly responseModels?: Readonly<Record<string, string>>
}

/**
 * What an OpenAPI document says about the responses of its operations beyond what API Gateway's methods keep, by operation
 * in a list: `{ 'GET /pets': [{ statusCode: 200, description: 'The pets', examples: […] }] }`.
 */
export type DocumentationDefinition = Readonly<Record<string, readonly ResponseDocumentation[]>>

/** What a document says about one response. */
export interface ResponseDocumentation {
  readonly statusCode: number | string
  /** Says when the response is sent: `'No animal has this number'`. */
  readonly description?: string
  /** Examples of the body; `integrations: 'example'` answers with the first. */
  readonly examples?: readonly ResponseExample[]
}

/** Example of a response's body, as an OpenAPI document has it. */
export interface ResponseExample {
  /** Key of the example among OpenAPI's `examples`; absent for an example without one. */
  readonly name?: string
  /** Content type of the body, such as `application/json`. */
  readonly contentType: string
  /** The body: text, or a value to send as JSON. */
  readonly value: unknown
}

export interface IntegrationDefinition {
  readonly type: IntegrationType
  readonly httpMethod?: string
  readonly uri?: string
  /**
   * Sources of the integration request's parameters, by target:
   * `{ 'integration.request.header.x-id': 'method.request.path.petId' }`.
   */
  readonly requestParameters?: Readonly<Record<string, string>>
  /** Request mapping templates by content type. */
  readonly requestTemplates?: Readonly<Record<string, string>>
  /** Passthrough behavior. Default: `WHEN_NO_MATCH`. */
  readonly passthroughBehavior?: PassthroughBehavior
  readonly contentHandling?: ContentHandling
  readonly integrationResponses?: readonly IntegrationResponseDefinition[]
}

export interface IntegrationResponseDefinition {
  readonly statusCode: StatusCode
  /**
   * Java regular expression that matches the whole status (MOCK, HTTP) or error text (AWS); absent, `''` or `'-'` for
   * the default response.
   */
  readonly selectionPattern?: string
  /** Sources of the response's headers, by target: `{ 'method.response.header.Location': "'/pets'" }`. */
  readonly responseParameters?: Readonly<Record<string, string>>
  /** Response mapping templates by content type. */
  readonly responseTemplates?: Readonly<Record<string, string>>
  readonly contentHandling?: ContentHandling
}

export interface ModelDefinition {
  readonly contentType?: string
  /** JSON Schema, draft 4, as an object or as text. */
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
  /** Sources of the identity, joined by commas. Default: `method.request.header.Authorization`. */
  readonly identitySource?: string
  readonly identityValidationExpression?: string
}

export interface StageDefinition {
  readonly stageName?: string
  readonly variables?: Readonly<Record<string, string>>
}

/** Path from the top of a definition to a value: keys and indexes, `['resources', '/pets', 'GET', 'integration']`. */
export type DefinitionPath = readonly (string | number)[]

/** Link from a definition to the document that it was read from. */
export interface DefinitionSource {
  readonly format: 'openapi' | 'cloudformation' | 'terraform'
  /** Issues found while the document was read; `api.issues` shows them too. */
  readonly issues: readonly DefinitionIssue[]
  /** Whether one of them says that an option of the reader has no effect, which the user is told at once. */
  readonly hasUnusedOption?: boolean
  /** Sorts issues in the order of the document. */
  order(issues: readonly DefinitionIssue[]): readonly DefinitionIssue[]
  /**
   * Returns where a value of the definition stands in the user's document; undefined when nothing in the document made
   * the value.
   */
  locate(path: DefinitionPath): DocumentPlace | undefined
  /**
   * Returns whether the mapping template at a path was found without a mistake when the definition was made, so that it
   * need not be parsed before it renders. Absent for a definition that has just been read.
   */
  isChecked?(path: DefinitionPath): boolean
}

/** Place of a value in the user's document. */
export interface DocumentPlace {
  /**
   * Path of the value in the user's document:
   * `paths./pets.get.x-amazon-apigateway-integration.requestTemplates.application/json`.
   */
  readonly path: string
  /**
   * Returns the place of the value in the file; absent when the document is not a file. `offset` counts characters of
   * the decoded text value, so that an error inside a template points at its own line of the file. The frame is absent
   * where the text of the file is not at hand, as in a browser.
   */
  position?(offset?: number): { readonly location: SourceLocation; readonly frame?: string }
}
