/** A mistake in a YAML file. */
export interface YamlProblem {
  readonly code: 'duplicate-key' | 'unknown-tag' | 'invalid-syntax' | 'invalid-encoding'
  readonly message: string
  /** Offset of the problem in the text of the file. */
  readonly offset: number
  /** Whether the file can be read in spite of the problem. */
  readonly isHarmless: boolean
}

/** Function that is called with each problem of a YAML file when it is found. */
export type ReportProblem = (problem: YamlProblem) => void
