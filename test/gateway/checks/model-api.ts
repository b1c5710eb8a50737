import type { Gateway, GatewayResult } from '../../../src/gateway/gateway.ts'
import type { MethodDefinition, RestApiDefinition } from '../../../src/model/rest-api-definition.ts'
import { mock, send } from '../invoke-gateway.ts'

/** Address below which `$ref` names the models of an API. */
export const url = 'https://apigateway.amazonaws.com/restapis/api/models'

/** An API of methods that validate bodies against models, `{ 'POST /a': 'Pet' }`. */
export function apiOf(
  operations: Readonly<Record<string, string>>,
  models: Readonly<Record<string, unknown>>,
  method: MethodDefinition = { requestValidator: 'body' },
): RestApiDefinition {
  const resources = Object.entries(operations).map(([operation, model]) => {
    const [httpMethod = '', path = ''] = operation.split(' ')
    const requestModels = { 'application/json': model }
    return [path, { [httpMethod]: mock({}, { ...method, requestModels }) }]
  })
  return {
    resources: Object.fromEntries(resources),
    requestValidators: { body: { validateRequestBody: true }, none: {} },
    models: Object.fromEntries(Object.entries(models).map(([name, schema]) => [name, { schema }])),
  }
}

/** Posts a body to a gateway. */
export function post(
  gateway: Gateway,
  path: string,
  body: string,
  type = 'application/json',
): Promise<GatewayResult> {
  return send(gateway, `POST ${path}`, { headers: { 'content-type': type }, body })
}
