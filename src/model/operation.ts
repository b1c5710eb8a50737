import type { HttpMethod, IntegrationType } from './words.ts'

/**
 * One method of one resource, as `mockRestApi(…).operations` lists it.
 *
 * @example
 * mockRestApi(definition).operations.filter(({ served }) => !served).map(({ key }) => key) // ['GET /orders']
 */
export interface Operation {
  /** HTTP method and resource path, as `override` takes them: `'GET /pets/{petId}'`. */
  readonly key: string
  /** HTTP method of the definition, which may be `ANY`. */
  readonly httpMethod: HttpMethod
  /** Path of the resource, such as `'/pets/{petId}'`. */
  readonly resourcePath: string
  /** Name of the operation in the definition, an OpenAPI `operationId`; undefined when it has none. */
  readonly operationName: string | undefined
  /** Type of the integration, such as `MOCK` or `AWS_PROXY`; undefined for a method without an integration. */
  readonly integrationType: IntegrationType | undefined
  /**
   * Whether the operation answers requests: its integration is MOCK, or `options.integrations` has an answer for it;
   * and `options.operations` does not leave it out.
   */
  readonly served: boolean
  /**
   * Status codes that `override` can choose: those of the integration responses, then those that only the method
   * declares (OpenAPI `responses`, `methodResponses`), without those below 200, which no response can have. Empty for a
   * proxy that declares none, for which any can be chosen.
   */
  readonly statusCodes: readonly number[]
}

/** Decides whether an operation is served; of the operation given to it, `served` says whether it can be. */
export type ServesOperation = (operation: Operation) => boolean
