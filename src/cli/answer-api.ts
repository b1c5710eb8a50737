import type { ApiAnswers, OperationAnswer, PathAnswers } from '../cors/api-answers.ts'
import { sendsOrigin } from '../cors/check-headers.ts'
import type { CorsAnswer } from '../cors/exchange.ts'
import { createPreflight } from '../cors/preflight.ts'
import { createGateway } from '../gateway/create-gateway.ts'
import type { Gateway, GatewayResult, InvocationChoice, Route } from '../gateway/gateway.ts'
import type { IssuePlace } from '../model/definition-issues.ts'
import {
  fixedResponse,
  type GatewayResponseType,
  gatewayResponseDefaults,
} from '../model/gateway-response-defaults.ts'
import type { Operation } from '../model/operation.ts'
import type { DefinitionPath, RestApiDefinition } from '../model/rest-api-definition.ts'

/** What an API answers by its definition alone. */
export interface AnsweredApi extends ApiAnswers {
  readonly paths: readonly AnsweredPath[]
  /**
   * Returns where the user's document makes a header of an answer: at its mapping, else at the integration response or
   * gateway response, else, for a gateway response that is not set, where it could be.
   */
  locate(answer: CorsAnswer, header: string | undefined): IssuePlace
}

/** The answers of one path, and the names of those that only a deployment can show. */
export interface AnsweredPath extends PathAnswers {
  /** HTTP methods of the path, in the definition's order. */
  readonly httpMethods: readonly string[]
  /**
   * Methods that a backend answers by itself (`GET`), and answers whose Allow-Origin depends on the backend or on the
   * request (`GET 404`).
   */
  readonly unknown: readonly string[]
}

/**
 * Runs every integration response and gateway response of an API for a page of another origin, so that what templates
 * override counts, and OPTIONS as browsers send it.
 *
 * @example
 * const { paths } = await answerApi(definition)
 * paths[0]?.responses // [{ httpMethod: 'GET', status: 200, headers: [['Content-Type', 'application/json'], …], … }]
 */
export async function answerApi(definition: RestApiDefinition): Promise<AnsweredApi> {
  const gateway = createGateway(definition)
  const makers = new Map<CorsAnswer, DefinitionPath>()

  /** Notes what made an answer. */
  function note<Answer extends CorsAnswer>(answer: Answer, { path }: GatewayResult): Answer {
    if (path) makers.set(answer, path)
    return answer
  }

  /** Returns whether the definition leaves an answer's consent to the backend or to the request. */
  function isOpen(result: GatewayResult): boolean {
    if (!result.path || sendsOrigin(result)) return false
    return /access-control-allow-origin/i.test(JSON.stringify(readAt(definition, result.path)))
  }

  async function answerPreflight(path: string): Promise<PathAnswers['preflight']> {
    const route = gateway.route('OPTIONS', path)
    if (!route) return undefined
    if (route.operation.integrationType !== 'MOCK') return 'unknown'
    const result = await ask(gateway, path, route)
    return isOpen(result) ? 'unknown' : note({ ...result }, result)
  }

  async function answerPath(path: string, operations: readonly Operation[]): Promise<AnsweredPath> {
    const responses: OperationAnswer[] = []
    const unknown: string[] = []
    for (const operation of operations) {
      const { httpMethod, statusCodes, integrationType = 'HTTP_PROXY' } = operation
      if (httpMethod === 'OPTIONS') continue
      if (integrationType.endsWith('_PROXY')) {
        unknown.push(httpMethod)
        continue
      }
      const route = { operation, pathParameters: new Map<string, string>() }
      for (const statusCode of statusCodes) {
        const result = await ask(gateway, path, route, { statusCode })
        // Leaves out a status that only the method declares, and a template that fails without the backend's body.
        if (!result.path || result.responseType) continue
        if (isOpen(result)) unknown.push(`${httpMethod} ${statusCode}`)
        else responses.push(note({ ...result, httpMethod }, result))
      }
    }
    const httpMethods = operations.map(({ httpMethod }) => httpMethod)
    return { path, httpMethods, preflight: await answerPreflight(path), responses, unknown }
  }

  const byPath = new Map<string, Operation[]>()
  for (const operation of gateway.operations) {
    const { resourcePath } = operation
    byPath.set(resourcePath, [...(byPath.get(resourcePath) ?? []), operation])
  }
  const paths: AnsweredPath[] = []
  for (const [path, operations] of byPath) paths.push(await answerPath(path, operations))
  const gatewayResponses = []
  for (const responseType of listGatewayResponses(definition)) {
    const result = await ask(gateway, '/', undefined, { gatewayResponse: responseType })
    if (!isOpen(result)) gatewayResponses.push(note({ ...result, responseType }, result))
  }
  return {
    paths,
    gatewayResponses,
    locate(answer, header) {
      const path = makers.get(answer)
      if (!path) return gateway.locate([], ['gatewayResponses'])
      const mapped = Object.keys(Object(readAt(definition, [...path, 'responseParameters'])))
      const suffix = `.header.${header}`.toLowerCase()
      const target = mapped.find((name) => name.toLowerCase().endsWith(suffix))
      return gateway.locate(path, target === undefined ? [] : ['responseParameters', target])
    },
  }
}

/** Asks the gateway as a browser's preflight would, or for the answer that is chosen. */
async function ask(
  gateway: Gateway,
  path: string,
  route: Route | undefined,
  choice?: InvocationChoice,
): Promise<GatewayResult> {
  const httpMethod = route?.operation.httpMethod ?? 'GET'
  const preflight = createPreflight({
    method: 'GET',
    headers: [['Content-Type', 'application/json']],
    credentials: 'omit',
    origin: 'https://page.example',
  })
  const headers = (preflight?.headers ?? []).map(([name, value]): [string, string] => [name, value])
  return gateway.invoke(
    {
      httpMethod,
      path,
      fullPath: path,
      querystring: '',
      domainName: '',
      headers: new Headers(headers),
      body: null,
      request: new Request('https://localhost'),
    },
    route,
    choice,
  )
}

/** Lists DEFAULT_4XX, DEFAULT_5XX and the gateway responses that a definition sets. */
function listGatewayResponses({ gatewayResponses = {} }: RestApiDefinition): GatewayResponseType[] {
  return [...gatewayResponseDefaults.keys()].filter(
    (type) =>
      type.startsWith('DEFAULT_') ||
      (type !== fixedResponse && Object.hasOwn(gatewayResponses, type)),
  )
}

/** Reads the value that a path leads to. */
function readAt(value: unknown, path: DefinitionPath): unknown {
  return path.reduce<unknown>((found, key) => Object(found)[key], value)
}
