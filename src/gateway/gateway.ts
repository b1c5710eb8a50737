import type { DefinitionIssue, SourceLocation } from '../errors.ts'
import type { GatewayResponseType } from '../model/gateway-response-defaults.ts'
import type { HttpMethod, IntegrationType } from '../model/words.ts'
import type { ContextSource } from './gateway-options.ts'

/** An API ready to answer: everything is checked and compiled, a request only runs. */
export interface Gateway {
  /** Every method of the API that has an integration, in the definition's order. */
  readonly operations: readonly Operation[]
  /** What deploys on AWS, but fails or surprises at run time. */
  readonly issues: readonly DefinitionIssue[]
  /** The method that answers, by API Gateway's precedence; undefined is a 403 Missing Authentication Token. */
  route(httpMethod: string, path: string): Route | undefined
  /**
   * Answers a request; never throws. Synchronous, unless an authorizer, an integration or a body model has to be
   * waited for.
   */
  invoke(
    request: GatewayRequest,
    route: Route | undefined,
    choice?: InvocationChoice,
  ): GatewayResult | Promise<GatewayResult>
}

/** One method of one resource. */
export interface Operation {
  /** `'GET /pets/{petId}'`. */
  readonly key: string
  readonly httpMethod: HttpMethod
  readonly resourcePath: string
  readonly operationName: string | undefined
  readonly integrationType: IntegrationType
  /** False for an integration that is not MOCK and has no function in `options.integrations`: left to others. */
  readonly served: boolean
  /** Statuses of its integration responses: what a choice of `statusCode` selects from. */
  readonly statusCodes: readonly number[]
}

/** Where a request goes. */
export interface Route {
  readonly operation: Operation
  /** Raw values, not URL-decoded, as on AWS. */
  readonly pathParameters: ReadonlyMap<string, string>
}

/** A request as it reaches the API. */
export interface GatewayRequest {
  readonly httpMethod: string
  /** Raw path below the base URL: `'/pets/7%2F8'`. */
  readonly path: string
  /** Raw path as sent, stage or base path included: `$context.path`. */
  readonly fullPath: string
  /** Raw, without the `?`. */
  readonly querystring: string
  readonly headers: Headers
  readonly domainName: string
  /** A text body may be given as text; null is no body. */
  readonly body: Uint8Array | string | null
  /** What a `context` function in the options is given. */
  readonly request: Request
}

/** A response as API Gateway sends it. */
export interface GatewayResult {
  readonly status: number
  /** In order; a multi-value header is repeated. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string | Uint8Array | null
  /** The gateway response this is; absent when the method answered. */
  readonly responseType?: GatewayResponseType | undefined
  /** Why it is a 500, when the definition is to blame. */
  readonly failure?: ConfigurationFailure | undefined
  /** The execution log in API Gateway's sentences; computed only when called. */
  log(): readonly string[]
}

/** A mistake in the definition, found while a request ran. */
export interface ConfigurationFailure {
  /** What API Gateway logs: `'Execution failed due to configuration error: …'`. */
  readonly message: string
  /** What to look at, where AWS's sentence does not tell. */
  readonly hint?: string | undefined
  /** Path in the document the user wrote. */
  readonly path?: string
  readonly location?: SourceLocation
  /** The lines around the place with a caret under it. */
  readonly frame?: string
}

/** What one request is made to answer, instead of what its templates would choose. */
export interface InvocationChoice {
  /** The integration's status: the request template is skipped; selection, templates and headers still run. */
  readonly statusCode?: number | undefined
  /** Answers with this gateway response. */
  readonly gatewayResponse?: GatewayResponseType | undefined
  /** Laid over the context of the options. */
  readonly context?: ContextSource | undefined
  /** Laid over the stage variables of the options. */
  readonly stageVariables?: Readonly<Record<string, string>> | undefined
}
