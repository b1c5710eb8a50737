import { createGateway } from '../../../src/gateway/create-gateway.ts'

/**
 * @typedef {import('../../../src/gateway/gateway.ts').Gateway} Gateway
 * @typedef {import('../../../src/gateway/gateway.ts').GatewayResult} GatewayResult
 * @typedef {import('../../../src/gateway/gateway.ts').InvocationChoice} InvocationChoice
 * @typedef {{ method: string, path: string, query?: Record<string, string | string[]>,
 *   headers?: Record<string, string | string[]>, body?: string, bodyBase64?: string }} VectorRequest
 */

export { createGateway }

/**
 * Sends the request of a vector to a gateway; `stage` is the path below which the API is served.
 *
 * @param {Gateway} gateway @param {VectorRequest} request
 * @param {InvocationChoice} [choice] @param {string} [stage]
 * @returns {Promise<GatewayResult>}
 */
export async function invoke(gateway, request, choice, stage = '/stage') {
  const { method: httpMethod } = request
  const gatewayRequest = toGatewayRequest(request, stage)
  return gateway.invoke(gatewayRequest, gateway.route(httpMethod, gatewayRequest.path), choice)
}

/**
 * @param {VectorRequest} request @param {string} stage
 * @returns {import('../../../src/gateway/gateway.ts').GatewayRequest}
 */
export function toGatewayRequest({ method, path, query, headers, body, bodyBase64 }, stage) {
  const [rawPath = '', rawQuery] = path.split('?')
  return {
    httpMethod: method,
    path: rawPath,
    fullPath: stage + rawPath,
    querystring: rawQuery ?? new URLSearchParams(listPairs(query)).toString(),
    headers: new Headers(listPairs(headers)),
    domainName: '',
    body: bodyBase64 === undefined ? (body ?? null) : Buffer.from(bodyBase64, 'base64'),
    request: new Request('https://example.com'),
  }
}

/** @param {Record<string, string | string[]>} [values] @returns {[string, string][]} */
function listPairs(values = {}) {
  return Object.entries(values).flatMap(([name, value]) =>
    [value].flat().map((text) => /** @type {[string, string]} */ ([name, text])),
  )
}
