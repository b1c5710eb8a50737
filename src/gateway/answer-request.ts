import type { GatewayResponseType } from '../model/gateway-response-defaults.ts'
import { runChecks } from './checks/request-check.ts'
import type { CompiledResponse } from './compile-gateway-responses.ts'
import type { CompiledMethod } from './compile-methods.ts'
import { decodeContent } from './content-encoding.ts'
import { describeError } from './describe-error.ts'
import type { GatewayRequest, GatewayResult, InvocationChoice, Route } from './gateway.ts'
import { failConfiguration, GatewayFailure } from './gateway-failure.ts'
import type { GatewayOptions } from './gateway-options.ts'
import { createGatewayResponse } from './gateway-response.ts'
import { readGivenValues } from './given-values.ts'
import { Invocation } from './invocation.ts'
import { maxBodyLength } from './max-body-length.ts'
import { createMethodResponse } from './method-response.ts'
import { attempt, type Ready, whenReady } from './when-ready.ts'

/** The parts of a compiled API that all its requests share. */
export interface AnsweringApi {
  readonly restApiId: string
  readonly stageName: string | undefined
  readonly stageVariables: Readonly<Record<string, string>>
  readonly gatewayResponses: ReadonlyMap<GatewayResponseType, CompiledResponse | undefined>
  readonly options: GatewayOptions
}

/** A request, with what is known about it before it is answered. */
export interface RoutedCall {
  readonly request: GatewayRequest
  readonly route: Route | undefined
  /** The method that serves the request; undefined when none does. */
  readonly method: CompiledMethod | undefined
  readonly choice: InvocationChoice
  /** Why the template engine could not be loaded; undefined when it is loaded, or not needed. */
  readonly engineFailure: Ready<GatewayFailure | undefined>
}

/** Answers a request. Never throws or rejects. */
export type Answerer = (call: RoutedCall) => Ready<GatewayResult>

/** Creates the answerer of an API. */
export function createAnswerer(api: AnsweringApi): Answerer {
  const { restApiId, stageName, stageVariables, gatewayResponses, options } = api
  return (call) => {
    const { request, route, method, choice } = call
    const { failure, ...given } = readGivenValues(options, choice, request.request)
    return whenReady(method ? decodeContent(request) : request, (decompressed) => {
      const isRefused = decompressed instanceof GatewayFailure
      const invocation = new Invocation({
        request: isRefused ? request : decompressed,
        route,
        restApiId,
        stageName,
        stageVariables: choice.stageVariables
          ? { ...stageVariables, ...choice.stageVariables }
          : stageVariables,
        ...given,
      })
      const { mistake } = request
      if (failure) return createGatewayResponse(invocation, failure)
      if (mistake !== undefined)
        return createGatewayResponse(invocation, failConfiguration('override', mistake))
      const finish = (outcome: GatewayResult | GatewayFailure): GatewayResult =>
        outcome instanceof GatewayFailure
          ? createGatewayResponse(invocation, outcome, gatewayResponses.get(outcome.type))
          : outcome
      // An error thrown by a function of the options answers 500, so that an answerer never throws.
      const recover = (error: unknown): GatewayResult =>
        createGatewayResponse(invocation, failConfiguration('exception', describeError(error)))
      const run = (): Ready<GatewayResult | GatewayFailure> =>
        isRefused && !choice.gatewayResponse ? decompressed : answer(invocation, call)
      return attempt(run, finish, recover)
    })
  }
}

function answer(
  invocation: Invocation,
  { method, choice, engineFailure }: RoutedCall,
): Ready<GatewayResult | GatewayFailure> {
  const { gatewayResponse, statusCode, body, example } = choice
  if (!method) return new GatewayFailure(gatewayResponse ?? 'MISSING_AUTHENTICATION_TOKEN')
  if (!gatewayResponse && (invocation.request.body?.length ?? 0) > maxBodyLength)
    return new GatewayFailure('REQUEST_TOO_LARGE')
  const isChosen = [gatewayResponse, statusCode, body, example].some((part) => part !== undefined)
  const refused = whenReady(
    engineFailure,
    (failed) => failed ?? runChecks(method.checks, invocation, isChosen),
  )
  return whenReady(refused, (refusal) => {
    if (gatewayResponse) return new GatewayFailure(gatewayResponse)
    return (
      refusal ??
      whenReady(method.run(invocation, choice), (response) =>
        response instanceof GatewayFailure ? response : createMethodResponse(invocation, response),
      )
    )
  })
}
