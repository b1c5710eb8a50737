import type { GatewayResult } from '../../src/gateway/gateway.ts'
import { apiOf, gatewayOf, mock, send } from '../gateway/invoke-gateway.ts'

/**
 * Sends a body to `POST /`, whose model `Main` is a schema: as data, or as JSON text. A refused body is answered by the
 * validator's text.
 */
export function sendBody(
  schema: unknown,
  body: string,
  models: Readonly<Record<string, unknown>> = {},
): Promise<GatewayResult> {
  const schemas = Object.entries({ ...models, Main: schema })
  const gateway = gatewayOf({
    ...apiOf(
      mock({}, { requestValidator: 'body', requestModels: { 'application/json': 'Main' } }),
      'POST /',
    ),
    requestValidators: { body: { validateRequestBody: true } },
    models: Object.fromEntries(schemas.map(([name, model]) => [name, { schema: model }])),
    gatewayResponses: {
      BAD_REQUEST_BODY: {
        responseTemplates: { 'application/json': '"$context.error.validationErrorString"' },
      },
    },
  })
  return send(gateway, 'POST /', { headers: { 'content-type': 'application/json' }, body })
}

/** What the validator says of a body, without the brackets around it; undefined when the body passes. */
export async function explain(...args: Parameters<typeof sendBody>): Promise<string | undefined> {
  const { status, body } = await sendBody(...args)
  if (status === 200) return undefined
  if (status !== 400) throw new Error(`answers ${status}`)
  return String(JSON.parse(String(body))).slice(1, -1)
}
