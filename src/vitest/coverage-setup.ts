import { aroundAll } from 'vitest'
import { type CoverageMap, recordCoverage } from '../coverage.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Coverage of API definitions in the tests of a file, for the reporter. */
    mswApiGatewayCoverage?: CoverageMap
  }
}

// Continues the recording of the files before, whose mocks live on in a worker that does not isolate its files.
const recording = recordCoverage()

// A set-up file runs before each test file; what it registers belongs to that file.
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of fixtures off this pattern, and refuses a name
aroundAll(async (runSuite, {}, suite) => {
  await runSuite()
  suite.file.meta.mswApiGatewayCoverage = recording.toJSON()
  recording.reset()
})
