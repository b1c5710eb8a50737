import type { Payload } from '../content-handling.ts'
import type { GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import type { Ready } from '../when-ready.ts'

/** What a backend answered, before the integration response. */
export interface IntegrationAnswer {
  /** What selection patterns match: the status, or a Lambda error's message; undefined takes the default response. */
  readonly selectionText: string | undefined
  /** Takes the response of this status, if there is one, whatever the patterns say. */
  readonly chosenStatus?: number | undefined
  readonly body: Payload
  readonly contentType: string | undefined
  /** All values of a header. */
  header(name: string): readonly string[]
}

/** Asks the backend. */
export type IntegrationStep = (invocation: Invocation) => Ready<IntegrationAnswer | GatewayFailure>

/** The answer of a backend that has nothing but its status. */
export function emptyAnswer(
  selectionText: string | undefined,
  chosenStatus?: number,
): IntegrationAnswer {
  return { selectionText, chosenStatus, body: '', contentType: undefined, header: () => [] }
}
