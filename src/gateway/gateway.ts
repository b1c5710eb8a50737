import type { DefinitionIssue, SourceLocation } from '../errors.ts'
import type { IssuePlace } from '../model/definition-issues.ts'
import type { GatewayResponseType } from '../model/gateway-response-defaults.ts'
import type { Operation } from '../model/operation.ts'
import type { DefinitionPath } from '../model/rest-api-definition.ts'
import type { ContextSource } from './gateway-options.ts'

/** A compiled API that answers requests. */
export interface Gateway {
  /** Operations of the API, one for each method, in the definition's order. */
  readonly operations: readonly Operation[]
  /** Failures and warnings of the definition: what deploys on AWS, but answers 500 or may surprise. */
  readonly issues: readonly DefinitionIssue[]
  /**
   * Issues that the user is to be told of when a mock is made: failures, an API that cannot answer at all, and options
   * that have no effect.
   */
  readonly urgentIssues: readonly DefinitionIssue[]
  /**
   * Returns the place of a value in the user's document: of the one that `member` leads to inside it when the document
   * has it, else of the value itself.
   */
  locate(path: DefinitionPath, member: DefinitionPath): IssuePlace
  /**
   * Explains why a choice cannot be made for an operation: a status or an example that it does not have. Undefined when
   * it can.
   */
  explainChoice(operation: Operation, choice: InvocationChoice): string | undefined
  /**
   * Finds the method that serves a request, by API Gateway's precedence. `path` is raw, below the base URL. Undefined
   * when no method does, which `invoke` answers with 403 Missing Authentication Token.
   */
  route(httpMethod: string, path: string): Route | undefined
  /**
   * Answers a request. Never throws or rejects. The answer is a promise only when an authorizer, an integration, a body
   * model, the decompression of the body or, at first, the code that answers has to be waited for.
   *
   * @example
   * const result = await gateway.invoke(request, gateway.route(request.httpMethod, request.path))
   */
  invoke(
    request: GatewayRequest,
    route: Route | undefined,
    choice?: InvocationChoice,
  ): GatewayResult | Promise<GatewayResult>
}

/** The operation that serves a request, with the values of its path parameters. */
export interface Route {
  readonly operation: Operation
  /** Path parameters by name, as sent: not URL-decoded, as recorded on AWS. */
  readonly pathParameters: ReadonlyMap<string, string>
}

/** A request as it reaches the API. */
export interface GatewayRequest {
  /** HTTP method in upper case, such as `'GET'`, by which the request is routed. */
  readonly httpMethod: string
  /** Path below the base URL as sent, such as `'/pets/7%2F8'`. */
  readonly path: string
  /** Path as sent, with the stage or base path: `$context.path`, such as `'/prod/pets/7%2F8'`. */
  readonly fullPath: string
  /** Query string as sent, without the `?`. */
  readonly querystring: string
  readonly headers: Headers
  /** Host name without a port, such as `'api.example.com'`: `$context.domainName`. Empty when it is not known. */
  readonly domainName: string
  /** Body as bytes, or as text; null when there is none. */
  readonly body: Uint8Array | string | null
  /** The request that a function in `options.context` is called with. */
  readonly request: Request
  /**
   * Header names and values in turns, as Node's `IncomingMessage` has them; templates list the names in this casing.
   * Undefined for the conventional casing.
   */
  readonly rawHeaders?: readonly string[] | undefined
  /** Address of the client: `$context.identity.sourceIp`. Undefined for 127.0.0.1. */
  readonly sourceIp?: string | undefined
  /** Reason why an override could choose no answer; the request is then answered with a 500. */
  readonly mistake?: string | undefined
}

/** A response as API Gateway sends it, with its execution log. */
export interface GatewayResult {
  /** Status code, from 200 to 599. */
  readonly status: number
  /** Headers in order, as pairs of name and value; a multi-value header is repeated. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** Body as text or bytes; null when HTTP allows none, as for HEAD or 204. */
  readonly body: string | Uint8Array | null
  /** Path of the integration response or gateway response that made this answer; undefined when neither did. */
  readonly path?: DefinitionPath | undefined
  /** Type of the gateway response; undefined when the method answered. */
  readonly responseType?: GatewayResponseType | undefined
  /** The mistake in the definition that made this response a 500; undefined when there was none. */
  readonly failure?: ConfigurationFailure | undefined
  /** Renders the execution log in API Gateway's sentences, one string for each line. */
  log(): readonly string[]
}

/** A mistake in the definition, or in a function of the options, that turned a request into a 5XX. */
export interface ConfigurationFailure {
  /** Short name of what is wrong, such as `'no-match'`: together with `path` the same for every such request. */
  readonly kind: string
  /** Sentence that API Gateway logs: `'Execution failed due to configuration error: …'`. */
  readonly message: string
  /** Advice where API Gateway's sentence does not say what to mend; undefined where it does. */
  readonly hint?: string | undefined
  /** Error that a function of the options threw, with its stack; undefined for any other mistake. */
  readonly cause?: unknown
  /** Path of the mistake in the document that the user wrote; undefined when the mistake has no place in it. */
  readonly path?: string
  /** File, line and column of the mistake; undefined when the definition was not read from a file. */
  readonly location?: SourceLocation
  /** Lines of the definition around the mistake, with a caret under it; undefined when that text is not known. */
  readonly frame?: string
}

/**
 * The answer that is chosen for one request, instead of leaving it to the definition's templates. A chosen answer
 * (`statusCode`, `body`, `example`, `gatewayResponse`) is not refused by the method's checks.
 */
export interface InvocationChoice {
  /**
   * Status of the answer, without the request template: the integration response that has it answers, or a response
   * that only the method declares, with its example.
   */
  readonly statusCode?: number | undefined
  /**
   * Body of the answer, in place of what the response template renders: text or bytes as they are, any other value as
   * JSON. Headers stay those of the definition. `undefined` is no choice.
   */
  readonly body?: unknown
  /** Name of an example of the definition, whose value is the body. */
  readonly example?: string | undefined
  /** Type of the gateway response to answer with, without running the integration. */
  readonly gatewayResponse?: GatewayResponseType | undefined
  /** Values of `$context`, laid over those of the options. */
  readonly context?: ContextSource | undefined
  /** Stage variables, laid over those of the options. */
  readonly stageVariables?: Readonly<Record<string, string>> | undefined
}
