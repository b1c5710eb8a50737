import type { Payload } from '../content-handling.ts'
import type { GatewayFailure } from '../gateway-failure.ts'
import type { Invocation } from '../invocation.ts'
import type { Ready } from '../when-ready.ts'

/** Body that is sent in place of what a response template renders. */
export interface Replacement {
  readonly body: Payload
  /** Content type of the answer unless the definition maps one; undefined leaves API Gateway's own. */
  readonly contentType: string | undefined
}

/** Replacement by an empty body. */
export const noBody: Replacement = { body: '', contentType: undefined }

/** The answer of a backend, to which an integration response is then applied. */
export interface IntegrationAnswer {
  /**
   * Text that selection patterns are matched with: the status, or the message of a Lambda error. Undefined selects the
   * default integration response.
   */
  readonly selectionText: string | undefined
  /** Status to answer with whatever the patterns say. Undefined when the patterns decide. */
  readonly chosenStatus?: number | undefined
  readonly replacement?: Replacement | undefined
  readonly body: Payload
  readonly contentType: string | undefined
  /** Returns all values of a header, in order; none when it is absent. */
  header(name: string): readonly string[]
}

/** Asks the backend, or renders the request template of a MOCK, for its answer. */
export type IntegrationStep = (invocation: Invocation) => Ready<IntegrationAnswer | GatewayFailure>

/** Creates an answer without headers and body, as a MOCK gives it. */
export function emptyAnswer(
  selectionText: string | undefined,
  chosenStatus?: number,
): IntegrationAnswer {
  return { selectionText, chosenStatus, body: '', contentType: undefined, header: () => [] }
}
