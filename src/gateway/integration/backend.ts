import type { Integration } from '../../model/rest-api.ts'
import { describeError } from '../describe-error.ts'
import { describeFunctionFailure, GatewayFailure } from '../gateway-failure.ts'
import type { IntegrationFunction } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'
import { attempt, type Ready, whenReady } from '../when-ready.ts'
import type { IntegrationAnswer } from './answer.ts'
import { createBackendRequest } from './backend-request.ts'
import {
  type BackendResponse,
  readBackendResponse,
  readLambdaProxyResponse,
} from './backend-response.ts'
import type { IntegrationRequestStep } from './request.ts'
import type { MappedResponse } from './response.ts'

/** Answer of a backend that is not MOCK: what an integration response is applied to, or, of a proxy, what is sent. */
export interface BackendAnswer extends IntegrationAnswer, MappedResponse {}

/** Asks the backend of an integration that is not MOCK for its answer. */
export type Backend = (invocation: Invocation) => Ready<BackendAnswer | GatewayFailure>

/** Compiles the backend of an integration; `call` is the function that stands for it. */
export function compileBackend(
  integration: Integration,
  mapRequest: IntegrationRequestStep,
  call: IntegrationFunction,
): Backend {
  // A definition may leave out the URI of an AWS integration; its backend is then assumed to be a Lambda function.
  const isLambda = integration.type === 'AWS' && /^$|:lambda:/.test(integration.uri ?? '')
  const isLambdaProxy = integration.type === 'AWS_PROXY'
  const readResponse = isLambdaProxy ? readLambdaProxyResponse : readBackendResponse
  const read = (result: unknown): Ready<BackendResponse> =>
    whenReady(readResponse(result), (response) =>
      isLambda ? { ...response, errorMessage: '' } : response,
    )
  const refuse = (error: unknown): BackendResponse | GatewayFailure => {
    const { message, name } = error instanceof Error ? error : new Error(describeError(error))
    if (isLambda)
      return {
        statusCode: 200,
        errorMessage: message,
        body: JSON.stringify({ errorMessage: message, errorType: name }),
        headers: new Map([['content-type', ['application/json']]]),
      }
    const logText = `Execution failed due to an integration error: ${message}`
    // Answers INTEGRATION_FAILURE with 504, as API Gateway's table of defaults and recordings have it. One recording
    // has 500, for a reason that it does not show.
    const details = describeFunctionFailure('integration-function', logText, error)
    if (isLambdaProxy) return new GatewayFailure('DEFAULT_5XX', { ...details, statusCode: 502 })
    return name === 'TimeoutError'
      ? new GatewayFailure('INTEGRATION_TIMEOUT', { logText })
      : new GatewayFailure('INTEGRATION_FAILURE', details)
  }
  return (invocation) => {
    const request = mapRequest(invocation)
    if (request instanceof GatewayFailure) return request
    const response = attempt(
      () => call(createBackendRequest(integration, request, invocation)),
      read,
      refuse,
    )
    return whenReady(response, toAnswer)
  }
}

function toAnswer(response: BackendResponse | GatewayFailure): BackendAnswer | GatewayFailure {
  if (response instanceof GatewayFailure) return response
  const { statusCode, errorMessage, headers } = response
  return {
    ...response,
    selectionText: errorMessage ?? String(statusCode),
    contentType: headers.get('content-type')?.[0],
    header: (name) => headers.get(name.toLowerCase()) ?? [],
  }
}
