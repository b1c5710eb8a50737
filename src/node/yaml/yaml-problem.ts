/** A mistake in a YAML file. */
export interface YamlProblem {
  readonly code: 'duplicate-key' | 'unknown-tag' | 'invalid-syntax'
  readonly message: string
  /** Offset in the text of the file. */
  readonly offset: number
  /** Whether the file can be read all the same. */
  readonly isHarmless: boolean
}

/** Called with each problem when it is found. */
export type ReportProblem = (problem: YamlProblem) => void
