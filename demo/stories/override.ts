import type { HttpHandler } from 'msw'
import type { OverrideChoice } from 'msw-apigateway'
import { petStoreApi } from '../app/pet-store-api.ts'

interface OverrideParameters {
  readonly msw: { handlers: { override: HttpHandler } }
}

/**
 * Story parameters that make an operation answer as chosen, and leave every other to its definition.
 *
 * @example
 * export const NotFound: Story = { parameters: override('GET /pets/{petId}', { statusCode: 404 }) }
 */
export function override(operation: string, choice: OverrideChoice<number>): OverrideParameters {
  return { msw: { handlers: { override: petStoreApi.override(operation, choice) } } }
}
