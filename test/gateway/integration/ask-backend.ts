import type { GatewayResult } from '../../../src/gateway/gateway.ts'
import type { GatewayOptions, IntegrationFunction } from '../../../src/gateway/gateway-options.ts'
import type { IntegrationDefinition } from '../../../src/model/rest-api-definition.ts'
import { apiOf, gatewayOf, mock, type SentRequest, send } from '../invoke-gateway.ts'

export const lambda =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations'
export const dynamoDb = 'arn:aws:apigateway:eu-west-1:dynamodb:action/Scan'

/** Sends a request to `GET /orders/{id}`, an integration whose backend is a function. */
export async function askBackend(
  integration: Partial<IntegrationDefinition>,
  backend: IntegrationFunction,
  request: SentRequest = {},
  options: GatewayOptions = {},
): Promise<GatewayResult> {
  const method = mock({
    type: 'AWS',
    httpMethod: 'POST',
    uri: lambda,
    requestTemplates: {},
    ...integration,
  })
  const integrations = { 'GET /orders/{id}': backend }
  const gateway = gatewayOf(apiOf(method, 'GET /orders/{id}'), { ...options, integrations })
  return send(gateway, 'GET /orders/7?page=1&page=2', request)
}
