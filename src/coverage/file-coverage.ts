/**
 * Coverage of files in Istanbul's format, by the path of the file: what `coverage-final.json` holds, and what Istanbul's
 * reporters read.
 *
 * @example
 * const coverage: CoverageMap = {
 *   'api/pets.yaml': {
 *     path: 'api/pets.yaml',
 *     statementMap: { 0: { start: { line: 9, column: 14 }, end: { line: 9, column: 33 } } },
 *     s: { 0: 3 },
 *     branchMap: {}, b: {}, fnMap: {}, f: {},
 *   },
 * }
 */
export type CoverageMap = Readonly<Record<string, FileCoverage>>

/** Coverage of one file: templates and integration responses are statements. */
export interface FileCoverage {
  readonly path: string
  readonly statementMap: Readonly<Record<string, Range>>
  /** Number of runs of each statement. */
  readonly s: Readonly<Record<string, number>>
  /**
   * Branches: each `#if`, `#elseif` and `#else`, an absent `#else` at its `#end`, by itself; and the responses of each
   * operation that has several.
   */
  readonly branchMap: Readonly<Record<string, Branch>>
  /** Number of runs of each location of each branch. */
  readonly b: Readonly<Record<string, readonly number[]>>
  readonly fnMap: Readonly<Record<string, never>>
  readonly f: Readonly<Record<string, never>>
}

/** A branch of a file. */
export interface Branch {
  readonly type: 'if' | 'switch'
  readonly loc: Range
  readonly locations: readonly Range[]
}

/** A part of a file. */
export interface Range {
  readonly start: Place
  readonly end: Place
}

/** A place in a file. */
export interface Place {
  /** Line number, counted from 1. */
  readonly line: number
  /** Column number, counted from 0, as Istanbul does. */
  readonly column: number
}
