/** A mistake at an offset of a YAML file. */
export interface YamlProblem {
  readonly code: 'duplicate-key' | 'unknown-tag' | 'invalid-syntax'
  readonly message: string
  readonly offset: number
  /** Whether the file can be read all the same. */
  readonly isHarmless: boolean
}

/** Told of each problem as it is found. */
export type ReportProblem = (problem: YamlProblem) => void
