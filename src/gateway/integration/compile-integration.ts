import { emptyMap } from '../../model/map-values.ts'
import type { Integration, Method } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import type { InvocationChoice } from '../gateway.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import type { IntegrationFunction } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'
import { type Ready, whenReady } from '../when-ready.ts'
import { emptyAnswer, type IntegrationAnswer } from './answer.ts'
import type { Backend } from './backend.ts'
import { compileMockIntegration } from './mock.ts'
import { compileIntegrationRequest, type IntegrationRequestStep } from './request.ts'
import { compileIntegrationResponse, type MappedResponse } from './response.ts'

/** Runs a method from its integration request to its integration response. */
export type IntegrationRun = (
  invocation: Invocation,
  choice: InvocationChoice,
) => Ready<MappedResponse | GatewayFailure>

/** Compiles the integration of a method; `call` is the function that stands for a backend that is not MOCK. */
export function compileIntegration(
  method: Method,
  integration: Integration,
  binaryMediaTypes: readonly string[],
  call: IntegrationFunction | undefined,
  compiler: Compiler,
): IntegrationRun {
  if (integration.type.endsWith('_PROXY'))
    return compileProxy(integration, binaryMediaTypes, call, compiler)
  const isMock = integration.type === 'MOCK'
  const mapRequest = compileIntegrationRequest(integration, binaryMediaTypes, compiler)
  return joinSteps<IntegrationAnswer>({
    ask: isMock
      ? compileMockIntegration(integration, mapRequest, compiler)
      : selectBackend(integration, mapRequest, call),
    // Selection patterns may match a Lambda error's message, so outside MOCK a chosen status is looked up directly.
    choose: (statusCode) => emptyAnswer(String(statusCode), isMock ? undefined : statusCode),
    respond: compileIntegrationResponse(method, integration, binaryMediaTypes, compiler),
  })
}

/** Compiles a proxy integration, which has no templates and returns the backend's response to the client as it is. */
function compileProxy(
  integration: Integration,
  binaryMediaTypes: readonly string[],
  call: IntegrationFunction | undefined,
  compiler: Compiler,
): IntegrationRun {
  const mapRequest = compileIntegrationRequest(
    { ...integration, requestTemplates: emptyMap, passthroughBehavior: 'WHEN_NO_MATCH' },
    binaryMediaTypes,
    compiler,
  )
  return joinSteps<MappedResponse>({
    ask: selectBackend(integration, mapRequest, call),
    choose: (statusCode) => ({ statusCode, body: '', headers: emptyMap }),
    respond: (_invocation, response) => response,
  })
}

function selectBackend(
  integration: Integration,
  mapRequest: IntegrationRequestStep,
  call: IntegrationFunction | undefined,
): Backend {
  return call
    ? loadBackend(integration, mapRequest, call)
    : () =>
        failConfiguration(
          'no-function',
          'No function in options.integrations stands for the backend.',
        )
}

/** Loads the code that calls a backend on first use: an API of MOCK integrations never needs it. */
function loadBackend(
  integration: Integration,
  mapRequest: IntegrationRequestStep,
  call: IntegrationFunction,
): Backend {
  let backend: Ready<Backend> | undefined
  return (invocation) => {
    backend ??= import('./backend.ts').then(({ compileBackend }) => {
      backend = compileBackend(integration, mapRequest, call)
      return backend
    })
    return whenReady(backend, (ask) => ask(invocation))
  }
}

/** Steps of an integration: `ask` gets the backend's answer, `choose` makes one for a status, `respond` maps either. */
interface Steps<Answer> {
  ask(invocation: Invocation): Ready<Answer | GatewayFailure>
  choose(statusCode: number): Answer
  respond(invocation: Invocation, answer: Answer): MappedResponse | GatewayFailure
}

function joinSteps<Answer>({ ask, choose, respond }: Steps<Answer>): IntegrationRun {
  return (invocation, { statusCode }) =>
    whenReady(statusCode === undefined ? ask(invocation) : choose(statusCode), (answer) =>
      answer instanceof GatewayFailure ? answer : respond(invocation, answer),
    )
}
