import { describe, expect, it } from 'vitest'
import type { GatewayResponseType } from '../../src/model/gateway-response-defaults.ts'
import type { GatewayResponseDefinition } from '../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, headerOf, mock, send } from './invoke-gateway.ts'

describe('the resolution of a gateway response', () => {
  const custom = (statusCode: number | undefined, text: string): GatewayResponseDefinition => ({
    ...(statusCode !== undefined && { statusCode }),
    responseParameters: { 'gatewayresponse.header.x-kind': `'${text}'` },
    responseTemplates: { 'application/json': text },
  })

  /** Returns the status, body and header `x-kind` of a gateway response. */
  async function resolve(
    gatewayResponses: Record<string, GatewayResponseDefinition>,
    gatewayResponse: GatewayResponseType,
  ) {
    const gateway = gatewayOf({ ...apiOf(mock()), gatewayResponses })
    const result = await send(gateway, 'GET /pets', { choice: { gatewayResponse } })
    return [result.status, result.body, headerOf(result, 'x-kind')]
  }

  it('gives a type that is not customised all of its DEFAULT_xXX', async () => {
    const responses = { DEFAULT_5XX: custom(599, 'all') }
    expect(await resolve(responses, 'API_CONFIGURATION_ERROR')).toEqual([599, 'all', 'all'])
    expect(await resolve(responses, 'INTEGRATION_TIMEOUT')).toEqual([599, 'all', 'all'])
    expect(await resolve(responses, 'DEFAULT_5XX')).toEqual([599, 'all', 'all'])
    expect(await resolve(responses, 'THROTTLED')).toEqual([
      429,
      '{"message": "Too Many Requests"}',
      undefined,
    ])
  })

  it('gives a customised type nothing of its DEFAULT_xXX', async () => {
    const responses = { DEFAULT_4XX: custom(444, 'all'), THROTTLED: { responseParameters: {} } }
    expect(await resolve(responses, 'THROTTLED')).toEqual([
      429,
      '{"message": "Too Many Requests"}',
      undefined,
    ])
  })

  it('leaves each type its own status when DEFAULT_xXX sets none', async () => {
    expect(await resolve({ DEFAULT_4XX: custom(undefined, 'all') }, 'QUOTA_EXCEEDED')).toEqual([
      429,
      'all',
      'all',
    ])
  })

  it('ignores customisations of REQUEST_TOO_LARGE', async () => {
    const responses = { DEFAULT_4XX: custom(444, 'all'), REQUEST_TOO_LARGE: custom(418, 'own') }
    expect(await resolve(responses, 'REQUEST_TOO_LARGE')).toEqual([
      413,
      '{"message": "HTTP content length exceeded 10485760 bytes."}',
      undefined,
    ])
  })

  it('lets the status of DEFAULT_5XX replace the 502 of a proxy that fails', async () => {
    const proxy = apiOf({ integration: { type: 'AWS_PROXY', httpMethod: 'POST' } })
    const integrations = { 'GET /pets': () => Promise.reject(new Error('down')) }
    const statusWith = async (DEFAULT_5XX: GatewayResponseDefinition): Promise<number> => {
      const gateway = gatewayOf({ ...proxy, gatewayResponses: { DEFAULT_5XX } }, { integrations })
      return (await send(gateway, 'GET /pets')).status
    }
    expect(await statusWith(custom(599, 'all'))).toBe(599)
    expect(await statusWith(custom(undefined, 'all'))).toBe(502)
  })

  it('keeps the default body when only the status is set', async () => {
    expect(await resolve({ DEFAULT_4XX: { statusCode: '444' } }, 'UNAUTHORIZED')).toEqual([
      444,
      '{"message": "Unauthorized"}',
      undefined,
    ])
  })
})
