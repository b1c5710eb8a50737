import { none } from '../../model/map-values.ts'
import type { Integration, Method } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import type { InvocationChoice } from '../gateway.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import type { IntegrationFunction } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'
import { type Ready, whenReady } from '../when-ready.ts'
import { emptyAnswer, type IntegrationAnswer, type IntegrationStep } from './answer.ts'
import { type Backend, compileBackend } from './backend.ts'
import type { BackendResponse } from './backend-response.ts'
import { compileMockIntegration } from './mock.ts'
import { compileIntegrationRequest } from './request.ts'
import { compileIntegrationResponse, type MappedResponse } from './response.ts'

/** Runs a method from its integration request to its integration response. */
export type IntegrationRun = (
  invocation: Invocation,
  choice: InvocationChoice,
) => Ready<MappedResponse | GatewayFailure>

/** Compiles the integration of a method; `call` stands for the backend of one that is not MOCK. */
export function compileIntegration(
  method: Method,
  integration: Integration,
  binaryMediaTypes: readonly string[],
  call: IntegrationFunction | undefined,
  compiler: Compiler,
): IntegrationRun {
  const isProxy = integration.type.endsWith('_PROXY')
  const mapRequest = compileIntegrationRequest(
    isProxy ? passThrough(integration) : integration,
    binaryMediaTypes,
    compiler,
  )
  const isMock = integration.type === 'MOCK'
  const backend: Backend = call
    ? compileBackend(integration, mapRequest, call)
    : () => failConfiguration('No function in options.integrations stands for the backend.')
  if (isProxy)
    return (invocation, { statusCode }) =>
      statusCode === undefined ? backend(invocation) : { statusCode, body: '', headers: [] }
  const ask: IntegrationStep = isMock
    ? compileMockIntegration(integration, mapRequest, compiler)
    : (invocation) => whenReady(backend(invocation), toAnswer)
  const respond = compileIntegrationResponse(method, integration, binaryMediaTypes, compiler)
  return (invocation, { statusCode }) =>
    whenReady(
      statusCode === undefined
        ? ask(invocation)
        : // Patterns of a Lambda function match messages, so there the status has to be looked for.
          emptyAnswer(String(statusCode), isMock ? undefined : statusCode),
      (answer) => (answer instanceof GatewayFailure ? answer : respond(invocation, answer)),
    )
}

/** A proxy has no templates. */
function passThrough(integration: Integration): Integration {
  return { ...integration, requestTemplates: none, passthroughBehavior: 'WHEN_NO_MATCH' }
}

function toAnswer(response: BackendResponse | GatewayFailure): IntegrationAnswer | GatewayFailure {
  if (response instanceof GatewayFailure) return response
  const { statusCode, errorMessage, body, headers } = response
  return {
    selectionText: errorMessage ?? String(statusCode),
    body,
    contentType: headers.get('content-type')?.[0],
    header: (name) => headers.get(name.toLowerCase()) ?? [],
  }
}
