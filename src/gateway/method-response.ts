import type { GatewayResult } from './gateway.ts'
import { failConfiguration, type GatewayFailure } from './gateway-failure.ts'
import { createResult } from './gateway-result.ts'
import { HeaderMap } from './header-map.ts'
import type { MappedResponse } from './integration/response.ts'
import type { Invocation } from './invocation.ts'

/**
 * Creates the response of a method: lays the templates' overrides over its status and headers, and renames reserved
 * headers to `x-amzn-Remapped-…`.
 */
export function createMethodResponse(
  invocation: Invocation,
  { statusCode, body, contentType = 'application/json', headers: mapped, path }: MappedResponse,
): GatewayResult | GatewayFailure {
  const { log, context } = invocation
  const override = context.responseOverride
  const status = isStatus(override.status) ? override.status : statusCode
  if (!(status >= 200 && status < 600))
    return failConfiguration(
      'unsendable-status',
      `Status ${status} cannot be sent: a response has a status from 200 to 599`,
    )
  const headers = new HeaderMap()
  headers.set('Content-Type', contentType)
  for (const [name, value] of [...mapped, ...override.header]) {
    if (/^transfer-encoding$/i.test(name)) continue
    if (!headers.set(remapped.test(name) ? `x-amzn-Remapped-${name}` : name, value))
      return failConfiguration(
        'unsendable-header',
        `Header ${name} cannot be sent over HTTP: ${value}`,
      )
  }
  if (status !== statusCode) log.note('Status override: ', status)
  if (override.header.size > 0) log.note('Header overrides: ', () => override.header)
  log.add('Method response body after transformations: ', body)
  log.add('Method response headers: ', () => headers)
  log.add('Successfully completed execution')
  return createResult(invocation, { status, headers, body, path })
}

/**
 * Returns whether a status override counts: API Gateway ignores all but integers from 100 to 599 (checked by hand on
 * AWS).
 */
function isStatus(value: unknown): value is number {
  return typeof value === 'number' && value >= 100 && value < 600
}

// Reserved response headers, as recorded on AWS with HTTP and AWS integrations.
const remapped =
  /^(authorization|connection|content-length|content-md5|date|expect|host|max-forwards|proxy-authenticate|server|trailer|upgrade|user-agent|www-authenticate)$/i
