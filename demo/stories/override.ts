import type { HttpHandler } from 'msw'
import type { OverrideChoice } from 'msw-apigateway'
import { petStoreApi } from '../app/pet-store-api.ts'

interface OverrideParameters {
  readonly msw: { handlers: { override: HttpHandler } }
}

/**
 * Makes story parameters that override the answer of one operation and leave all others to their definition.
 *
 * @example
 * export const NotFound: Story = { parameters: override('GET /pets/{petId}', { statusCode: 404 }) }
 */
export function override(operation: string, choice: OverrideChoice<number>): OverrideParameters {
  return { msw: { handlers: { override: petStoreApi.override(operation, choice) } } }
}
