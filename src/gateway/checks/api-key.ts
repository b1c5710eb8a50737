import type { RestApi } from '../../model/rest-api.ts'
import { stableId } from '../../model/stable-id.ts'
import { GatewayFailure } from '../gateway-failure.ts'
import type { GatewayOptions } from '../gateway-options.ts'
import type { RequestCheck } from './request-check.ts'

/**
 * Creates the API key check. Without `options.apiKeys` every key is valid. When keys come from an authorizer that has
 * no function, the check passes.
 */
export function createApiKeyCheck(
  apiKeySource: RestApi['apiKeySource'],
  apiKeys: GatewayOptions['apiKeys'],
): RequestCheck {
  const ids =
    apiKeys &&
    new Map(
      apiKeys.map((key) =>
        typeof key === 'string' ? [key, stableId(key, 10)] : [key.value, key.id],
      ),
    )
  return ({ client: { authorizerResult }, parameters }) => {
    if (apiKeySource === 'AUTHORIZER' && !authorizerResult) return undefined
    const value =
      apiKeySource === 'AUTHORIZER'
        ? authorizerResult?.usageIdentifierKey
        : parameters.header.get('x-api-key')
    const id = value && (ids ? ids.get(value) : stableId(value, 10))
    if (!value || id === undefined) return new GatewayFailure('INVALID_API_KEY')
    return { apiKey: { id, value } }
  }
}
