interface ProblemDocument {
  readonly message?: string
  readonly errors?: Readonly<Record<string, string>>
}

/** The API answered with something other than what was asked for. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem' as const
  readonly status: number
  /** Form field -> what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>
  /** Seconds to wait before the next try. */
  readonly retryAfter: number | undefined

  constructor(response: Response, document: ProblemDocument) {
    super(document.message ?? 'The answer made no sense.')
    this.status = response.status
    this.fields = document.errors ?? {}
    this.retryAfter = Number(response.headers.get('Retry-After')) || undefined
  }
}
