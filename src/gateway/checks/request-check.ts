import type { GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import { type Ready, whenReady } from '../when-ready.ts'

/** Gives the reason why a request is refused, if it is. */
export type RequestCheck = (invocation: Invocation) => Ready<GatewayFailure | undefined>

/** Runs checks one after the other, up to the first that refuses. */
export function runChecks(
  checks: readonly RequestCheck[],
  invocation: Invocation,
  next = 0,
): Ready<GatewayFailure | undefined> {
  const check = checks[next]
  if (!check) return undefined
  return whenReady(
    check(invocation),
    (failure) => failure ?? runChecks(checks, invocation, next + 1),
  )
}
