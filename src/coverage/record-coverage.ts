import { coverageToolKey } from '../gateway/coverage-probe.ts'
import { CoverageRecorder } from './coverage-recorder.ts'
import type { CoverageMap } from './file-coverage.ts'

/** Coverage that is being recorded. */
export interface Recording {
  /**
   * Returns the coverage so far, in Istanbul's format: `JSON.stringify(recording)` is what
   * `msw-apigateway coverage` and Istanbul's own tools read.
   */
  toJSON(): CoverageMap
  /** Sets every count to 0: what already is in another report. */
  reset(): void
}

/**
 * Records which templates, `#if` branches and integration responses run, of every API whose mock is made afterwards and
 * whose definition was read from a file. A second call returns the recording that the first one began. For test runners
 * other than Vitest, which has a reporter of its own.
 *
 * @example
 * // coverage.js, for node --import ./coverage.js --test
 * import { writeFileSync } from 'node:fs'
 * import { recordCoverage } from 'msw-apigateway/coverage'
 *
 * const coverage = recordCoverage()
 * process.on('exit', () => writeFileSync(`coverage/api-${process.pid}.json`, JSON.stringify(coverage)))
 * // then: msw-apigateway coverage coverage/api-*.json
 */
export function recordCoverage(): Recording {
  const earlier: CoverageRecorder | undefined = Reflect.get(globalThis, coverageToolKey)
  const recorder = earlier ?? new CoverageRecorder()
  Reflect.set(globalThis, coverageToolKey, recorder)
  return recorder
}
