import { DefinitionError, type DefinitionIssue } from '../errors.ts'
import { createGateway } from '../gateway/create-gateway.ts'
import type {
  Gateway,
  GatewayRequest,
  GatewayResult,
  InvocationChoice,
} from '../gateway/gateway.ts'
import type { GatewayOptions } from '../gateway/gateway-options.ts'
import { readHttpMethod } from '../gateway/http-method.ts'
import type { Operation } from '../model/operation.ts'
import type { RestApiDefinition } from '../model/rest-api-definition.ts'
import {
  type LoadDefinitionOptions,
  loadDefinition,
  loadDefinitionText,
} from '../node/load-definition.ts'
import { createUrlMatcher } from '../router/base-url.ts'

/** An API that answers requests below a path of any origin, without MSW. */
export interface ServedApi {
  readonly definition: RestApiDefinition
  readonly gateway: Gateway
  /** Path below which the API answers, without a trailing slash: `/prod`; empty for the root. */
  readonly basePath: string
  /** Answers a request; undefined when it lies outside the base path. */
  answer(call: ServedCall): Promise<ServedAnswer | undefined>
}

/** A request to a served API. */
export interface ServedCall
  extends Pick<GatewayRequest, 'headers' | 'body' | 'request' | 'rawHeaders' | 'sourceIp'> {
  /** URL of the request: `http://localhost:4000/prod/pets?page=2`. */
  readonly url: string
  readonly choice?: InvocationChoice
}

/** The answer of a served API, with the operation that gave it. */
export interface ServedAnswer {
  readonly result: GatewayResult
  /** Undefined when no operation serves the request. */
  readonly operation: Operation | undefined
}

/** The API of a definition file and the issues found in it. */
export interface LoadedApi {
  /** Absent when the definition has errors. */
  readonly api?: ServedApi
  readonly issues: readonly DefinitionIssue[]
}

/** Loads the API of a file; the errors of its definition are returned as issues, not thrown. */
export async function loadServedApi(
  file: string,
  options: LoadDefinitionOptions,
  gatewayOptions: GatewayOptions = {},
): Promise<LoadedApi> {
  return loadWith(() => loadDefinition(file, options), gatewayOptions)
}

/** Loads the API of a text, as {@link loadServedApi} does that of a file. */
export async function loadServedText(
  name: string,
  text: string,
  options: LoadDefinitionOptions,
): Promise<LoadedApi> {
  return loadWith(() => loadDefinitionText(name, text, options), {})
}

async function loadWith(
  load: () => Promise<RestApiDefinition>,
  gatewayOptions: GatewayOptions,
): Promise<LoadedApi> {
  try {
    const definition = await load()
    const api = createServedApi(definition, gatewayOptions)
    return { api, issues: api.gateway.issues }
  } catch (error) {
    if (error instanceof DefinitionError) return { issues: error.issues }
    throw error
  }
}

/** Creates an API that answers below its base path. */
export function createServedApi(
  definition: RestApiDefinition,
  gatewayOptions: GatewayOptions = {},
): ServedApi {
  const gateway = createGateway(definition, gatewayOptions)
  const basePath = findBasePath(definition)
  const matchUrl = createUrlMatcher([{ origin: undefined, path: basePath }])
  return {
    definition,
    gateway,
    basePath,
    async answer({ url, choice, ...facts }) {
      const apiUrl = matchUrl(url)
      if (!apiUrl) return undefined
      const httpMethod = readHttpMethod(facts.request)
      const route = gateway.route(httpMethod, apiUrl.path)
      const result = await gateway.invoke({ ...apiUrl, ...facts, httpMethod }, route, choice)
      return { result, operation: route?.operation }
    },
  }
}

/** Returns the path of an API's first server, else that of its stage: `/prod`. */
function findBasePath({ servers = [], stage }: RestApiDefinition): string {
  const [server = stage?.stageName ? `/${stage.stageName}` : ''] = servers
  return server.replace(/^https?:\/\/[^/]*/i, '').replace(/\/+$/, '')
}
