import { describeFailure } from '../gateway/describe-failure.ts'
import type { ServedAnswer } from './served-api.ts'

/**
 * Says why a request failed, by a mistake in the definition or for want of a backend; undefined for any other answer.
 *
 * @example
 * describeReason(answer) // 'GET /pets: Execution failed due to configuration error: … (api.yaml:28:30 …)'
 */
export function describeReason({
  result: { failure },
  operation,
}: ServedAnswer): string | undefined {
  if (failure?.kind !== 'no-function') return failure && describeFailure(failure, operation)
  return `${operation?.key}: its backend (${operation?.integrationType}) is no part of the definition. Answer with the definition's examples by --example.`
}
