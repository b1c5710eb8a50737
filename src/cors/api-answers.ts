import type { CorsAnswer } from './exchange.ts'

/** What an API answers by its definition alone, to be judged without a request. */
export interface ApiAnswers {
  readonly paths: readonly PathAnswers[]
  /** Gateway responses that may answer in place of an operation: DEFAULT_4XX, DEFAULT_5XX and those that are set. */
  readonly gatewayResponses: readonly GatewayAnswer[]
}

/** The answers of the operations of one path. */
export interface PathAnswers {
  /** Path of the resource: `/pets/{petId}`. */
  readonly path: string
  /** Answer to OPTIONS; undefined when the path has no such method, `unknown` when only a backend can answer it. */
  readonly preflight: CorsAnswer | 'unknown' | undefined
  /** Answers of the other methods, one for each of their integration responses. */
  readonly responses: readonly OperationAnswer[]
}

/** The answer of an operation by one of its integration responses. */
export interface OperationAnswer extends CorsAnswer {
  /** HTTP method of the operation; `ANY` stands for all of them. */
  readonly httpMethod: string
}

/** The answer that a gateway response makes. */
export interface GatewayAnswer extends CorsAnswer {
  /** Type of the gateway response: `DEFAULT_4XX`. */
  readonly responseType: string
}
