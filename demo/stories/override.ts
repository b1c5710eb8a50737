import type { HttpHandler } from 'msw'
import type { OperationKey, OperationStatus, OverrideChoice, RestApiMock } from 'msw-apigateway'
import { petStoreApi } from '../app/pet-store-api.ts'

type PetStoreOperations =
  typeof petStoreApi extends RestApiMock<infer Operations> ? Operations : never
type PetStoreOperation = OperationKey<PetStoreOperations>

interface OverrideParameters {
  readonly msw: { handlers: { override: HttpHandler } }
}

/**
 * Makes story parameters that override the answer of one operation and leave all others to their definition.
 *
 * @example
 * export const NotFound: Story = { parameters: override('GET /pets/{petId}', { statusCode: 404 }) }
 */
export function override<Key extends PetStoreOperation>(
  operation: Key,
  choice: OverrideChoice<OperationStatus<PetStoreOperations, Key>>,
): OverrideParameters {
  return { msw: { handlers: { override: petStoreApi.override(operation, choice) } } }
}
