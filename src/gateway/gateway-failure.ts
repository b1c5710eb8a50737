import type { IssuePlace } from '../model/definition-issues.ts'
import type { GatewayResponseType } from '../model/gateway-response-defaults.ts'
import type { ConfigurationFailure } from './gateway.ts'

/** What is known of a failure besides its type; every member has a default. */
export interface FailureDetails {
  /** Default: the type's own. */
  readonly statusCode?: number
  /** `$context.error.message`. Default: the type's own. */
  readonly message?: string
  /** `$context.error.validationErrorString`. */
  readonly validationErrorString?: string
  /** What the execution log says of it. */
  readonly logText?: string
  /** A mistake in the definition. */
  readonly configuration?: ConfigurationFailure
}

/** Why a request does not get its method's response, but a gateway response. */
export class GatewayFailure {
  readonly type: GatewayResponseType
  readonly details: FailureDetails

  constructor(type: GatewayResponseType, details: FailureDetails = {}) {
    this.type = type
    this.details = details
  }
}

/**
 * A 500 whose cause is the definition.
 *
 * @example
 * failConfiguration('No match for output mapping and no default output mapping configured.')
 */
export function failConfiguration(
  message: string,
  place?: IssuePlace,
  hint?: string,
): GatewayFailure {
  const logText = `Execution failed due to configuration error: ${message}`
  return new GatewayFailure('API_CONFIGURATION_ERROR', {
    logText,
    configuration: { message: logText, hint, ...place },
  })
}

/** A template has read a body that is not JSON: a 400 with the parser's sentence, as recorded on AWS in 2015. */
export function failMalformedBody(error: Error): GatewayFailure {
  const message = `Could not process payloadnet.minidev.json.parser.ParseException: ${error.message}`
  return new GatewayFailure('DEFAULT_4XX', { message, logText: message })
}
