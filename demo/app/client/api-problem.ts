interface ProblemDocument {
  readonly message?: string
  readonly errors?: Readonly<Record<string, string>>
}

/** An answer of the API whose status is not 2xx, thrown by the client. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem' as const
  readonly status: number
  /** The API's complaint about each refused form field, by field name; empty when it names none. */
  readonly fields: Readonly<Record<string, string>>
  /** Seconds to wait before the next try; undefined when the answer has no Retry-After. */
  readonly retryAfter: number | undefined

  constructor(response: Response, document: ProblemDocument) {
    super(document.message ?? 'The answer made no sense.')
    this.status = response.status
    this.fields = document.errors ?? {}
    this.retryAfter = Number(response.headers.get('Retry-After')) || undefined
  }
}
