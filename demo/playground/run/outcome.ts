import type { TestResult } from 'msw-apigateway'

/** Where and what in the source. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'failure' | 'warning'
  readonly message: string
}

/** Why nothing ran. */
export interface Reason {
  /** Path in the definition. */
  readonly path?: string
  readonly severity: Mark['severity']
  readonly message: string
}

/** What came of running the page. */
export type Outcome =
  /** The template's text. */
  | { readonly kind: 'rendered'; readonly text: string; readonly marks: readonly Mark[] }
  /** The API's answer. */
  | { readonly kind: 'answered'; readonly result: TestResult; readonly marks: readonly Mark[] }
  /** Nothing ran: the source, or what surrounds it, does not allow it. */
  | {
      readonly kind: 'refused'
      readonly reasons: readonly Reason[]
      readonly marks: readonly Mark[]
    }

/** An outcome for a mistake outside the source. */
export function refuse(message: string): Outcome {
  return { kind: 'refused', reasons: [{ severity: 'error', message }], marks: [] }
}
