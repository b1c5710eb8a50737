import { PlainMap } from '../mapping/plain-value.ts'
import type { GatewayResponseType } from '../model/gateway-response-defaults.ts'
import { gatewayResponseDefaults } from '../model/gateway-response-defaults.ts'
import { emptyMap } from '../model/map-values.ts'
import type { CompiledResponse } from './compile-gateway-responses.ts'
import type { GatewayResult } from './gateway.ts'
import type { GatewayFailure } from './gateway-failure.ts'
import { createResult } from './gateway-result.ts'
import { HeaderMap } from './header-map.ts'
import type { Invocation } from './invocation.ts'
import { mapParameters } from './map-parameters.ts'
import { readMediaType, selectByAccept } from './media-type.ts'

/**
 * Creates the gateway response to a request that failed: API Gateway's own, changed by what the definition customises.
 * Without `response` it is API Gateway's own, as where the customisation may be what failed.
 */
export function createGatewayResponse(
  invocation: Invocation,
  failure: GatewayFailure,
  response?: CompiledResponse,
): GatewayResult {
  const { type, details } = failure
  const { log, request } = invocation
  const standard = gatewayResponseDefaults.get(type)
  const standardStatus = standard?.statusCode ?? 500
  const definedStatus = response?.statusCode ?? standardStatus
  const status =
    definedStatus === standardStatus ? (details.statusCode ?? standardStatus) : definedStatus
  const message = details.message ?? standard?.message ?? null
  const template =
    response?.templates &&
    selectByAccept(response.templates, readMediaType(request.headers.get('accept')))
  const sources = invocation.sourcesFor('')
  if (template || response?.mappings.size)
    sources.context.map.set('error', toErrorMap(failure, message))
  const headers = new HeaderMap()
  headers.set('Content-Type', 'application/json')
  headers.set('x-amzn-ErrorType', `${standard?.errorType}Exception`)
  for (const [target, value] of mapParameters(response?.mappings ?? emptyMap, sources) ?? []) {
    // AWS also accepts targets in `gatewayresponse.path` and `.querystring`, but a response can only send headers.
    const name = target.split('.header.')[1] ?? ''
    if (!/^(connection|content-length|transfer-encoding)$/i.test(name)) headers.set(name, value)
  }
  const body = template ? template(sources) : renderStandardBody(type, message)
  if (details.logText !== undefined) log.add(details.logText)
  log.add(`Gateway response type: ${type} with status code: `, status)
  log.add('Gateway response body: ', body)
  log.add('Gateway response headers: ', () => headers)
  const result = createResult(invocation, {
    status,
    headers,
    body,
    path: response?.path.length ? response.path : undefined,
  })
  return { ...result, responseType: type, failure: details.configuration }
}

/**
 * Renders the body that API Gateway itself gives a gateway response. A space follows the colon, as recorded on AWS,
 * although the template that GetGatewayResponse returns has none.
 */
function renderStandardBody(type: GatewayResponseType, message: string | null): string {
  const key = type === 'ACCESS_DENIED' ? '{"Message":' : '{"message": '
  return `${key}${JSON.stringify(message)}}`
}

/**
 * Creates `$context.error`, which only gateway responses can read. API Gateway escapes `validationErrorString` for
 * JSON, but writes no quotes around it (seen on AWS).
 */
function toErrorMap(failure: GatewayFailure, message: string | null): PlainMap {
  const { validationErrorString } = failure.details
  return new PlainMap({
    message,
    messageString: JSON.stringify(message),
    responseType: failure.type,
    validationErrorString:
      validationErrorString && JSON.stringify(validationErrorString).slice(1, -1),
  })
}
