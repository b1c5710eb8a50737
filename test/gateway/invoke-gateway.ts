import { createGateway } from '../../src/gateway/create-gateway.ts'
import type {
  Gateway,
  GatewayRequest,
  GatewayResult,
  InvocationChoice,
} from '../../src/gateway/gateway.ts'
import type { GatewayOptions } from '../../src/gateway/gateway-options.ts'
import { readHttpMethod } from '../../src/gateway/http-method.ts'
import type {
  IntegrationDefinition,
  IntegrationResponseDefinition,
  MethodDefinition,
  RestApiDefinition,
} from '../../src/model/rest-api-definition.ts'

/** Parts of a request besides its line, as in `send(gateway, 'POST /pets?page=2', { body: '{}' })`. */
export interface SentRequest {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly choice?: InvocationChoice
  /** Default: `api.example.com`. */
  readonly domainName?: string
}

/** Returns a MOCK method that answers 200 without a body, changed by what is given. */
export function mock(
  integration: Partial<IntegrationDefinition> = {},
  method: MethodDefinition = {},
): MethodDefinition {
  return {
    ...method,
    integration: {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: [{ statusCode: 200 }],
      ...integration,
    },
  }
}

/** Returns a MOCK method whose only integration response renders `template` for JSON. */
export function mockBody(
  template: string,
  response: Partial<IntegrationResponseDefinition> = {},
): MethodDefinition {
  return mock({
    integrationResponses: [
      { statusCode: 200, responseTemplates: { 'application/json': template }, ...response },
    ],
  })
}

/** Returns an API with one method, by default `GET /pets`. */
export function apiOf(method: MethodDefinition, operation = 'GET /pets'): RestApiDefinition {
  const [httpMethod = '', path = ''] = operation.split(' ')
  return { name: 'pets', resources: { [path]: { [httpMethod]: method } } }
}

/** Creates a gateway whose request id and time are always the same. */
export function gatewayOf(definition: RestApiDefinition, options: GatewayOptions = {}): Gateway {
  return createGateway(definition, {
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
    randomId: () => '11111111-2222-4333-8444-555555555555',
    ...options,
  })
}

/** Sends a request to a gateway served at `https://api.example.com/prod`. */
export async function send(
  gateway: Gateway,
  requestLine: string,
  { headers, body, choice, domainName = 'api.example.com' }: SentRequest = {},
): Promise<GatewayResult> {
  const [method = '', url = ''] = requestLine.split(' ')
  const [path = '', querystring = ''] = url.split('?')
  const fetchHeaders = new Headers(headers)
  const httpMethod = readHttpMethod({ method, headers: fetchHeaders })
  const request: GatewayRequest = {
    httpMethod,
    path,
    fullPath: `/prod${path}`,
    querystring,
    headers: fetchHeaders,
    domainName,
    body: body ?? null,
    request: new Request('https://api.example.com/prod', { headers: fetchHeaders }),
  }
  return gateway.invoke(request, gateway.route(httpMethod, path), choice)
}

/** Returns a thenable that is not a native promise, such as database clients return. */
export function thenable<Value>(value: Value): PromiseLike<Value> {
  const promise = Promise.resolve(value)
  // biome-ignore lint/suspicious/noThenProperty: this is what makes it one
  return { then: (...callbacks) => promise.then(...callbacks) }
}

/** Returns the values of a header joined by ` | `; undefined when the header is absent. */
export function headerOf(result: GatewayResult, name: string): string | undefined {
  const values = result.headers.flatMap(([key, value]) =>
    key.toLowerCase() === name.toLowerCase() ? value : [],
  )
  return values.length > 0 ? values.join(' | ') : undefined
}
