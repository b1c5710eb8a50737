import { benchSizes } from './bundle-size.js'
import { benchCompile } from './compile.js'
import { benchCors } from './cors.js'
import { benchImport } from './import-time.js'
import { benchMemory } from './memory.js'
import { benchOpenApi } from './open-api.js'
import { report } from './report.js'
import { benchRequests } from './request.js'
import { benchStart } from './start-time.js'
import { benchSuite } from './suite.js'
import { benchGrowth, benchTemplate } from './template.js'
import { findOtherLoad, writeReport } from './write-report.js'

const benches = [
  benchRequests,
  benchCors,
  // Runs before whole APIs are compiled: after those, the JavaScript engine has optimised the parser for them, and it
  // parses this template at half the speed.
  () => benchTemplate(30),
  benchGrowth,
  benchCompile,
  benchOpenApi,
  benchImport,
  benchSizes,
]

if (process.argv.includes('--report')) await runForReport()
else await report(benches)

/** Runs the benchmarks of `npm run bench:start` too, and writes all figures, on a machine that does nothing else. */
async function runForReport() {
  const busy = findOtherLoad()
  if (busy) {
    console.error(`bench: no report. ${busy}`)
    process.exitCode = 1
    return
  }
  const rows = await report([...benches, benchStart, benchMemory, benchSuite])
  console.log(`The report is in ${writeReport(rows).pathname}`)
}
