import type { Answerer, AnsweringApi } from './answer-request.ts'
import { describeError } from './describe-error.ts'
import type { GatewayResult } from './gateway.ts'
import type { Ready } from './when-ready.ts'

/**
 * Creates the function that loads the answerer of an API on first use, because a page makes its mock before it is shown
 * and asks it later. When loading fails, as where a file of a web page cannot be fetched, every request that waits is
 * answered with a 500, and the next one loads again.
 */
export function createAnswererLoader(api: AnsweringApi): () => Ready<Answerer> {
  let answerer: Ready<Answerer> | undefined
  return () => {
    answerer ??= import('./answer-request.ts').then(
      ({ createAnswerer }) => {
        answerer = createAnswerer(api)
        return answerer
      },
      (error: unknown) => {
        answerer = undefined
        return () => refuse(error)
      },
    )
    return answerer
  }
}

/** Answers API Gateway's 500 without the code that creates gateway responses, which is what could not be loaded. */
function refuse(error: unknown): GatewayResult {
  const message = `The code that answers requests could not be loaded: ${describeError(error)}`
  return {
    status: 500,
    headers: [
      ['Content-Type', 'application/json'],
      ['x-amzn-ErrorType', 'InternalServerErrorException'],
    ],
    body: '{"message": "Internal server error"}',
    responseType: 'API_CONFIGURATION_ERROR',
    failure: { kind: 'answerer-not-loaded', message },
    log: () => [message],
  }
}
