import type { ClientFacts } from '../context-variables.ts'
import { GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import { type Ready, whenReady } from '../when-ready.ts'

/** Checks a request and returns why it is refused, or the facts found out about the client; undefined for neither. */
export type RequestCheck = (
  invocation: Invocation,
) => Ready<GatewayFailure | ClientFacts | undefined>

/** Runs checks in order up to the first refusal, and adds what each finds out to the invocation for the next ones. */
export function runChecks(
  checks: readonly RequestCheck[],
  invocation: Invocation,
  next = 0,
): Ready<GatewayFailure | undefined> {
  const check = checks[next]
  if (!check) return undefined
  return whenReady(check(invocation), (finding) => {
    if (finding instanceof GatewayFailure) return finding
    if (finding) invocation.learn(finding)
    return runChecks(checks, invocation, next + 1)
  })
}
