import type { CorsVerdict, TestResult } from 'msw-apigateway'

/** A message about a part of the source, as the editor marks it; `from` and `to` are offsets. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly severity: 'error' | 'failure' | 'warning'
  readonly message: string
}

/** A reason why nothing ran. */
export interface Reason {
  /** Path in the definition: `resources./pets`; absent when the reason has no place in it. */
  readonly path?: string
  readonly severity: Mark['severity']
  readonly message: string
}

/** The result of running the page, which can be copied from one thread to another. */
export type Outcome =
  /** The template was rendered to a text. */
  | { readonly kind: 'rendered'; readonly text: string; readonly marks: readonly Mark[] }
  /** The API answered the request. `cors` is absent when the page and the API share an origin. */
  | {
      readonly kind: 'answered'
      readonly result: TestResult
      readonly cors?: CorsVerdict
      readonly marks: readonly Mark[]
    }
  /** Nothing ran, because of a mistake in the source, the request or the variables. */
  | {
      readonly kind: 'refused'
      readonly reasons: readonly Reason[]
      readonly marks: readonly Mark[]
    }
  /** The run took longer than this number of seconds, and was ended. */
  | { readonly kind: 'stopped'; readonly seconds: number; readonly marks: readonly Mark[] }

/** Returns an outcome for a mistake outside the source, which marks nothing in the editor. */
export function refuse(message: string): Outcome {
  return { kind: 'refused', reasons: [{ severity: 'error', message }], marks: [] }
}
