import { emptyMap } from '../../model/map-values.ts'
import type { Integration, Method } from '../../model/rest-api.ts'
import type { Compiler } from '../compiler.ts'
import type { InvocationChoice } from '../gateway.ts'
import { failConfiguration, GatewayFailure } from '../gateway-failure.ts'
import type { IntegrationAnswerer, IntegrationFunction } from '../gateway-options.ts'
import type { Invocation } from '../invocation.ts'
import { readMediaType } from '../media-type.ts'
import { type Ready, whenReady } from '../when-ready.ts'
import { emptyAnswer, type IntegrationAnswer, noBody, type Replacement } from './answer.ts'
import type { Backend } from './backend.ts'
import { findExampleStatus, findUsualStatus, hasIntegrationResponse } from './chosen-status.ts'
import type { ExampleWish } from './example-body.ts'
import type { Examples } from './examples.ts'
import { compileMockIntegration } from './mock.ts'
import { toReplacement } from './replacement.ts'
import { compileIntegrationRequest, type IntegrationRequestStep } from './request.ts'
import { compileIntegrationResponse, type MappedResponse } from './response.ts'

/** Runs a method from its integration request to its integration response. */
export type IntegrationRun = (
  invocation: Invocation,
  choice: InvocationChoice,
) => Ready<MappedResponse | GatewayFailure>

/** Parts of an API that its integrations share. */
export interface IntegrationParts {
  readonly binaryMediaTypes: readonly string[]
  readonly examples: Examples
  readonly compiler: Compiler
}

/** Compiles the integration of a method; `answerer` is what answers in place of a backend that is not MOCK. */
export function compileIntegration(
  method: Method,
  answerer: IntegrationAnswerer | undefined,
  parts: IntegrationParts,
): IntegrationRun {
  const { integration = backendOf(answerer) } = method
  const { binaryMediaTypes, compiler } = parts
  if (!integration || integration.type.endsWith('_PROXY'))
    return compileProxy(method, integration, answerer, parts)
  const mapRequest = compileIntegrationRequest(integration, binaryMediaTypes, compiler)
  return joinSteps<IntegrationAnswer>(method, parts, {
    ask:
      integration.type === 'MOCK'
        ? compileMockIntegration(integration, mapRequest, compiler)
        : selectBackend(integration, mapRequest, answerer),
    choose: (statusCode) => emptyAnswer(String(statusCode), statusCode),
    replace: (answer, replacement) => ({ ...answer, replacement }),
    respond: compileIntegrationResponse(method, integration, binaryMediaTypes, compiler),
  })
}

/** Returns the integration of a method that has none but a function to answer it: the function's response is sent. */
function backendOf(answerer: IntegrationAnswerer | undefined): Integration | undefined {
  if (typeof answerer !== 'function') return undefined
  return {
    type: 'HTTP_PROXY',
    httpMethod: undefined,
    uri: undefined,
    requestParameters: emptyMap,
    requestTemplates: emptyMap,
    passthroughBehavior: 'WHEN_NO_MATCH',
    contentHandling: undefined,
    integrationResponses: [],
    path: [],
  }
}

/**
 * Compiles a proxy integration, which has no templates and returns the backend's response to the client as it is; and a
 * method without an integration, which only examples and overrides can answer.
 */
function compileProxy(
  method: Method,
  integration: Integration | undefined,
  answerer: IntegrationAnswerer | undefined,
  parts: IntegrationParts,
): IntegrationRun {
  const mapRequest =
    integration &&
    compileIntegrationRequest(
      { ...integration, requestTemplates: emptyMap, passthroughBehavior: 'WHEN_NO_MATCH' },
      parts.binaryMediaTypes,
      parts.compiler,
    )
  return joinSteps<MappedResponse>(method, parts, {
    ask: selectBackend(integration, mapRequest, answerer),
    choose: (statusCode) => ({ statusCode, body: '', contentType: undefined, headers: emptyMap }),
    replace: ({ statusCode, headers }, { body, contentType }) => ({
      statusCode,
      body,
      contentType,
      headers: contentType === undefined ? headers : withoutContentType(headers),
    }),
    respond: (_invocation, response) => response,
  })
}

function withoutContentType(headers: MappedResponse['headers']): MappedResponse['headers'] {
  return [...headers].filter(([name]) => name.toLowerCase() !== 'content-type')
}

/**
 * Creates the step that asks a backend; it returns undefined when the definition's example answers in place of the
 * backend, after the integration request is mapped, which may refuse the client's request.
 */
function selectBackend(
  integration: Integration | undefined,
  mapRequest: IntegrationRequestStep | undefined,
  answerer: IntegrationAnswerer | undefined,
): (invocation: Invocation) => ReturnType<Backend> | undefined {
  if (answerer === 'example')
    return (invocation) => {
      const request = mapRequest?.(invocation)
      return request instanceof GatewayFailure ? request : undefined
    }
  if (answerer && integration && mapRequest) return loadBackend(integration, mapRequest, answerer)
  return () =>
    integration
      ? failConfiguration('no-function', 'Nothing in options.integrations answers for the backend.')
      : failConfiguration('no-integration', 'No integration defined for method')
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

/** Steps of an integration. */
interface Steps<Answer> {
  /** Gets the backend's answer; undefined lets the definition's example answer. */
  ask(invocation: Invocation): Ready<Answer | GatewayFailure | undefined>
  /** Makes an answer with a status and no body. */
  choose(statusCode: number): Answer
  /** Gives an answer another body. */
  replace(answer: Answer, replacement: Replacement): Answer
  /** Maps an answer to the response of the method. */
  respond(invocation: Invocation, answer: Answer): MappedResponse | GatewayFailure
}

function joinSteps<Answer>(
  method: Method,
  { examples }: IntegrationParts,
  { ask, choose, replace, respond }: Steps<Answer>,
): IntegrationRun {
  function answerExample(
    { request, log }: Invocation,
    statusCode: number,
    wish: Pick<ExampleWish, 'name' | 'isSampled'>,
  ): Ready<Answer> {
    const accept = readMediaType(request.headers.get('accept'))
    const example = examples.read(method.methodResponses?.get(statusCode), { accept, ...wish })
    return whenReady(example, (body) => {
      log.note(`Response ${statusCode} of the definition: `, body?.origin ?? 'empty body')
      return replace(choose(statusCode), body ?? noBody)
    })
  }

  /** Asks for the answer; when its body is chosen anyway, a refusal only leaves the status to the definition. */
  function askAnswer(invocation: Invocation, hasBody: boolean): Ready<Answer | GatewayFailure> {
    const usual = (): number => findUsualStatus(method)
    return whenReady(ask(invocation), (answer) => {
      if (answer === undefined)
        return hasBody ? choose(usual()) : answerExample(invocation, usual(), { isSampled: true })
      if (!hasBody || !(answer instanceof GatewayFailure)) return answer
      invocation.log.note('Overruled by the chosen body: ', answer.details.logText ?? answer.type)
      return choose(usual())
    })
  }

  function decide(
    invocation: Invocation,
    { statusCode, body, example }: InvocationChoice,
  ): Ready<Answer | GatewayFailure> {
    if (example !== undefined) {
      const status = statusCode ?? findExampleStatus(method, example) ?? findUsualStatus(method)
      return answerExample(invocation, status, { name: example, isSampled: false })
    }
    if (statusCode === undefined) return askAnswer(invocation, body !== undefined)
    return body !== undefined || hasIntegrationResponse(method, statusCode)
      ? choose(statusCode)
      : answerExample(invocation, statusCode, { isSampled: false })
  }

  return (invocation, choice) =>
    whenReady(decide(invocation, choice), (answer) => {
      if (answer instanceof GatewayFailure) return answer
      const { body } = choice
      return respond(invocation, body === undefined ? answer : replace(answer, toReplacement(body)))
    })
}
