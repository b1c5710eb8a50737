import type { ClientFacts } from '../context-variables.ts'
import { GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import { type Ready, whenReady } from '../when-ready.ts'

/** Checks a request and returns why it is refused, or the facts found out about the client; undefined for neither. */
export type RequestCheck = (
  invocation: Invocation,
) => Ready<GatewayFailure | ClientFacts | undefined>

/**
 * Runs checks in order up to the first refusal, and adds what each finds out to the invocation for the next ones. When
 * the answer `isChosen`, refusals are only noted in the log: they do not change the answer.
 */
export function runChecks(
  checks: readonly RequestCheck[],
  invocation: Invocation,
  isChosen: boolean,
  next = 0,
): Ready<GatewayFailure | undefined> {
  const check = checks[next]
  if (!check) return undefined
  return whenReady(check(invocation), (finding) => {
    if (!(finding instanceof GatewayFailure)) {
      if (finding) invocation.learn(finding)
    } else if (!isChosen) return finding
    else {
      const { type, details } = finding
      invocation.log.note('Check overruled by the chosen answer: ', details.logText ?? type)
    }
    return runChecks(checks, invocation, isChosen, next + 1)
  })
}
