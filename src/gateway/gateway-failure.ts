import type { IssuePlace } from '../model/definition-issues.ts'
import type { GatewayResponseType } from '../model/gateway-response-defaults.ts'
import type { ConfigurationFailure } from './gateway.ts'

/** Details of a failure besides its type; each has a default. */
export interface FailureDetails {
  /** Status code of the gateway response. Default: that of its type. */
  readonly statusCode?: number
  /** Text of `$context.error.message`. Default: the message of the type. */
  readonly message?: string
  /** `$context.error.validationErrorString`: how the body violates its model. Default: undefined. */
  readonly validationErrorString?: string
  /** Sentence for the execution log. Default: none. */
  readonly logText?: string
  /** The mistake in the definition or in a function of the options that caused the failure; undefined without one. */
  readonly configuration?: ConfigurationFailure
}

/** The reason why a request gets a gateway response instead of its method's response. */
export class GatewayFailure {
  readonly type: GatewayResponseType
  readonly details: FailureDetails

  constructor(type: GatewayResponseType, details: FailureDetails = {}) {
    this.type = type
    this.details = details
  }
}

/**
 * Creates the failure of a request that is answered with 500 because of a mistake in the definition. `kind` names the
 * mistake without any data of the request: `template` is a template that fails or renders no status, `model` a model
 * that cannot be used.
 *
 * @example
 * failConfiguration('no-match', 'No match for output mapping. Endpoint Response Status Code: 418', place)
 */
export function failConfiguration(
  kind: string,
  message: string,
  place?: IssuePlace,
  hint?: string,
): GatewayFailure {
  const logText = `Execution failed due to configuration error: ${message}`
  return new GatewayFailure('API_CONFIGURATION_ERROR', {
    logText,
    configuration: { kind, message: logText, hint, ...place },
  })
}

/**
 * Describes a failure that a function of the options caused, for the user who wrote it: a thrown error looks to the
 * client like a failed backend, and would otherwise be told nowhere.
 *
 * @example
 * describeFunctionFailure('integration-function', 'Execution failed due to an integration error: e is undefined')
 */
export function describeFunctionFailure(
  kind: 'integration-function' | 'authorizer-function',
  logText: string,
  cause?: unknown,
): FailureDetails {
  return { logText, configuration: { kind, message: logText, cause } }
}

/**
 * Creates the failure of a request whose body a template reads as JSON, but which is not JSON: a 400 with the parser's
 * sentence, as recorded on AWS in 2015.
 */
export function failMalformedBody(error: Error): GatewayFailure {
  const message = `Could not process payloadnet.minidev.json.parser.ParseException: ${error.message}`
  return new GatewayFailure('DEFAULT_4XX', { message, logText: message })
}
